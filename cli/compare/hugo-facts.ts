/** What Hugo shows of a site. */

import { readContent } from './content-facts.ts';
import type { PrintedPage } from './neutral-layouts.ts';
import type { Published } from './read-public.ts';
import { pathOf } from './serve-with-platen.ts';
import type { PageFacts, SiteFacts } from './site-facts.ts';

/** `build` counts as it does in Hugo since version 0.145, whichever version printed the pages. */
export function hugoFacts({ pages, aliases }: Published): SiteFacts {
  const unlisted = new Set(pages.filter(({ build }) => isNever(build?.list)).map(({ path }) => path));
  const rendered = pages.filter(({ build }) => !isNever(build?.render));
  const facts = rendered.map((page) => factsOf(page, unlisted));
  return {
    pages: new Map(facts.map((page) => [page.path, page])),
    redirects: new Map(aliases.map(({ from, to }) => [pathOf(encodeURI(from)) ?? from, pathOf(to) ?? to])),
  };
}

function isNever(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.toLowerCase() === 'never');
}

function factsOf(page: PrintedPage, unlisted: ReadonlySet<string>): PageFacts {
  const listed = (paths: readonly string[]) => paths.filter((path) => !unlisted.has(path)).map(decoded);
  const { kind, file, title, date, lastmod, content } = page;
  return {
    ...{ path: decoded(page.path), kind, file, title },
    date: momentOf(date),
    lastmod: momentOf(lastmod),
    content: readContent(content),
    ...(kind !== 'page' && { rows: listed(page.rows) }),
    ...(kind === 'section' && { sections: listed(page.sections) }),
  };
}

/** Hugo leaves a number sign in an address as it is. */
function decoded(path: string): string {
  return pathOf(path.replaceAll('#', '%23')) ?? path;
}

/** Hugo prints the year 1 for no date. */
function momentOf(date: string): string {
  return date.startsWith('0001-01-01') ? '' : new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}
