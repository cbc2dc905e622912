import { stringify } from 'yaml';
import { isMarkdown } from '../src/content/keys.ts';
import { titleFromKey } from '../src/content/post/titles.ts';
import { UsageError } from './failures.ts';

/** The Markdown file that `given` names; the suffix is optional. Throws a `UsageError` for other files. */
export function postPath(given: string): string {
  const name = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const path = name !== '' && !name.includes('.') ? `${given}.md` : given;
  if (isMarkdown(path) && !/^\.[^.]*$/.test(name)) return path;
  throw new UsageError(`Cannot make "${given}": it must be a Markdown file, such as posts/my-post.md`);
}

/** The text of a draft created at `now`, with a title made from the file's name. */
export function newPost(path: string, now: Date): string {
  const title = titleFromKey(path.replaceAll('\\', '/'));
  return `---\n${stringify({ title, date: withZone(now), draft: true })}---\n\n`;
}

/** `2026-11-23T09:30:00+01:00`, in the zone of this machine (RFC 3339). */
function withZone(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (number: number) => String(Math.trunc(number)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
