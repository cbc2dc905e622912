import type { Browser } from 'playwright-core';
import { isHarmless, type Seen, type WatchedPage, type Watching, watchPage } from './watched-page.ts';

/** Visits paths; answers what came of those on which anything did. */
export type Visitors = (paths: readonly string[], isOther?: boolean) => Promise<Record<string, Seen>>;

/** Two processors open two pages at a time. */
const windows = 2;

/** They live as long as the browser. */
export function visitors(browser: Browser, origin: string, watching: Watching): Visitors {
  const pages: Promise<WatchedPage>[] = [];
  return async (paths, isOther = false) => {
    while (pages.length < windows) pages.push(watchPage(browser, origin, watching));
    const found: Record<string, Seen> = {};
    const waiting = [...paths];
    await Promise.all(
      pages.map(async (opening) => {
        const page = await opening;
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          const seen = await page.visit(path, isOther);
          if (!isHarmless(seen)) found[path] = seen;
        }
      }),
    );
    return found;
  };
}
