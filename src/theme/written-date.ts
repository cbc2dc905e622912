import type { PostDate } from '../content/post/dates.ts';

/** A date for machines (ISO 8601): the day if the author wrote a day, otherwise the exact time. */
export function writtenDate({ at, day }: PostDate): string {
  return day ?? new Date(at).toISOString();
}
