/** What differs between a site as Hugo shows it and as Platen does. */

import { byteOrder } from '../../src/urls.ts';
import { comparePages } from './compare-pages.ts';
import type { Difference } from './difference.ts';
import type { PageFacts, SiteFacts } from './site-facts.ts';

/** In the order of Hugo's addresses, then what only Platen shows, then redirects. */
export function findDifferences(hugo: SiteFacts, platen: SiteFacts): Difference[] {
  const moved = findMoved(hugo, platen);
  const names = new Map([...moved].map(([page, other]) => [other.path, page.path]));
  const common = new Set([
    ...names.values(),
    ...[...hugo.pages.keys()].filter((path) => platen.pages.has(path)),
  ]);
  const pages = [...hugo.pages.values()].sort((a, b) => byteOrder(a.path, b.path));
  return [
    ...pages.flatMap((page) => {
      const { path, file } = page;
      const other = platen.pages.get(path) ?? moved.get(page);
      if (other === undefined) return [missing(page, platen)];
      const found = comparePages(withCommonRows(page, common), withCommonRows(other, common, names));
      return found.map((difference) => ({ path, file, ...difference }));
    }),
    ...onlyPlaten(hugo, platen, names),
    ...compareRedirects(hugo, platen),
  ];
}

/** Without the rows that lead to a page which only one of them has: that is told of the page. */
function withCommonRows(
  page: PageFacts,
  common: ReadonlySet<string>,
  names: ReadonlyMap<string, string> = new Map(),
): PageFacts {
  const kept = (paths: readonly string[]) =>
    paths.map((path) => names.get(path) ?? path).filter((path) => common.has(path));
  const { rows, sections } = page;
  return { ...page, ...(rows && { rows: kept(rows) }), ...(sections && { sections: kept(sections) }) };
}

/** Pages that both make of the same file at different addresses. */
function findMoved(hugo: SiteFacts, platen: SiteFacts): Map<PageFacts, PageFacts> {
  const byFile = new Map([...platen.pages.values()].map((page) => [page.file, page]));
  const moved = new Map<PageFacts, PageFacts>();
  for (const page of hugo.pages.values()) {
    if (page.file === '' || platen.pages.has(page.path)) continue;
    const other = byFile.get(page.file);
    if (other && !hugo.pages.has(other.path)) moved.set(page, other);
  }
  return moved;
}

function missing({ path, file, kind }: PageFacts, platen: SiteFacts): Difference {
  const instead = platen.redirects.get(path);
  return {
    ...{ kind: 'missing', path, file },
    hugo: kind,
    platen: instead === undefined ? 'not found' : `redirect to ${instead}`,
  };
}

/** Pages that Hugo does not make: perhaps it hides them. */
function onlyPlaten(hugo: SiteFacts, platen: SiteFacts, moved: ReadonlyMap<string, string>): Difference[] {
  const pages = [...platen.pages.values()].filter(({ path }) => !hugo.pages.has(path) && !moved.has(path));
  return pages.map(({ path, file, kind }) => {
    const instead = hugo.redirects.get(path);
    return {
      ...{ kind: 'shown', path, file },
      hugo: instead === undefined ? 'not found' : `redirect to ${instead}`,
      platen: kind,
    };
  });
}

/** An alias that is the address of a page is that page in both. */
function compareRedirects(hugo: SiteFacts, platen: SiteFacts): Difference[] {
  return [...hugo.redirects].flatMap(([path, to]): Difference[] => {
    const found = platen.redirects.get(path);
    if (found === to || hugo.pages.has(path)) return [];
    const instead = found ?? (platen.pages.has(path) ? 'a page' : 'not found');
    return [{ kind: 'redirect', path, file: '', hugo: to, platen: instead }];
  });
}
