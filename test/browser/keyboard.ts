/** The site without a mouse: where the tab key leads, what can be seen of it, and what keys do there. */

import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textsFor } from '../../src/theme/texts.ts';
import { sample } from '../runs.ts';
import { hasWindowed, launchWindowed } from './chromium.ts';
import { currentStop, leaveFrame, step, walk, walkTo } from './focus.ts';
import type { OpenKind } from './judged-sites.ts';
import { htmlKinds } from './kinds-of-page.ts';

const phone = { viewport: { width: 360, height: 800 } };

/** `openIn` opens pages in another browser. */
export function testKeyboard(open: OpenKind, openIn: (browser: Browser) => OpenKind): void {
  const paper = (page: Page) =>
    page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');

  test.each(sample(htmlKinds))(
    '%s: the focus is always seen, goes through the page in order and out of it',
    async (name) => {
      const { page, close } = await open(name, phone);
      // `autofocus` waits for a frame.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      // From the beginning, wherever the page has put the focus.
      await page.mouse.click(1, 1);
      const stops = await walk(page);
      const { skipToContent, feed, source } = textsFor(
        await page.evaluate<string>('document.documentElement.lang'),
      );
      expect(stops[0]?.name).toBe(`a.skip-link ${skipToContent}`);
      expect(stops.filter(({ isSeen, isInOrder }) => !isSeen || !isInOrder)).toEqual([]);
      expect([`a ${feed}`, `a ${source}`]).toContain(stops.at(-1)?.name);
      const back = (await walk(page, 'Shift+Tab')).slice(0, stops.length);
      expect(back.map(({ name }) => name)).toEqual(stops.map(({ name }) => name).toReversed());
      await close();
    },
  );

  test('the first link leads past the menu, into the text', async () => {
    const { page, close } = await open('markdown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    await close();
  });

  test('an entry of the menu unfolds, leads to those below it, and folds at Escape or when the focus leaves', async () => {
    const { page, close } = await open('about', phone);
    const isOpen = () => page.evaluate<boolean>('document.querySelector(".sections details").open');
    await walkTo(page, '.sections summary');
    await page.keyboard.press('Enter');
    for (const name of ['a Ice', 'a Snow']) {
      await page.keyboard.press('Tab');
      expect(await currentStop(page)).toMatchObject({ name, isSeen: true, isInOrder: true });
    }
    await page.keyboard.press('Escape');
    expect([await isOpen(), (await currentStop(page))?.name]).toEqual([false, 'summary ']);
    await page.keyboard.press('Space');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect([await isOpen(), (await currentStop(page))?.name]).toEqual([false, 'a Guides']);
    await close();
  });

  test('many languages unfold, lead to the translation, and fold at Escape', async () => {
    const { page, close } = await open('many languages', phone);
    await walkTo(page, '.languages summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await currentStop(page)).toMatchObject({ name: 'a العربية', isSeen: true, isInOrder: true });
    await page.keyboard.press('Escape');
    expect((await currentStop(page))?.name).toBe('summary English');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ar/posts/oil/');
    await close();
  });

  test('the switch of colours answers to both keys, and keeps the focus', async () => {
    const { page, close } = await open('essay', { colorScheme: 'light' });
    const light = await paper(page);
    await walkTo(page, 'button.scheme');
    await page.keyboard.press('Space');
    expect(await paper(page)).not.toBe(light);
    await page.keyboard.press('Enter');
    expect(await paper(page)).toBe(light);
    expect((await currentStop(page))?.name).toBe('button.scheme ');
    await close();
  });

  test('code is copied from where it stands, by a button that is seen as soon as it has the focus', async () => {
    const { page, context, close } = await open('markdown');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await walkTo(page, 'button.copy');
    expect(await page.evaluate('getComputedStyle(document.activeElement).opacity')).toBe('1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('export function sheets');
    await close();
  });

  test.runIf(hasWindowed)(
    'a video plays at Enter, has the focus, and lets it go in both directions',
    async () => {
      const browser = await launchWindowed();
      const { page } = await openIn(browser)('essay');
      await walkTo(page, 'a.video-poster');
      await page.keyboard.press('Enter');
      await page.frameLocator('iframe').locator('title').waitFor({ state: 'attached' });
      await expect.poll(() => currentStop(page)).toMatchObject({ name: 'iframe ', isSeen: true });
      expect(await leaveFrame(page, 'Tab')).toMatch(/^a\.video-poster Play video/);
      expect(await step(page, 'Shift+Tab')).toBe('iframe Elsewhere');
      expect(await leaveFrame(page, 'Shift+Tab')).toBe('a Posts');
      await browser.close();
    },
  );

  test('a table that is wider than the screen is scrolled by the arrow keys', async () => {
    const { page, close } = await open('contents', phone);
    await walkTo(page, '.table');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate('document.activeElement.scrollLeft')).toBeGreaterThan(0);
    await close();
  });

  test('a word is searched for, suggestions are chosen and dismissed, and none of it holds the focus', async () => {
    const { page, close } = await open('search, results');
    await walkTo(page, 'input[role=combobox]');
    await page.keyboard.type('tour');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][aria-selected=true]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect((await currentStop(page))?.name).toBe('button Search');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=tour');
    await close();
  });
}
