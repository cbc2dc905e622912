/** Warns of links to addresses of the site where visitors find nothing, at the line of each. */

import { addresses, isTaken, reservedFolder } from '../addresses.ts';
import { pageOf } from '../catalog/entry.ts';
import { encodePath, readPath } from '../content/paths.ts';
import { type Dependency, mostDependencies, type Resolutions } from '../content/post/dependencies.ts';
import { languageAt } from '../content/site/languages.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import type { Described } from '../indexing/describe.ts';
import type { Fault } from '../problem.ts';
import { linkUse } from '../render/links.ts';
import { faultAtName } from './missing-files.ts';

/** Questions to the catalog about the links of a text: those to which neither the text nor the program is the answer. */
export function linkUses({ entry, post, rendered }: Described, site: RenderSettings): Dependency[] {
  const page = pageOf(entry);
  if (!page || !post || !rendered) return [];
  const own = [
    `/${entry.key}`,
    page.path,
    ...page.aliases,
    ...('lists' in page ? page.lists.map(({ path }) => path) : []),
  ];
  return [...rendered.links].slice(0, mostDependencies).flatMap(([written, to]) => {
    const path = readPath(encodePath(to));
    const isKnown = path === null || own.includes(path) || isOfProgram(path, site);
    return isKnown ? [] : linkUse(written, path, { post, site });
  });
}

function isOfProgram(path: string, { languages }: RenderSettings): boolean {
  const { prefix = '' } = languageAt(path, languages) ?? {};
  const inside = path.slice(prefix.length);
  const known: readonly unknown[] = Object.values(addresses);
  return isTaken(inside) || known.includes(inside) || reservedFolder(path) !== undefined;
}

/** Of the links that `shown` still has with all its dependencies. */
export function deadLinks(
  text: string,
  links: readonly Dependency[],
  { shown, answers }: { shown: Described; answers: Resolutions },
): Fault[] {
  return links.flatMap(({ id, address }) => {
    const written = id.slice('to:'.length);
    const target = answers.get(id);
    if ((target && target.kind !== 'hidden') || !shown.rendered?.links.has(written)) return [];
    const what = target ? `a page that they do not see (${target.status})` : 'nothing';
    return faultAtName(text, written, `Cannot lead visitors to "${written}": at "${address}" is ${what}`);
  });
}
