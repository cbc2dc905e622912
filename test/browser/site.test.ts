/** The whole site as `npm start` serves it, seen by a real browser: every kind of page, under the real policy. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from './chromium.ts';
import { type JudgedSites, startJudgedSites } from './judged-sites.ts';
import { allKinds, type KindOfPage } from './kinds-of-page.ts';
import { openPage } from './theme/open-page.ts';

describeInChromium('the sample site in a browser', () => {
  let browser: Browser;
  let sites: JudgedSites;

  beforeAll(async () => {
    [sites, browser] = await Promise.all([startJudgedSites(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await sites.stop();
  });

  test.each(allKinds)(
    '%s: the console is clean, nothing is against the policy, nobody else is asked, nothing jumps',
    async (name, kind) => {
      for (const width of [360, 1280]) {
        const viewport = { width, height: 800 };
        const opened = await openPage(browser, sites.addressOf(name), { viewport });
        const { page, asked, complaints, layoutShift, close } = opened;
        expect(asked.map((request) => request.url())).toEqual([]);
        await kind.act?.(page);
        // What comes late must not push anything either: at first where the page begins, then, for images, where it ends.
        await page.waitForTimeout(150);
        await page.keyboard.press('End');
        await page.waitForTimeout(150);
        expect(complaints.filter((text) => !tellsStatus(text, kind))).toEqual([]);
        expect(await layoutShift()).toBe(0);
        if (!kind.isFeed) expect(await page.locator('h1').count()).toBe(1);
        await close();
      }
    },
  );

  test('both videos of the essay stand in boxes of 4:3, and one asks its own host when it is pressed', async () => {
    const { page, asked, complaints, close } = await openPage(browser, sites.addressOf('essay'));
    const posters = page.locator('a.video-poster');
    expect(await posters.count()).toBe(2);
    const box = await posters.first().boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
    await posters.first().click();
    await page.locator('iframe').waitFor();
    await expect
      .poll(() => asked.map((request) => new URL(request.url()).host))
      .toEqual(['www.youtube-nocookie.com']);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(['essay', 'markdown', 'contents', 'home'] as const)(
    'the first view of %s is at most three requests of the site itself',
    async (name) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      // Images are the owner's: the logo, the videos' still images. The icon is asked for by the browser's window.
      const requests: string[] = [];
      page.on('request', (request) => {
        const isOwners = request.resourceType() === 'image' || /\/icon\./.test(request.url());
        if (!isOwners) requests.push(request.url());
      });
      await page.goto(sites.addressOf(name), { waitUntil: 'networkidle' });
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(3);
      await context.close();
    },
  );
});

/** The browser reports every document that is answered with an error, which is what some pages are. */
function tellsStatus(text: string, { status }: KindOfPage): boolean {
  return status !== undefined && text.includes(`status of ${status}`);
}
