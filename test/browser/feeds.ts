/** Feeds opened in a real browser, where their style sheet makes them readable, and data in pages under their policy. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSite, Started } from './local-site.ts';
import { openPage } from './theme/open-page.ts';

const screenshots = resolve(import.meta.dirname, '../../test-results/site');

export function testFeeds(start: () => Started): void {
  describe('feeds in a browser', () => {
    let browser: Browser;
    let site: LocalSite;

    beforeAll(async () => {
      mkdirSync(screenshots, { recursive: true });
      ({ site, browser } = start());
    });

    test.each([
      ['index.xml', 'rss', 'item', 'description'],
      ['atom.xml', 'feed', 'entry', 'summary'],
    ])(
      '%s reads as a page: titles and summaries, without the posts themselves',
      async (name, root, item, about) => {
        const { page, asked, complaints, close } = await openPage(browser, `${site.origin}/${name}`);
        await page.screenshot({ path: join(screenshots, `${name}.png`) });
        const shown = (selector: string) => page.locator(selector).first().isVisible();
        expect(await page.evaluate('document.documentElement.localName')).toBe(root);
        expect(await page.locator(item).count()).toBeGreaterThan(1);
        expect(await shown(`${item} > title`)).toBe(true);
        expect(await shown(`${item} > ${about}`)).toBe(true);
        expect(
          await page.evaluate(`getComputedStyle(document.querySelector('${item} > title')).fontWeight`),
        ).toBe('700');
        const hidden = `[...document.querySelector('${item}').children].filter((child) => /encoded|content|category/.test(child.localName)).map((child) => getComputedStyle(child).display)`;
        expect(new Set(await page.evaluate<string[]>(hidden))).toEqual(new Set(['none']));
        expect(asked).toEqual([]);
        expect(complaints).toEqual([]);
        await close();
      },
    );

    test.each(['/', '/posts/', '/posts/how-to-mend-almost-anything/'])(
      'data for search engines in %s is no script that the policy stops',
      async (path) => {
        const { page, complaints, close } = await openPage(browser, site.origin + path);
        const data = await page.locator('script[type="application/ld+json"]').allTextContents();
        expect(data.map((text) => JSON.parse(text)['@context'])).toEqual(['https://schema.org']);
        expect(complaints).toEqual([]);
        await close();
      },
    );

    test.each([320, 1280])('at %i pixels no feed is wider than the screen', async (width) => {
      const { page, close } = await openPage(browser, `${site.origin}/index.xml`, {
        viewport: { width, height: 800 },
        colorScheme: 'dark',
      });
      await page.screenshot({ path: join(screenshots, `feed-${width}-dark.png`) });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await close();
    });
  });
}
