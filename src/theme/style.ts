import code from './style/code.css';
import colours from './style/colours.css';
import feed from './style/feed.css';
import formulas from './style/formulas.css';
import highlighting from './style/highlighting.css';
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

/** Further parts of a page that need a style: entries below others in the menu, a tree of documentation. */
export type StyleParts = { hasMenu?: boolean; hasTree?: boolean };

/** A page has one of these, so that a first view takes three requests. Later parts win over earlier ones. */
export function styleOf(name: StyleName, { hasMenu = false, hasTree = false }: StyleParts = {}): string {
  const own = [...(hasMenu ? [menu] : []), ...(hasTree ? [tree] : []), ...ownParts[name]];
  return trimmed([colours, page, site, lists, prose, code, formulas, video, ...own, print]);
}

/** All style sheets of pages. */
export const allStyles: readonly (StyleParts & { name: StyleName })[] = [false, true].flatMap((hasTree) =>
  [false, true].flatMap((hasMenu) =>
    (['plain', 'code', 'search'] as const).map((name) => ({ name, hasMenu, hasTree })),
  ),
);

/** The style sheet of feeds, for browsers. */
export function feedStyle(): string {
  return trimmed([colours, feed]);
}

/** Removes comments, and white space, semicolons and zeros that no browser needs. Quoted text stays. */
function trimmed(parts: readonly string[]): string {
  return parts
    .join('\n')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/("[^"]*")|;\s*(?=\})|\s*\n\s*|(?<=[,:]) | (?=\{)|\b0(?=\.\d)/g, '$1');
}
