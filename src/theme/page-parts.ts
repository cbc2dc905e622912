import type { PageData } from '../content/page-data.ts';
import type { PageParts } from './script.ts';
import type { StyleName } from './style.ts';

/** The parts of a page that need a script. */
export function partsOf(page: PageData): PageParts {
  return {
    hasCode: page.kind === 'post' ? page.hasCode : 'html' in page && page.html?.includes('<pre') === true,
    hasContents: page.kind === 'post' && page.contents !== undefined,
    hasPlayer: 'hasPlayer' in page && page.hasPlayer,
  };
}

/** The style sheet that covers the page's parts; posts have no search form. */
export function styleNameOf(page: PageData): StyleName {
  if (page.kind === 'search' || page.kind === 'not-found') return 'search';
  return partsOf(page).hasCode ? 'code' : 'plain';
}
