/** Pages and sites as little as a test needs them. */

import { readContent } from '../../cli/compare/content-facts.ts';
import type { PageFacts, SiteFacts } from '../../cli/compare/site-facts.ts';

export const base = { origins: ['https://example.org'], path: '/' };

export function pageFacts({ html = '', ...facts }: Partial<PageFacts> & { html?: string } = {}): PageFacts {
  return {
    ...{ path: '/a/', kind: 'page', file: 'a.md', title: 'A', date: '', lastmod: '' },
    content: readContent(html),
    ...facts,
  };
}

export function siteFacts(pages: readonly PageFacts[], redirects: Record<string, string> = {}): SiteFacts {
  return {
    pages: new Map(pages.map((page) => [page.path, page])),
    redirects: new Map(Object.entries(redirects)),
  };
}
