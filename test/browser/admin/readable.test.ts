/** The page for writing on a phone and a desk: before axe, and as wide as the screen. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectReadable } from '../accessibility.ts';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startSampleSite } from '../local-site.ts';
import { takePictures } from '../pictures.ts';
import type { OpenPage } from '../theme/open-page.ts';
import { editFile, openAdmin } from './open-admin.ts';

/** What the page shows, by how it gets there from the view before. */
const views: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['list', (page) => page.locator('.rows li').first().waitFor()],
  ['writing', (page) => editFile(page, 'posts/the-drawer-of-cables.md')],
  ['details', (page) => page.getByText('Details').click()],
  ['more', (page) => page.getByRole('button', { name: 'More' }).click()],
  ['history', (page) => page.getByRole('button', { name: 'History' }).click()],
  [
    'a fault',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Front matter' }).click();
      await page.getByRole('textbox', { name: 'Front matter' }).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('expiryDate: perhaps\n');
      await page.locator('.problems li').first().waitFor();
    },
  ],
];

describeInChromium('the page for writing', () => {
  let browser: Browser;
  let site: LocalSite;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSampleSite(), launchChromium()]);
  });
  afterAll(() => Promise.all([site.stop(), browser.close()]));

  describe.each([320, 1280])('at %i pixels', (width) => {
    let admin: OpenPage;
    beforeAll(async () => {
      admin = await openAdmin(browser, site, { viewport: { width, height: 800 } });
    });
    afterAll(() => admin.close());

    test.each(views)('can be read: %s', async (name, open) => {
      const { page } = admin;
      await open(page);
      expect(admin.complaints.filter((line) => !line.includes('422'))).toEqual([]);
      await expectReadable(page, { path: '' }, width);
      // The judge writes styles of its own.
      admin.complaints.length = 0;
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await takePictures(page, `admin-${name.replaceAll(' ', '-')}-${width}`, { fullPage: false });
    });
  });
});
