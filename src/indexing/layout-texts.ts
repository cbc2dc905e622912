/** Reads what a page by the owner's layouts needs of files: texts, and the colours of pictures. */

import { type PictureStep, readTextName } from '../content/images.ts';
import { isPage } from '../content/keys.ts';
import type { FileText } from '../content/layouts/site-rows.ts';
import { decodeText } from '../content/post/decode-text.ts';
import { readPost } from '../content/post/read-post.ts';
import { statusAt } from '../content/post/status.ts';
import { defaultSite } from '../content/site/site.ts';
import { readAtMost } from '../http/read-at-most.ts';
import { readColors } from '../images/colors.ts';
import { Problem } from '../problem.ts';
import type { StoredFile } from '../store/bucket.ts';
import { textLimit } from './bytes-needed.ts';
import type { SyncContext } from './context.ts';

/** The largest file that layouts may read, in bytes. */
const mostBytes = 4 * textLimit;

/** The largest picture whose colours are found, in bytes. */
const mostOfPicture = 20 * 1024 * 1024;

/**
 * The files side by side, by the names of what is wanted of them. `version` is that of the bytes; a file that is gone or too
 * large has an empty text.
 */
export async function readTexts(
  context: Pick<SyncContext, 'bucket' | 'resizer'>,
  names: readonly string[],
): Promise<Map<string, FileText>> {
  const read = async (name: string): Promise<[string, FileText]> => {
    const { key, steps } = readTextName(name);
    const file = await context.bucket.get(key);
    if (file === null) return [name, { version: '', text: '' }];
    const text = steps ? await colorsOf(context, file, steps) : await textOf(file);
    return [name, { version: file.version, text }];
  };
  return new Map(await Promise.all(names.map(read)));
}

async function colorsOf(
  { resizer }: Pick<SyncContext, 'resizer'>,
  { key, size, body }: StoredFile,
  steps: readonly PictureStep[],
): Promise<string> {
  if (resizer === null || size > mostOfPicture) {
    await body.cancel();
    return '';
  }
  try {
    return JSON.stringify(await readColors(body, steps, resizer));
  } catch (error) {
    console.warn(`Cannot find the colours of "${key}"`, error);
    return '';
  }
}

/** Bytes that are no text are read as well as they can be. */
async function textOf({ body }: StoredFile): Promise<string> {
  const bytes = await readAtMost(body, mostBytes);
  if (bytes === null) return '';
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
