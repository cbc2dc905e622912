/** What the one script of a page does: colours that stay chosen, code that is copied, contents beside the text. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as sample from '../theme/sample-pages.ts';
import type { ThemeInBrowser } from './theme/bundle-theme.ts';
import { openPage } from './theme/open-page.ts';
import { type PageServer, servePages } from './theme/serve-pages.ts';

const contents =
  '<nav id="TableOfContents"><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li></ul></nav>';
const html = `<h2 id="one">One</h2>${'<p>Text.</p>'.repeat(40)}<h2 id="two">Two</h2>${'<p>Text.</p>'.repeat(40)}`;
const code = '<pre tabindex="0"><code><span class="ln">1</span>let a = 1;\n</code></pre>';
/** Names that hide the document's own methods. */
const clobbering = '<img name="querySelector" alt=""><img name="body" alt=""><p id="addEventListener"></p>';

export function testScript(start: () => ThemeInBrowser): void {
  describe('the script of a page', () => {
    let browser: Browser;
    let server: PageServer;

    beforeAll(async () => {
      const { theme } = start();
      ({ browser } = start());
      const post = { ...sample.post, hasPlayer: false };
      server = await servePages(
        theme,
        sample.site,
        new Map([
          ['/', { ...post, html: clobbering + html, contents }],
          ['/code/', { ...post, html: clobbering + code, hasCode: true }],
          ['/plain/', { ...post, html: '<p>Text.</p>' }],
        ]),
      );
    });

    afterAll(async () => {
      await server.close();
    });

    const paper = (page: Page) =>
      page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    const light = 'rgb(253, 252, 250)';
    const dark = 'rgb(22, 23, 25)';

    test('a visitor chooses the colours, and finds them so on the next page from the first moment', async () => {
      const { page, complaints, layoutShift, close } = await openPage(browser, `${server.origin}/`, {
        colorScheme: 'light',
      });
      const button = page.getByRole('button', { name: 'Dark colours' });
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.press('Enter');
      expect([await paper(page), await button.getAttribute('aria-pressed')]).toEqual([dark, 'true']);
      await page.addInitScript(`
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.atFirst = document.documentElement.dataset.scheme;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    `);
      await page.goto(`${server.origin}/plain/`);
      expect(await page.evaluate('window.atFirst')).toBe('dark');
      expect(await paper(page)).toBe(dark);
      await button.click();
      expect(await paper(page)).toBe(light);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await paper(page), 'what the system says is followed again').toBe(dark);
      // The page is told of it after the style has changed.
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
      expect(await layoutShift()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    test('the colours are known before the body is read', async () => {
      const { page, close } = await openPage(browser, `${server.origin}/`, { colorScheme: 'light' });
      const kinds = await page.evaluate(`
      [...document.querySelectorAll('head > script[src]')].map((script) => script.async || script.defer || script.type)
    `);
      expect(kinds).toEqual(['']);
      await close();
    });

    test('without scripts the system’s colours are shown, and no switch', async () => {
      for (const [colorScheme, colour] of [
        ['light', light],
        ['dark', dark],
      ] as const) {
        const { page, close } = await openPage(browser, `${server.origin}/`, {
          colorScheme,
          javaScriptEnabled: false,
        });
        expect(await paper(page)).toBe(colour);
        expect(await page.locator('.scheme').isVisible()).toBe(false);
        await close();
      }
    });

    test('code is copied without the numbers of its lines', async () => {
      const { page, context, complaints, layoutShift, close } = await openPage(
        browser,
        `${server.origin}/code/`,
      );
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const button = page.getByRole('button', { name: 'Copy' });
      await button.focus();
      await button.press('Enter');
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe('let a = 1;\n');
      expect(await layoutShift()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    test('contents stand open in the margin where there is one, and folded above the text where there is none', async () => {
      const wide = await openPage(browser, `${server.origin}/`);
      const box = await wide.page.locator('.contents').boundingBox();
      const prose = await wide.page.locator('.prose').boundingBox();
      expect(box?.x).toBeGreaterThan((prose?.x ?? 0) + (prose?.width ?? 0));
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
      await wide.page.locator('.contents a', { hasText: 'Two' }).click();
      await wide.page.locator('.contents a[aria-current="true"]', { hasText: 'Two' }).waitFor();
      expect(await wide.layoutShift()).toBe(0);
      expect(wide.complaints).toEqual([]);
      await wide.close();
      const narrow = await openPage(browser, `${server.origin}/`, { viewport: { width: 768, height: 800 } });
      expect(await narrow.page.locator('.contents ul').isVisible()).toBe(false);
      await narrow.close();
    });
  });
}
