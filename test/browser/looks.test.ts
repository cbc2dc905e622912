/** Every kind of page on every screen: none is wider than it. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from './chromium.ts';
import { type JudgedSites, startJudgedSites } from './judged-sites.ts';
import { allKinds } from './kinds-of-page.ts';
import { takePictures } from './pictures.ts';
import { openPage } from './theme/open-page.ts';

/** A small phone, of which no pictures are taken; a phone, a tablet, a desk. */
const widths = [320, 360, 820, 1280];

describeInChromium('the looks of pages', () => {
  let browser: Browser;
  let sites: JudgedSites;

  beforeAll(async () => {
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
      // Chromium never answers when asked for the whole of an XML document.
      const fullPage = !kind.isFeed;
      if (width !== 320) await takePictures(page, `${name.replaceAll(/\W+/g, '-')}-${width}`, { fullPage });
      await close();
    }
  });
});
