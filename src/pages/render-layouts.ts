/** Asks the catalog for a page by the owner's layouts, and brings it the texts that the page needs. */

import type { Entry } from '../catalog/entry.ts';
import { readTextName } from '../content/images.ts';
import type { LayoutPage } from '../content/layouts/engine.ts';
import {
  mostAssets,
  mostFiles,
  mostRounds,
  type OwnLayouts,
  type RenderingQuestion,
} from '../content/layouts/rendering.ts';
import type { FileText } from '../content/layouts/site-rows.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import { readTexts, shownText } from '../indexing/layout-texts.ts';
import { sync } from '../indexing/sync.ts';
import type { PagesContext } from './context.ts';

/** A page from one state of the site; `isExact` unless the bucket answered with other bytes than on record. */
export type MadePage =
  | { kind: 'made'; page: LayoutPage; isExact: boolean }
  /** The built-in page is to be shown; `isExact` if it would be the same each time until something changes. */
  | { kind: 'failed' | 'none'; isExact: boolean }
  /** The page needs more texts than one request reads: the next one goes on from here. */
  | { kind: 'unfinished'; isExact: false }
  /** The site or a file changed meanwhile. */
  | { kind: 'changed' };

export type Asking = {
  layouts: OwnLayouts;
  question: Omit<RenderingQuestion, 'day'>;
  /** The file of the page itself, at the version that the bucket's head named. */
  own?: { key: string; version: string } | undefined;
  watch: Stopwatch;
  /** Whether what has changed meanwhile is shown as it comes. */
  isLast: boolean;
  /** The text of the page itself that its author has not saved, with the record that it would have. */
  unsaved?: { entry: Entry; text: string };
};

export async function renderByLayouts(context: PagesContext, asking: Asking): Promise<MadePage> {
  const { layouts, own, watch, isLast } = asking;
  const question = { ...asking.question, day: layouts.day };
  const { entry, text = '' } = asking.unsaved ?? {};
  const texts = new Map<string, FileText>(entry && [[entry.key, { version: entry.version, text }]]);
  let wanted: readonly (readonly [string, string])[] = own ? [[own.key, own.version]] : [];
  let isExact = true;
  for (let round = 0; round < mostRounds; round++) {
    const needed = wanted.filter(([key]) => !texts.has(key));
    const missing = withinLimits([...texts.keys()], needed);
    // The engine keeps the texts that it is given, so that the next request goes on from here.
    const isPart = missing.length < needed.length;
    const read = await watch.time('bucket', () =>
      readTexts(
        context,
        missing.map(([key]) => key),
      ),
    );
    for (const [key, version] of missing) {
      const file = read.get(key) ?? { version: '', text: '' };
      const isOther = file.version !== version;
      if (isOther && !isLast) {
        await sync(context, readTextName(key).key);
        return { kind: 'changed' };
      }
      texts.set(key, isOther ? shownText(key, file, context.clock()) : file);
      isExact &&= !isOther;
    }
    const { token, outcome } = await watch.time('layouts', () =>
      context.catalog.render(context.clock(), question, texts, entry),
    );
    isExact &&= token === layouts.token;
    if (!isExact && !isLast && token !== layouts.token) return { kind: 'changed' };
    if (outcome.kind === 'made') return { kind: 'made', page: outcome, isExact };
    if (outcome.kind !== 'needs') return { kind: outcome.kind, isExact };
    if (isPart) return { kind: 'unfinished', isExact: false };
    wanted = outcome.files;
  }
  return { kind: 'failed', isExact: false };
}

/** The files that may be read besides those of `keys`. Assets count by themselves: one page's are those of all. */
function withinLimits<F extends readonly [key: string, version: string]>(
  keys: readonly string[],
  files: readonly F[],
): F[] {
  const isAsset = (key: string) => key.startsWith('layouts/_assets/');
  let assets = keys.filter(isAsset).length;
  let others = keys.length - assets;
  return files.filter(([key]) => (isAsset(key) ? ++assets <= mostAssets : ++others <= mostFiles));
}
