/** Warns of what visitors of a page would not find: files beside it, and the ends of its links. */

import { addresses, isTaken, reservedFolder } from '../addresses.ts';
import { pageOf } from '../catalog/entry.ts';
import { positionAt } from '../content/data/source.ts';
import { bundleFolder } from '../content/keys.ts';
import { once } from '../content/once.ts';
import { encodePath, readPath } from '../content/paths.ts';
import { decodeText } from '../content/post/decode-text.ts';
import { type Dependency, mostDependencies, type Resolutions } from '../content/post/dependencies.ts';
import { languageAt } from '../content/site/languages.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import type { Described } from '../indexing/describe.ts';
import type { Fault } from '../problem.ts';
import { linkUse } from '../render/links.ts';

/** The files of videos, and the links whose ends neither the text nor the program is. A page depends on none of them. */
export function usesForAuthor({ entry, post, rendered }: Described, site: RenderSettings): Dependency[] {
  const page = pageOf(entry);
  if (!page || !post || !rendered) return [];
  const videos = rendered.videos.flatMap((video) => {
    const key = video.provider === 'file' ? video.path.slice(1) : '';
    return key === '' ? [] : { id: `file:${key}`, keys: [key] };
  });
  const own = [
    `/${entry.key}`,
    page.path,
    ...page.aliases,
    ...('lists' in page ? page.lists.map(({ path }) => path) : []),
  ];
  const links = [...rendered.links].slice(0, mostDependencies).flatMap(([written, to]) => {
    const path = readPath(encodePath(to));
    const isKnown = path === null || own.includes(path) || isOfProgram(path, site);
    return isKnown ? [] : linkUse(written, path, { post, site });
  });
  return [...videos, ...links];
}

function isOfProgram(path: string, { languages }: RenderSettings): boolean {
  const { prefix = '' } = languageAt(path, languages) ?? {};
  const inside = path.slice(prefix.length);
  const known: readonly unknown[] = Object.values(addresses);
  return isTaken(inside) || known.includes(inside) || reservedFolder(path) !== undefined;
}

/** Of the files of its own bundle, and of the links that the page still has when all else is resolved. */
export function missing(
  { post, rendered }: Described,
  bytes: Uint8Array,
  asked: readonly Dependency[],
  answers: Resolutions,
): Fault[] {
  const folder = post ? bundleFolder(post) : null;
  const text = once(() => decodeText(bytes));
  return asked.flatMap(({ id, address: to }): Fault[] => {
    const target = answers.get(id);
    const address = to ?? id.replace('file:', '/');
    const written = to === undefined ? address.slice(folder?.length) : id.slice('to:'.length);
    const isOfPage = to === undefined ? folder && address.startsWith(folder) : rendered?.links.has(written);
    if (!isOfPage || (target && target.kind !== 'hidden')) return [];
    const what = target ? `a page that they do not see (${target.status})` : 'nothing';
    return [faultAtName(text(), written, `Cannot show visitors "${written}": ${what} is at "${address}"`)];
  });
}

/** At the first place of a whole name; without a place where the text has it in another spelling. */
function faultAtName(text: string, name: string, message: string): Fault {
  let at = text.indexOf(name);
  while (at !== -1 && /[\w/-]/.test(text[at + name.length] ?? '')) at = text.indexOf(name, at + 1);
  return at === -1 ? { message } : { message, ...positionAt({ text, firstLine: 1 }, at) };
}
