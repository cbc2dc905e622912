import type { PageData } from './page-data.ts';
import type { PageParts } from './script.ts';

/** What a page has that a script brings to life. */
export function partsOf(page: PageData): PageParts {
  const hasPlayer = 'hasPlayer' in page && page.hasPlayer;
  if (page.kind !== 'post') return { hasCode: false, hasContents: false, hasPlayer };
  return { hasCode: page.hasCode, hasContents: page.contents !== undefined, hasPlayer };
}
