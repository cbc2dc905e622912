/** The feeds of every list, by file name. To add one: a file beside these, a line below, a test. */

import type { Feed } from './feed.ts';
import { rss } from './rss.ts';

export const feeds: ReadonlyMap<string, Feed> = new Map([['index.xml', rss]]);
