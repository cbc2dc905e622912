import code from './style/code.css';
import colours from './style/colours.css';
import lists from './style/lists.css';
import page from './style/page.css';
import print from './style/print.css';
import prose from './style/prose.css';
import site from './style/site.css';
import video from './style/video.css';

/** The one style sheet of every page; later parts win over earlier ones. */
export const style = [colours, page, site, lists, prose, code, video, print].join('\n');
