import type { PageData } from '../content/page-data.ts';
import type { PageParts } from './script.ts';
import type { StyleName } from './style.ts';

/** What a page has that a script brings to life. */
export function partsOf(page: PageData): PageParts {
  return {
    hasCode: page.kind === 'post' ? page.hasCode : 'html' in page && page.html?.includes('<pre') === true,
    hasContents: page.kind === 'post' && page.contents !== undefined,
    hasPlayer: 'hasPlayer' in page && page.hasPlayer,
  };
}

/** The style sheet that has what the page needs; posts have no search form. */
export function styleNameOf(page: PageData): StyleName {
  if (page.kind === 'search' || page.kind === 'not-found') return 'search';
  return partsOf(page).hasCode ? 'code' : 'plain';
}
