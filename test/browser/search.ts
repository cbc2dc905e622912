/** Searching as people do: by keyboard, by mouse, with and without scripts. */

import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSite, Started } from './local-site.ts';
import { openPage, type View } from './theme/open-page.ts';

export function testSearch(start: () => Started): void {
  describe('the search in a browser', () => {
    let browser: Browser;
    let site: LocalSite;

    beforeAll(async () => {
      ({ site, browser } = start());
    });

    const open = (path: string, options: View = {}) => openPage(browser, site.origin + path, options);

    const field = (page: Page) => page.getByRole('combobox', { name: 'Search for' });
    const options = (page: Page) => page.getByRole('option');

    /** The option that assistive technology is told of. */
    async function chosen(page: Page): Promise<string | null> {
      const id = await field(page).getAttribute('aria-activedescendant');
      const selected = page.locator('[role=option][aria-selected=true]');
      if (id === null || id === '') return (await selected.count()) === 0 ? null : 'selected, but not told';
      expect(await selected.getAttribute('id')).toBe(id);
      return selected.textContent();
    }

    test('is a form without JavaScript', async () => {
      const { page, close } = await open('/', { javaScriptEnabled: false });
      await page.getByRole('link', { name: 'Search', exact: true }).click();
      await page.getByRole('searchbox', { name: 'Search for' }).fill('tour markdown');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.waitForURL('**/search/?q=tour+markdown');
      expect(await page.locator('h2').first().textContent()).toBe('A tour of Markdown');
      expect(await page.locator('h2').first().locator('mark').allTextContents()).toEqual([
        'tour',
        'Markdown',
      ]);
      await page.getByRole('link', { name: 'A tour of Markdown' }).click();
      await page.waitForURL('**/posts/markdown-tour/');
      await close();
    });

    test('suggests titles while somebody types, and keys choose among them', async () => {
      const { page, asked, complaints, layoutShift, close } = await open('/search/');
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('_q');
      await page.keyboard.type('tour', { delay: 20 });
      await options(page).first().waitFor();
      expect(await field(page).getAttribute('aria-expanded')).toBe('true');
      const [first = '', second = ''] = await options(page).allTextContents();
      expect([first, second].toSorted()).toEqual(['A tour of Markdown', 'A tour of shortcodes']);
      expect(await chosen(page)).toBeNull();
      for (const [key, option] of [
        ['ArrowDown', first],
        ['ArrowDown', second],
        ['ArrowDown', null],
        ['ArrowUp', second],
        ['ArrowUp', first],
      ] as const) {
        await page.keyboard.press(key);
        expect(await chosen(page)).toBe(option);
      }
      expect(await layoutShift()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/posts/*-tour/');
      expect(await page.locator('h1').textContent()).toBe(first);
      expect([asked, complaints]).toEqual([[], []]);
      await close();
    });

    test('Escape closes the suggestions and keeps the words, Enter then searches for them', async () => {
      const { page, complaints, close } = await open('/search/');
      await field(page).pressSequentially('tour');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await options(page).count()).toBe(0);
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');
      expect(await field(page).inputValue()).toBe('tour');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=tour');
      expect(complaints).toEqual([]);
      await close();
    });

    test('a click follows a suggestion, and leaving the field closes them', async () => {
      const { page, complaints, close } = await open('/search/');
      await field(page).pressSequentially('mend');
      await options(page).first().waitFor();
      await page.keyboard.press('Tab');
      expect(await options(page).count()).toBe(0);
      await field(page).press('End');
      await field(page).pressSequentially(' ');
      await options(page).first().click();
      await page.waitForURL('**/posts/how-to-mend-almost-anything/');
      expect(complaints).toEqual([]);
      await close();
    });

    test('an answer that comes late does not take the place of a later one', async () => {
      const { page, complaints, close } = await open('/search/');
      await page.route('**/search/suggest?q=tour', async (route) => {
        await new Promise((done) => setTimeout(done, 800));
        await route.continue();
      });
      const late = page.waitForResponse('**/search/suggest?q=tour');
      await field(page).fill('tour');
      await page.waitForRequest('**/search/suggest?q=tour');
      await field(page).fill('mend');
      await options(page).first().waitFor();
      await late;
      await page.waitForTimeout(100);
      expect(await options(page).allTextContents()).toEqual(['How to mend almost anything']);
      expect(complaints).toEqual([]);
      await close();
    });

    test('stays a form where suggestions cannot be had', async () => {
      const { page, close } = await open('/search/');
      await page.route('**/search/suggest?*', (route) => route.abort());
      const failed = page.waitForEvent('requestfailed');
      await field(page).fill('tour');
      await failed;
      expect(await options(page).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=tour');
      expect(await page.locator('h2').count()).toBeGreaterThan(0);
      await close();
    });

    test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "'; alert(1)//"])(
      'shows %s as text',
      async (text) => {
        const { page, complaints, asked, close } = await open(`/search/?q=${encodeURIComponent(text)}`);
        page.on('dialog', () => complaints.push('a dialog'));
        expect(await field(page).inputValue()).toBe(text);
        expect(await page.locator('main img, main script').count()).toBe(0);
        expect([complaints, asked]).toEqual([[], []]);
        await close();
      },
    );

    test.each([320, 1280])('fits a screen of %i pixels, suggestions included', async (width) => {
      const { page, close } = await open('/search/?q=the', { viewport: { width, height: 700 } });
      await field(page).fill('tour');
      await options(page).first().waitFor();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const box = await options(page).first().boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect(await page.locator('h1').count()).toBe(1);
      await close();
    });

    test('a page that is not there leads to the one that was meant', async () => {
      const { page, close } = await open('/blog/markdown-tour.html');
      await page.getByRole('link', { name: 'A tour of Markdown' }).click();
      await page.waitForURL('**/posts/markdown-tour/');
      await close();
    });
  });
}
