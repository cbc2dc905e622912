/** The feeds by file name. To add one: a file, a line here and in `src/addresses.ts`, a test. */

import { type FeedName, feedFiles } from '../addresses.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const byName: Readonly<Record<FeedName, Feed>> = {
  'index.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
};

export const feeds: ReadonlyMap<string, Feed> = new Map(feedFiles.map(({ name }) => [name, byName[name]]));
