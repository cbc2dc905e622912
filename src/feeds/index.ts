/** The feeds of every list, by file name. To add one: a file beside these, a line below and one in `src/theme/feeds.ts`, a test. */

import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

export const feeds: ReadonlyMap<string, Feed> = new Map([
  ['index.xml', rss],
  ['atom.xml', atom],
  ['feed.json', jsonFeed],
]);
