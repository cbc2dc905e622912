/** Warns of pictures and videos beside a post that are not there, at the line that names each. */

import { positionAt } from '../content/data/source.ts';
import { bundleFolder } from '../content/keys.ts';
import type { Dependency, Resolutions } from '../content/post/dependencies.ts';
import type { PostVideo } from '../content/post/media.ts';
import type { Post } from '../content/post/post.ts';
import { fileUse } from '../content/written-address.ts';
import type { Fault } from '../problem.ts';

/** The files of videos, as dependencies. A page does not depend on them, since nothing of them is shown. */
export function videoFiles(videos: readonly PostVideo[]): Dependency[] {
  return videos
    .map((video) =>
      video.provider === 'file' ? fileUse({ kind: 'local', path: video.path, suffix: '' }) : null,
    )
    .filter((use) => use !== null);
}

/** Of the files of the post's own bundle. A picture may be on its way, so these are warnings. */
export function missingFiles(
  post: Post | undefined,
  text: string,
  uses: readonly Dependency[],
  resolutions: Resolutions,
): Fault[] {
  const folder = post === undefined ? null : bundleFolder(post);
  if (folder === null) return [];
  const missing = uses.filter(({ id }) => id.startsWith(`file:${folder.slice(1)}`) && !resolutions.has(id));
  return [...new Set(missing.map(({ id }) => id.slice('file:'.length)))].map((key) => {
    const name = key.slice(folder.length - 1);
    return faultAtName(text, name, `Cannot find "${name}": there is no file "${key}"`);
  });
}

/** At the first place of a whole name in a text; without a place where the text has it in another spelling. */
export function faultAtName(text: string, name: string, message: string): Fault {
  let at = text.indexOf(name);
  while (at !== -1 && /[\w/-]/.test(text[at + name.length] ?? '')) at = text.indexOf(name, at + 1);
  return at === -1 ? { message } : { message, ...positionAt({ text, firstLine: 1 }, at) };
}
