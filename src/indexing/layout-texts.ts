/** Reads the texts of files that a page by the owner's layouts needs. */

import { isPage } from '../content/keys.ts';
import type { FileText } from '../content/layouts/site-rows.ts';
import { decodeText } from '../content/post/decode-text.ts';
import { readPost } from '../content/post/read-post.ts';
import { statusAt } from '../content/post/status.ts';
import { defaultSite } from '../content/site/site.ts';
import { readAtMost } from '../http/read-at-most.ts';
import { textLimit } from '../indexing/bytes-needed.ts';
import { Problem } from '../problem.ts';
import type { PagesContext } from './context.ts';

/** The largest file that layouts may read, in bytes. */
const mostBytes = 4 * textLimit;

/** The files side by side. `version` is that of the bytes; a file that is gone or too large has an empty text. */
export async function readTexts(
  { bucket }: Pick<PagesContext, 'bucket'>,
  keys: readonly string[],
): Promise<Map<string, FileText>> {
  const read = async (key: string): Promise<[string, FileText]> => {
    const file = await bucket.get(key);
    if (file === null) return [key, { version: '', text: '' }];
    const bytes = await readAtMost(file.body, mostBytes);
    return [key, { version: file.version, text: bytes ? textOf(bytes) : '' }];
  };
  return new Map(await Promise.all(keys.map(read)));
}

/** Bytes that are no text are read as well as they can be. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new TextDecoder().decode(bytes);
  }
}

/** The text of other bytes than those on record, if their own front matter lets visitors see them; else nothing. */
export function shownText(key: string, file: FileText, now: number): FileText {
  if (!isPage(key)) return file;
  try {
    return statusAt(readPost(key, file.text, defaultSite), now) === 'published'
      ? file
      : { ...file, text: '' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...file, text: '' };
  }
}
