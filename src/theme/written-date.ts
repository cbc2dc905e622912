import type { PostDate } from '../content/post/dates.ts';

/** A date for machines (ISO 8601): a day where the author wrote a day, else the moment. */
export function writtenDate({ at, day }: PostDate): string {
  return day ?? new Date(at).toISOString();
}
