/** Every kind of page before all judges of pages, under the real policy: one site and one browser for all of them. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectReadable } from './accessibility.ts';
import { describeInChromium, launchChromium } from './chromium.ts';
import { type JudgedSites, type OpenKind, startJudgedSites } from './judged-sites.ts';
import { testKeyboard } from './keyboard.ts';
import { allKinds, type KindOfPage } from './kinds-of-page.ts';
import { expectToFit } from './looks.ts';
import { type OpenPage, openPage } from './theme/open-page.ts';
import { describeValidHtml } from './valid-html.ts';
import { testWithoutScript } from './without-script.ts';

/** A phone and a desk, and the screens that show what was loaded there. Outside CI each page is on one of both. */
const screens: [width: number, alike: number[]][] = [
  [360, [320, 360, 820]],
  [1280, [1280]],
];

let sites: JudgedSites;
beforeAll(async () => {
  sites = await startJudgedSites();
});
afterAll(() => sites.stop());

describeInChromium('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const openIn =
    (other: Browser): OpenKind =>
    (name, view) =>
      openPage(other, sites.addressOf(name), view);
  const open: OpenKind = (name, view) => openIn(browser)(name, view);

  describe.each(allKinds)('%s', (name, kind) => {
    const isFirst = allKinds.findIndex(([other]) => other === name) % 2 === 0;
    describe.each(inject('makesAllRuns') ? screens : screens.slice(...(isFirst ? [0, 1] : [1])))(
      'at %i pixels',
      (width, alike) => {
        let opened: OpenPage;
        let askedAtFirst: string[];
        beforeAll(async () => {
          opened = await open(name, { viewport: { width, height: 800 } });
          askedAtFirst = opened.asked.map((request) => request.url());
          await kind.act?.(opened.page);
        });
        afterAll(() => opened.close());

        test('the console is clean, nothing is against the policy, nobody else is asked, nothing jumps', async () => {
          const { page, complaints, layoutShift, jumped } = opened;
          expect(askedAtFirst).toEqual([]);
          // What comes late must not push anything either: at first where the page begins, then, for images, where it ends.
          await page.waitForTimeout(150);
          await page.keyboard.press('End');
          await page.waitForTimeout(150);
          expect(complaints.filter((text) => !tellsStatus(text, kind))).toEqual([]);
          expect(await layoutShift(), await jumped()).toBe(0);
          if (!kind.isFeed) expect(await page.locator('h1').count()).toBe(1);
        });

        test('no screen is too narrow', () => expectToFit(opened.page, name, kind, alike));

        test('nothing is in anybody’s way', () => expectReadable(opened.page, kind, width));
      },
    );
  });

  test('both videos of the essay stand in boxes of 4:3, and one asks its own host when it is pressed', async () => {
    const { page, asked, complaints, close } = await open('essay');
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

  describe('without a mouse', () => testKeyboard(open, openIn));
  describe('without JavaScript', () => testWithoutScript(open));
});

describeValidHtml((name) => sites.addressOf(name));

/** The browser reports every document that is answered with an error, which is what some pages are. */
function tellsStatus(text: string, { status }: KindOfPage): boolean {
  return status !== undefined && text.includes(`status of ${status}`);
}
