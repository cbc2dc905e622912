/** Pictures of every kind of page for a person to look at, in test-results/looks/; none is wider than its screen. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from './chromium.ts';
import { type JudgedSites, startJudgedSites } from './judged-sites.ts';
import { allKinds } from './kinds-of-page.ts';
import { openPage } from './theme/open-page.ts';

const pictures = resolve(import.meta.dirname, '../../test-results/looks');

/** A small phone, of which no pictures are taken; a phone, a tablet, a desk. */
const widths = [320, 360, 820, 1280];

describeInChromium('the looks of pages', () => {
  let browser: Browser;
  let sites: JudgedSites;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [sites, browser] = await Promise.all([startJudgedSites(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await sites.stop();
  });

  test.each(allKinds)('%s fits every screen', async (name, kind) => {
    for (const width of widths) {
      const viewport = { width, height: 800 };
      const { page, close } = await openPage(browser, sites.addressOf(name), { viewport });
      await kind.act?.(page);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      for (const colorScheme of width === 320 ? [] : (['light', 'dark'] as const)) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const path = join(pictures, `${name.replaceAll(/\W+/g, '-')}-${width}-${colorScheme}.png`);
        // Chromium never answers when asked for the whole of an XML document.
        await page.screenshot({ path, fullPage: !kind.isFeed });
      }
      await close();
    }
  });
});
