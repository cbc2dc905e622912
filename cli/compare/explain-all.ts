/** Finds the explained differences among all differences of two sites. */

import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFrontMatter } from '../../src/content/post/front-matter.ts';
import { baseOf, pathOf } from './addresses.ts';
import type { Around } from './around.ts';
import type { HugoBuild } from './build-with-hugo.ts';
import { explain } from './known-differences.ts';
import type { ServedSite } from './serve-with-platen.ts';
import type { Difference, SiteFacts } from './site-facts.ts';

export type Explained = Difference & { reason?: string };

/** Differences that depend on other pages are judged last. */
export function explainAll(
  found: readonly Difference[],
  hugo: SiteFacts,
  platen: SiteFacts,
  { settings }: HugoBuild,
  site: ServedSite,
): Explained[] {
  const explained = new Set<string>();
  const around: Around = {
    files: new Set(
      site.files.flatMap(
        ({ status, url }) => (status === 'asset' && url && pathOf(url, baseOf(settings['baseurl']))) || [],
      ),
    ),
    ...(settings['canonifyurls'] === true && { canonified: String(settings['baseurl']).replace(/\/$/, '') }),
    hasField: fieldsOf(site, platen),
    isLinked: linksOf(site, platen),
    namesMainSections: namesMainSections(settings),
    pageAt: (path) => hugo.pages.get(path),
    redirectAt: (path) => platen.redirects.get(path),
    isExplained: (path) => explained.has(path),
  };
  const judge = (difference: Difference): Explained => {
    const [here, there] = [hugo.pages.get(difference.path), platen.pages.get(difference.path)];
    const reason = explain(difference, {
      ...around,
      ...(here && { hugo: here }),
      ...(there && { platen: there }),
    });
    return { ...difference, ...(reason !== undefined && { reason }) };
  };
  for (const difference of found) {
    const isOfPage = difference.kind === 'missing' || difference.kind === 'shown';
    if (isOfPage && judge(difference).reason !== undefined) explained.add(difference.path);
  }
  return found.map(judge);
}

/** Whether a symbolic link leads to the file of a page that Platen shows. */
function linksOf({ folder, push }: ServedSite, { pages }: SiteFacts): Around['isLinked'] {
  const sources = new Map(push.sent.map(({ key, file }) => [key, file]));
  const root = realpathSync(folder);
  return (path) => {
    const source = sources.get(pages.get(path)?.file ?? '');
    return source !== undefined && realpathSync(source) !== join(root, relative(folder, source));
  };
}

/** Whether the front matter of a page that Platen shows has a field. */
function fieldsOf(site: ServedSite, { pages }: SiteFacts): Around['hasField'] {
  const sources = new Map(site.push.sent.map(({ key, file }) => [key, file]));
  return (path, name) => {
    const source = sources.get(pages.get(path)?.file ?? '');
    if (source === undefined) return false;
    const { value } = readFrontMatter(readFileSync(source, 'utf8')).data;
    return [...value.keys()].some((field) => field.toLowerCase() === name.toLowerCase());
  };
}

function namesMainSections(settings: Record<string, unknown>): boolean {
  const params = settings['params'];
  return typeof params === 'object' && params !== null && 'mainsections' in params;
}
