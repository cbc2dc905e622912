/** Finds the differences between a site as Hugo shows it and as Platen does. */

import { byteOrder } from '../../src/content/keys.ts';
import type { Base } from './addresses.ts';
import { comparePages } from './compare-pages.ts';

import type { Difference, PageFacts, SiteFacts } from './site-facts.ts';

/** In the order of Hugo's addresses, then pages that only Platen shows, then redirects. */
export function findDifferences(hugo: SiteFacts, platen: SiteFacts, base: Base): Difference[] {
  const moved = findMoved(hugo, platen);
  const names = new Map([...moved].map(([page, other]) => [other.path, page.path]));
  const pages = [...hugo.pages.values()].sort((a, b) => byteOrder(a.path, b.path));
  const led = new Map(pages.flatMap(({ leadsTo, path }) => (leadsTo === undefined ? [] : [[leadsTo, path]])));
  return [
    ...pages.flatMap((page) => {
      const { path, file } = page;
      const other = platen.pages.get(path) ?? moved.get(page);
      if (other === undefined) return [missing(page, platen)];
      const found = comparePages(page, other, { base, moved: names, led });
      return found.map((difference) => ({ path, file, ...difference }));
    }),
    ...onlyPlaten(hugo, platen, names),
    ...compareRedirects(hugo, platen),
  ];
}

/**
 * Pages that both programs show at different addresses: they have the same file, or one redirects to the
 * other.
 */
export function findMoved(hugo: SiteFacts, platen: SiteFacts): Map<PageFacts, PageFacts> {
  const byFile = new Map([...platen.pages.values()].map((page) => [placeOf(page), page]));
  const moved = new Map<PageFacts, PageFacts>();
  for (const page of hugo.pages.values()) {
    if (platen.pages.has(page.path)) continue;
    const led = platen.pages.get(platen.redirects.get(page.path) ?? '');
    const other = page.file === '' ? led : (byFile.get(placeOf(page)) ?? led);
    if (other && !hugo.pages.has(other.path)) moved.set(page, other);
  }
  return moved;
}

/** The language of a page, and its file without it. */
function placeOf({ language = '', file, pageKey = file }: PageFacts): string {
  return `${language}:${pageKey}`;
}

function missing({ path, file, kind }: PageFacts, platen: SiteFacts): Difference {
  return { kind: 'missing', path, file, hugo: kind, platen: insteadOf(path, platen) };
}

/** A description of a path without a page. */
function insteadOf(path: string, { redirects, files }: SiteFacts): string {
  const to = redirects.get(path);
  if (to !== undefined) return `redirect to ${to}`;
  return files?.has(path) ? 'a file of the author' : 'not found';
}

/** Pages that Hugo does not build; it may hide them. */
function onlyPlaten(hugo: SiteFacts, platen: SiteFacts, moved: ReadonlyMap<string, string>): Difference[] {
  const pages = [...platen.pages.values()].filter(({ path }) => !hugo.pages.has(path) && !moved.has(path));
  return pages.map(({ path, file, kind }) => ({
    kind: 'shown',
    path,
    file,
    hugo: insteadOf(path, hugo),
    platen: kind,
  }));
}

/** If an alias is also the address of a page, both programs show that page. */
function compareRedirects(hugo: SiteFacts, platen: SiteFacts): Difference[] {
  return [...hugo.redirects].flatMap(([path, to]): Difference[] => {
    const found = platen.redirects.get(path);
    if (found === to || hugo.pages.has(path)) return [];
    const instead = found ?? (platen.pages.has(path) ? 'a page' : 'not found');
    return [{ kind: 'redirect', path, file: '', hugo: to, platen: instead }];
  });
}
