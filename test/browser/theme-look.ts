import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageData, SiteHead } from '../../src/content/page-data.ts';
import * as sample from '../theme/sample-pages.ts';
import { takePictures } from './pictures.ts';
import type { ThemeInBrowser } from './theme/bundle-theme.ts';
import { openPage } from './theme/open-page.ts';
import { type PageServer, servePages } from './theme/serve-pages.ts';

const html = readFileSync(join(import.meta.dirname, 'theme/long-post.html'), 'utf8');

/** A word that fits nowhere. */
const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
const link = { path: '/x/', title: word };

const arabicRow = { path: '/x/', title: 'رسالة من القاهرة', summary: '' };

const looks: [name: string, site: SiteHead, page: PageData][] = [
  ['post', sample.site, { ...sample.post, html, hasCode: true }],
  ['preview', sample.site, { ...sample.preview, html }],
  ['home', sample.site, sample.home],
  ['list', sample.site, sample.section],
  ['grouped', sample.site, sample.grouped],
  ['archive', sample.site, sample.archive],
  ['terms', sample.site, sample.terms],
  ['not-found', sample.site, sample.notFound],
  ['empty', sample.emptySite, sample.emptyHome],
  [
    'long-words',
    { ...sample.site, title: word, author: word, sections: [link, link] },
    {
      ...sample.post,
      title: word,
      author: word,
      html: `<p>${word}</p><ul><li>${word}</li></ul><p><code>${word}</code></p>`,
      terms: [{ taxonomy: word, title: word, terms: [link, link] }],
      newer: link,
      older: link,
    },
  ],
  ['other-script', sample.site, { ...sample.home, rows: [...sample.home.rows, arabicRow] }],
  ['arabic', { ...sample.site, languageCode: 'ar' }, { ...sample.post, html }],
];

export function testLook(start: () => ThemeInBrowser): void {
  describe('the theme in a browser', () => {
    let browser: Browser;
    const servers = new Map<string, PageServer>();

    beforeAll(async () => {
      const { theme } = start();
      ({ browser } = start());
      for (const [name, site, page] of looks) {
        servers.set(name, await servePages(theme, site, new Map([['/', page]])));
      }
    });

    afterAll(async () => {
      await Promise.all([...servers.values()].map((server) => server.close()));
    });

    const names = looks.map(([name]) => name);
    const widths = [320, 768, 1280];

    test.each(names)('%s fits every width, stands still and gives no cause for complaint', async (name) => {
      for (const width of widths) {
        const viewport = { width, height: 800 };
        const opened = await openPage(browser, addressOf(name), { viewport, colorScheme: 'light' });
        const { page } = opened;
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await opened.layoutShift()).toBe(0);
        await takePictures(page, `theme-${name}-${width}`, { fullPage: true });
        expect(opened.complaints).toEqual([]);
        expect(opened.asked).toEqual([]);
        await opened.close();
      }
    });

    test('a page stands still though half of its menu comes later', async () => {
      const names = ['Articles', 'Bakery', 'Cooking', 'Drinks', 'Events', 'Notes', 'Posts', 'Travel'];
      const sections = names.map((title) => ({ path: `/${title}/`, title }));
      const pages = new Map([['/', sample.post]]);
      const server = await servePages(start().theme, { ...sample.site, sections }, pages, '>Bakery</a></li>');
      const { layoutShift, jumped, close } = await openPage(browser, server.origin);
      expect(await layoutShift(), await jumped()).toBe(0);
      await close();
      await server.close();
    });

    test('a line of text has 60 to 75 characters where there is room', async () => {
      const { page, close } = await openPage(browser, addressOf('post'));
      const perLine = await page.evaluate<number>(`(() => {
      const paragraph = document.querySelector('.prose > p');
      const range = document.createRange();
      range.selectNodeContents(paragraph.firstChild);
      const width = [...range.getClientRects()].reduce((sum, line) => sum + line.width, 0);
      return (paragraph.clientWidth * paragraph.firstChild.length) / width;
    })()`);
      expect(perLine).toBeGreaterThan(60);
      expect(perLine).toBeLessThan(75);
      await close();
    });

    test.each([360, 1280])('code stands in line with the text on a screen of %i px', async (width) => {
      const { page, close } = await openPage(browser, addressOf('post'), {
        viewport: { width, height: 800 },
      });
      const [text, code] = await leftEdges(
        page,
        '.prose > p:first-child, .prose > .code code, .prose > pre > code',
      );
      expect(code).toBe(text);
      await close();
    });

    test('a wide table is printed whole', async () => {
      // A4 between margins of 2 cm, at 96 dots an inch.
      const { page, close } = await openPage(browser, addressOf('post'), {
        viewport: { width: 642, height: 900 },
      });
      const cells = (tag: string) =>
        Array.from({ length: 14 }, (_, at) => `<${tag}>Column ${at} of many</${tag}>`).join('');
      const table = `<table><tr>${cells('th')}</tr><tr>${cells('td')}<td align="right">${'1,234,567 '.repeat(3)}</td></tr></table>`;
      await page.evaluate(
        `document.querySelector('.prose').innerHTML = ${JSON.stringify(`<div class="table">${table}</div>${table}`)}`,
      );
      const hidden = () =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll('.table, table')].map((box) => Math.ceil(box.getBoundingClientRect().right) - document.documentElement.clientWidth)`,
        );
      const scrolled = () =>
        page.evaluate<boolean[]>(
          `[...document.querySelectorAll('.table, .prose > table')].map((box) => box.scrollWidth > box.clientWidth)`,
        );
      expect(await scrolled()).toEqual([true, true]);
      await page.emulateMedia({ media: 'print' });
      expect(await scrolled()).toEqual([false, false]);
      for (const beyond of await hidden()) expect(beyond).toBeLessThanOrEqual(0);
      await close();
    });

    test('a title in another script begins where the others do', async () => {
      const { page, close } = await openPage(browser, addressOf('other-script'));
      const edges = await leftEdges(page, '.rows h2 a');
      expect(edges.length).toBeGreaterThan(1);
      expect(new Set(edges).size).toBe(1);
      await close();
    });

    test('a page is read and used without JavaScript', async () => {
      const { page, complaints, close } = await openPage(browser, addressOf('post'), {
        javaScriptEnabled: false,
      });
      expect(await page.locator('h1').textContent()).toBe(sample.post.title);
      expect(await page.locator('a.video-poster').first().getAttribute('href')).toBe(
        'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      );
      expect(complaints).toEqual([]);
      await close();
    });

    test('the first press of the tab key shows the link past the menu, the next ones lead through it', async () => {
      const { page, close } = await openPage(browser, addressOf('post'));
      const focused = () => page.evaluate<string>('document.activeElement.textContent');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Skip to content');
      expect(await page.locator('.skip-link').boundingBox()).toMatchObject({ x: expect.any(Number) });
      expect((await page.locator('.skip-link').boundingBox())?.width).toBeGreaterThan(80);
      for (const text of ['The Composing Room', 'Notes', 'Posts']) {
        await page.keyboard.press('Tab');
        expect(await focused()).toBe(text);
      }
      await close();
    });

    /** Of the boxes of all elements, in the order of the page. */
    function leftEdges(page: Page, selector: string): Promise<number[]> {
      return page.evaluate(`Array.from(
      document.querySelectorAll(${JSON.stringify(selector)}),
      (element) => element.getBoundingClientRect().left,
    )`);
    }

    function addressOf(name: string): string {
      return `${servers.get(name)?.origin}/`;
    }
  });
}
