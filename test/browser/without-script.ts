/** Every kind of page without JavaScript: it is read and used as ever, and nothing is shown that does nothing. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../runs.ts';
import type { OpenKind } from './judged-sites.ts';
import { htmlKinds, type NameOfKind } from './kinds-of-page.ts';

export function testWithoutScript(openKind: OpenKind): void {
  const open = (name: NameOfKind) => openKind(name, { javaScriptEnabled: false, colorScheme: 'light' });

  const paper = (page: Page) =>
    page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');

  test.each(sample(htmlKinds, 1))(
    '%s: all of it is there, nothing is dead, and the colours are the system’s',
    async (name) => {
      const { page, close } = await open(name);
      expect(await page.getByRole('main').isVisible()).toBe(true);
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(await deadParts(page)).toEqual([]);
      const light = await paper(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await paper(page)).not.toBe(light);
      await close();
    },
  );

  test('a video is a link to the page of its provider', async () => {
    const { page, close } = await open('essay');
    await page
      .getByRole('link', { name: /^Play video/ })
      .first()
      .click();
    await page.waitForURL('https://www.youtube.com/watch?v=aqz-KE-bpKQ');
    await close();
  });

  test('an entry of the menu unfolds, and those below it lead to their pages', async () => {
    const { page, close } = await open('home');
    await page.locator('.sections summary').click();
    await page.getByRole('navigation').getByRole('link', { name: 'Snow' }).click();
    await page.waitForURL('**/notes/winter/snow/');
    await close();
  });

  test('a language leads to the translation, in a line and unfolded', async () => {
    for (const [name, opens] of [
      ['languages, arabic post', false] as const,
      ['many languages', true] as const,
    ]) {
      const { page, close } = await open(name);
      if (opens) await page.locator('.languages summary').click();
      await page.locator('.languages').getByRole('link', { name: '日本語' }).click();
      await page.waitForURL('**/ja/posts/oil/');
      await close();
    }
  });

  test('the contents unfold and lead to what they name', async () => {
    const { page, close } = await open('contents');
    await page.locator('.contents summary').click();
    await page.locator('.contents').getByRole('link', { name: 'What I did' }).click();
    expect(new URL(page.url()).hash).toBe('#what-i-did');
    await close();
  });

  test('a tree is folded above the text, and unfolds and leads on by the keyboard', async () => {
    const { page, close } = await openKind('tree', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const tree = page.getByRole('navigation', { name: 'Handbook' });
    expect(await tree.getByRole('link').count()).toBe(0);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await tree.locator('summary').first().focus();
    await press('Enter');
    expect(await tree.getByRole('link', { name: 'A first watch' }).count()).toBe(0);
    await tree.getByRole('link', { name: 'Work' }).focus();
    await press('Tab', 'Enter', 'Tab', 'Enter');
    await page.waitForURL('**/handbook/work/first/');
    await close();
  });

  test('a tree is beside the text where there is room, and stays in view', async () => {
    const { page, close } = await openKind('tree', { javaScriptEnabled: false });
    const tree = page.getByRole('navigation', { name: 'Handbook' });
    const link = tree.getByRole('link', { name: 'Tweezers' });
    const [box, text] = [await link.boundingBox(), await page.getByRole('main').boundingBox()];
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(text?.x ?? 0);
    expect(await tree.locator('[aria-current="page"]').textContent()).toBe('Oil');
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.keyboard.press('End');
    await expect.poll(async () => (await link.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    await close();
  });

  test('a search is a form, and leads to a post', async () => {
    const { page, close } = await open('missing');
    await page.getByRole('searchbox', { name: 'Search for' }).fill('spring lasts');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=spring+lasts');
    await page.getByRole('link', { name: 'How long a spring lasts' }).click();
    await page.waitForURL('**/posts/how-long-a-spring-lasts/');
    await close();
  });

  test('a long list is read page by page', async () => {
    const { page, close } = await open('second page');
    await page.getByRole('link', { name: 'Newer' }).click();
    await page.waitForURL('**/notes/');
    await page.getByRole('link', { name: 'Older' }).click();
    await page.waitForURL('**/notes/page/2/');
    await close();
  });
}

/** What can be seen and says that it does something, but belongs to no form and leads nowhere. */
function deadParts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('button, input, select, textarea, a:not([href]), ${widgets}')]
      .filter((part) => part.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((part) => !part.form?.action && !part.disabled)
      .map((part) => part.outerHTML)
  `);
}

const widgets = ['button', 'combobox', 'listbox', 'option', 'switch', 'tab', 'slider']
  .map((role) => `[role=${role}]`)
  .join();
