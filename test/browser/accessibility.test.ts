/** Every kind of page before axe-core: WCAG 2.2 A and AA and its best practices, in both colour schemes, on a phone and at a desk. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contrast } from '../../src/theme/accent.ts';
import { describeInChromium, launchChromium } from './chromium.ts';
import { type JudgedSites, startJudgedSites } from './judged-sites.ts';
import { feedKinds, htmlKinds } from './kinds-of-page.ts';
import { openPage } from './theme/open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const schemes = ['light', 'dark'] as const;

describeInChromium('pages before axe-core', () => {
  let browser: Browser;
  let sites: JudgedSites;

  beforeAll(async () => {
    [sites, browser] = await Promise.all([startJudgedSites(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await sites.stop();
  });

  test.each(htmlKinds)('%s: nothing is in anybody’s way', async (name, kind) => {
    for (const width of [360, 1280]) {
      const viewport = { width, height: 800 };
      const { page, close } = await openPage(browser, sites.addressOf(name), { viewport });
      await kind.act?.(page);
      // The script goes in behind the policy's back, so that the page keeps its own.
      await page.evaluate(axe);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations, passes } = await judge(page);
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        expect(found, `${width} ${colorScheme}`).toEqual([]);
        // Otherwise axe-core has seen nothing, and says nothing.
        expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
      }
      await close();
    }
  });

  // Of XML axe-core says nothing, whatever it looks like.
  test.each(feedKinds)('%s: all of it can be read', async (name) => {
    const { page, close } = await openPage(browser, sites.addressOf(name));
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const colours = await page.evaluate<[string, string, string][]>(textColours);
      expect(colours.length).toBeGreaterThan(10);
      const faint = colours.filter(([, text, ground]) => contrast(hex(text), hex(ground)) < 4.5);
      expect(faint, colorScheme).toEqual([]);
    }
    await close();
  });
});

/** Frames are other hosts' pages. */
function judge(page: Page): Promise<AxeResults> {
  const options = { runOnly: rules, iframes: false, resultTypes: ['violations'] };
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
}

/** Name, colour and ground of every element of a feed that shows text. */
const textColours = `(() => {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  return [...document.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && element.firstChild?.nodeValue?.trim())
    .map((element) => [element.localName, getComputedStyle(element).color, backgroundColor]);
})()`;

/** `#fdfcfa` of `rgb(253, 252, 250)` */
function hex(colour: string): string {
  const channels = colour.match(/\d+/g)?.map(Number) ?? [];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
