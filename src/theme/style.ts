import code from './style/code.css';
import colours from './style/colours.css';
import feed from './style/feed.css';
import formulas from './style/formulas.css';
import lists from './style/lists.css';
import page from './style/page.css';
import print from './style/print.css';
import prose from './style/prose.css';
import search from './style/search.css';
import site from './style/site.css';
import video from './style/video.css';

/** The one style sheet of every page; later parts win over earlier ones. */
export const style = trimmed([colours, page, site, lists, search, prose, code, formulas, video, print]);

/** The style sheet of feeds, for browsers. */
export const feedStyle = trimmed([colours, feed]);

/** Without comments, and without the white space that no browser needs; what stands in quotes stays. */
function trimmed(parts: readonly string[]): string {
  return parts
    .join('\n')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/("[^"]*")|\s*\n\s*|(?<=[,:]) | (?=\{)/g, '$1');
}
