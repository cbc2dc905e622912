/** What Hugo shows of a site. */

import type { HugoBuild } from './build-with-hugo.ts';
import { readContent } from './content-facts.ts';
import type { PrintedPage } from './neutral-layouts.ts';
import { pathOf } from './serve-with-platen.ts';
import type { PageFacts, SiteFacts } from './site-facts.ts';

export function hugoFacts({ pages, aliases }: Pick<HugoBuild, 'pages' | 'aliases'>): SiteFacts {
  const facts = pages.map(factsOf);
  return {
    pages: new Map(facts.map((page) => [page.path, page])),
    redirects: new Map(aliases.map(({ from, to }) => [pathOf(encodeURI(from)) ?? from, pathOf(to) ?? to])),
  };
}

function factsOf(page: PrintedPage): PageFacts {
  const { kind, file, title, date, lastmod, content } = page;
  return {
    ...{ path: decoded(page.path), kind, file, title },
    date: momentOf(date),
    lastmod: momentOf(lastmod),
    content: readContent(content),
    ...(kind !== 'page' && { rows: page.rows.map(decoded) }),
    ...(kind === 'section' && { sections: page.sections.map(decoded) }),
  };
}

function decoded(path: string): string {
  return pathOf(path) ?? path;
}

/** Hugo prints the year 1 for no date. */
function momentOf(date: string): string {
  return date.startsWith('0001-01-01') ? '' : new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}
