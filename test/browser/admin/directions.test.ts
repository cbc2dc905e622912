/** An author's text has the direction of its letters, whatever the language of the page for writing. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import { editFile } from './open-admin.ts';

/** Whether the first character stands left of the last but one, of the first text in the element. */
const isLeftToRight = (page: Page, selector: string, index: number) =>
  page.evaluate<boolean>(`(() => {
  const element = [...document.querySelectorAll('${selector}')].filter((each) => each.textContent.trim())[${index}];
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const node = walk.nextNode();
  const at = (index) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return range.getBoundingClientRect().left;
  };
  return at(0) < at(node.data.length - 1);
})()`);

describeInChromium('the page for writing in Arabic', () => {
  let browser: Browser;
  let site: LocalSite;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('posts/a.md', '---\ntitle: Why not?\n---\n\nIt leans (a little).\n\nهو مائل قليلا.\n');
  });
  afterAll(() => Promise.all([site.stop(), browser.close()]));

  test('shows English from left to right, and Arabic from right to left', async () => {
    const context = await browser.newContext({ locale: 'ar' });
    try {
      const page = await context.newPage();
      await page.goto(`${site.origin}/_platen/admin/`);
      await page.locator('input[type=password]').fill(site.token);
      await page.keyboard.press('Enter');
      const name = page.locator('.row .name').first();
      await name.waitFor();
      expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
      expect(await isLeftToRight(page, '.row .name', 0)).toBe(true);
      await editFile(page, 'posts/a.md');
      const lines = page.locator('.cm-line').filter({ hasText: /\S/ });
      await lines.nth(1).waitFor();
      expect(await isLeftToRight(page, '.cm-line', 0)).toBe(true);
      expect(await isLeftToRight(page, '.cm-line', 1)).toBe(false);
      // The site's messages are English.
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('[x](/n/)');
      await page.locator('.problems li').waitFor();
      expect(await isLeftToRight(page, '.problems span', 0)).toBe(true);
      await page.keyboard.press('Control+s');
      await page.locator('.reply li').waitFor();
      expect(await isLeftToRight(page, '.reply li', 0)).toBe(true);
    } finally {
      await context.close();
    }
  });
});
