/** The whole site as `npm start` serves it, seen by a real browser: every kind of page, under the real policy. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, removeFolder, startSite } from '../process/running-site.ts';
import { describeInChromium, launchChromium } from './chromium.ts';
import { openPage } from './theme/open-page.ts';

const screenshots = resolve(import.meta.dirname, '../../test-results/site');

const essay = '/posts/how-to-mend-almost-anything/';

const pages = {
  home: '/',
  section: '/posts/',
  essay,
  markdown: '/posts/markdown-tour/',
  shortcodes: '/posts/shortcode-tour/',
  bundle: '/posts/first-light/',
  about: '/about/',
  spring: '/posts/how-long-a-spring-lasts/',
  arabic: '/posts/a-note-from-cairo/',
  japanese: '/posts/a-note-from-kyoto/',
  guides: '/guides/',
  archive: '/archive/',
  terms: '/tags/',
  missing: '/nothing/',
};

describeInChromium('the sample site in a browser', () => {
  let browser: Browser;
  let site: RunningSite;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
    removeFolder(site.folder);
  });

  test.each(Object.entries(pages))(
    '%s: the console is clean, nobody else is asked, nothing jumps',
    async (name, path) => {
      const { page, asked, complaints, layoutShift, close } = await openPage(browser, site.origin + path);
      const jumped = await layoutShift();
      // A picture of the whole page makes the window larger, which is a shift too.
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
      expect(asked.map((request) => request.url())).toEqual([]);
      // The browser reports every failed request for a document, which is what a missing page is.
      expect(complaints.filter((text) => !(name === 'missing' && text.includes('404')))).toEqual([]);
      expect(jumped).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      await close();
    },
  );

  test.each([320, 768])('at %i pixels no page is wider than the screen', async (width) => {
    for (const [name, path] of Object.entries(pages)) {
      const { page, close } = await openPage(browser, site.origin + path, {
        viewport: { width, height: 800 },
        colorScheme: 'dark',
      });
      await page.screenshot({ path: join(screenshots, `${name}-${width}-dark.png`), fullPage: true });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(
        width,
      );
      await close();
    }
  });

  test('both videos of the essay stand in boxes of 4:3, and one asks its own host when it is pressed', async () => {
    const { page, asked, complaints, close } = await openPage(browser, site.origin + essay);
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

  test('the first view of the essay is at most three requests of the site itself', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // Images are the owner's: the logo, the videos' still images. The icon is asked for by the browser's window.
    const requests: string[] = [];
    page.on('request', (request) => {
      const isOwners = request.resourceType() === 'image' || /\/icon\./.test(request.url());
      if (!isOwners) requests.push(request.url());
    });
    await page.goto(site.origin + essay, { waitUntil: 'networkidle' });
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(3);
    await context.close();
  });
});
