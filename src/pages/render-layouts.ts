/** Asks the catalog for a page by the owner's layouts, and brings it the texts that the page needs. */

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
import { sync } from '../indexing/sync.ts';
import type { PagesContext } from './context.ts';
import { readTexts, shownText } from './layout-texts.ts';

/** A page from one state of the site; `isExact` unless the bucket answered with other bytes than on record. */
export type MadePage =
  | { kind: 'made'; page: LayoutPage; isExact: boolean }
  /** The built-in page is to be shown; `isExact` if it would be the same each time until something changes. */
  | { kind: 'failed' | 'none'; isExact: boolean }
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
};

export async function renderByLayouts(context: PagesContext, asking: Asking): Promise<MadePage> {
  const { layouts, own, watch, isLast } = asking;
  const question = { ...asking.question, day: layouts.day };
  const texts = new Map<string, FileText>();
  let wanted: readonly (readonly [string, string])[] = own ? [[own.key, own.version]] : [];
  let isExact = true;
  for (let round = 0; round < mostRounds; round++) {
    const missing = wanted.filter(([key]) => !texts.has(key));
    if (areTooMany([...texts.keys(), ...missing.map(([key]) => key)]))
      return { kind: 'failed', isExact: false };
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
        await sync(context, key);
        return { kind: 'changed' };
      }
      texts.set(key, isOther ? shownText(key, file, context.clock()) : file);
      isExact &&= !isOther;
    }
    const { token, outcome } = await watch.time('layouts', () =>
      context.catalog.render(context.clock(), question, texts),
    );
    isExact &&= token === layouts.token;
    if (!isExact && !isLast && token !== layouts.token) return { kind: 'changed' };
    if (outcome.kind === 'made') return { kind: 'made', page: outcome, isExact };
    if (outcome.kind !== 'needs') return { kind: outcome.kind, isExact };
    wanted = outcome.files;
  }
  return { kind: 'failed', isExact: false };
}

/** Assets count by themselves: the engine keeps them, so that they are read once for all pages. */
function areTooMany(keys: readonly string[]): boolean {
  const assets = keys.filter((key) => key.startsWith('layouts/_assets/')).length;
  return assets > mostAssets || keys.length - assets > mostFiles;
}
