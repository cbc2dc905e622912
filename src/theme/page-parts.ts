import type { DocsTree, PageData, Paging, SiteHead } from '../content/page-data.ts';
import { hasLanguages, unfoldsLanguages } from './languages.ts';
import type { PageParts } from './script.ts';
import type { StyleName, StyleParts } from './style.ts';

/** The parts of a page that need a script. */
export function partsOf(site: SiteHead, page: PageData): PageParts {
  return {
    hasCode: hasCode(page),
    hasContents: page.kind === 'post' && page.contents !== undefined,
    hasPlayer: 'hasPlayer' in page && page.hasPlayer,
    hasMenu: unfoldsLanguages(site) || site.menu?.some(({ children }) => children !== undefined) === true,
  };
}

/** Whether the page is for searching. */
export function isForSearch(page: PageData): boolean {
  return page.kind === 'search' || ('filling' in page && page.filling?.of === 'search');
}

/** The tree around a page of documentation. */
export function treeOf(page: PageData): DocsTree | undefined {
  return page.kind === 'post' || page.kind === 'list' ? page.tree : undefined;
}

/** Whether the page is a home page that lists no post, but has a text. */
export function isLandingHome(page: PageData): boolean {
  return page.kind === 'list' && page.of === 'home' && page.feed === undefined;
}

/** The page's place in a long list; undefined for all other pages. */
export function pagingOf(page: PageData): Paging | undefined {
  if (page.kind === 'list' || page.kind === 'terms') return page;
  return page.kind === 'post' && page.filling?.of === 'archive' ? page.filling : undefined;
}

/** The style sheet that covers the page's parts. A page for searching has no colours for code. */
export function styleNameOf(page: PageData): StyleName {
  if (isForSearch(page) || page.kind === 'not-found') return 'search';
  return hasCode(page) ? 'code' : 'plain';
}

export function stylePartsOf(site: SiteHead, page: PageData): StyleParts {
  return {
    hasMenu: partsOf(site, page).hasMenu,
    hasTree: treeOf(page) !== undefined,
    hasLanguages: hasLanguages(site),
  };
}

export function hasCode(page: PageData): boolean {
  return page.kind === 'post' ? page.hasCode : 'html' in page && page.html?.includes('<pre') === true;
}
