import { remembered } from '../content/remembered.ts';
import code from './style/code.css';
import colours from './style/colours.css';
import feed from './style/feed.css';
import formulas from './style/formulas.css';
import highlighting from './style/highlighting.css';
import languages from './style/languages.css';
import lists from './style/lists.css';
import menu from './style/menu.css';
import page from './style/page.css';
import print from './style/print.css';
import prose from './style/prose.css';
import search from './style/search.css';
import site from './style/site.css';
import tree from './style/tree.css';
import video from './style/video.css';

/** The style sheet of a page: the plain one, or one with blocks of code or a search form. */
export type StyleName = 'plain' | 'code' | 'search';

const ownParts: Readonly<Record<StyleName, readonly string[]>> = {
  plain: [],
  code: [highlighting],
  search: [search],
};

/**
 * Further parts of a page that need a style: entries in the header that unfold, a tree of documentation, several
 * languages.
 */
export type StyleParts = { hasMenu?: boolean; hasTree?: boolean; hasLanguages?: boolean };

/** A page has one of these, so that a first view takes three requests. Later parts win over earlier ones. */
export function styleOf(
  name: StyleName,
  { hasMenu = false, hasTree = false, hasLanguages = false }: StyleParts = {},
): string {
  const more = [hasMenu && menu, hasTree && tree, hasLanguages && languages].filter((part) => part !== false);
  const own = [...more, ...ownParts[name]];
  const parts = [colours, page, site, lists, prose, code, formulas, video, ...own, print];
  return parts.map(trimmed).join('');
}

/** All style sheets of pages. */
export const allStyles: readonly (StyleParts & { name: StyleName })[] = Array.from(
  { length: 8 },
  (_, bits) => ({
    hasMenu: (bits & 1) !== 0,
    hasTree: (bits & 2) !== 0,
    hasLanguages: (bits & 4) !== 0,
  }),
).flatMap((parts) => (['plain', 'code', 'search'] as const).map((name) => ({ name, ...parts })));

/** The style sheet of feeds, for browsers. */
export function feedStyle(): string {
  return trimmed(colours) + trimmed(feed);
}

/** Removes comments, and white space, semicolons and zeros that no browser needs. Quoted text stays. */
const trimmed = remembered(trim, { most: 20, longest: 20_000 });

function trim(style: string): string {
  return style
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/("[^"]*")|;\s*(?=\})|\s*\n\s*|(?<=[,:]) | (?=\{)|\b0(?=\.\d)/g, '$1');
}
