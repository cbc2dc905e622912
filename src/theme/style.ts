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
import video from './style/video.css';

/** The style sheet of a page: the plain one, or one with blocks of code or a search form. */
export type StyleName = 'plain' | 'code' | 'search';

const ownParts: Readonly<Record<StyleName, readonly string[]>> = {
  plain: [],
  code: [highlighting],
  search: [search],
};

/**
 * A page has one of these, so that a first view takes three requests. Later parts win over earlier ones.
 *
 * @param hasMenu Whether entries of the header's menu have others below them.
 */
export function styleOf(name: StyleName, hasMenu = false): string {
  const own = [...(hasMenu ? [menu] : []), ...ownParts[name]];
  return trimmed([colours, page, site, lists, prose, code, formulas, video, ...own, print]);
}

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
