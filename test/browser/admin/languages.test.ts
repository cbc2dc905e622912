/** The page in the languages of the theme: which one it takes, and that each fits a small phone. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arabic } from '../../../admin/words/arabic.ts';
import { chinese } from '../../../admin/words/chinese.ts';
import { english, type Words } from '../../../admin/words/english.ts';
import { french } from '../../../admin/words/french.ts';
import { german } from '../../../admin/words/german.ts';
import { japanese } from '../../../admin/words/japanese.ts';
import { portuguese } from '../../../admin/words/portuguese.ts';
import { spanish } from '../../../admin/words/spanish.ts';
import { languages } from '../../../src/theme/texts.ts';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startSampleSite } from '../local-site.ts';

const known: Readonly<Record<string, Words>> = {
  ...{ ar: arabic, de: german, en: english, es: spanish },
  ...{ fr: french, ja: japanese, pt: portuguese, zh: chinese },
};

describeInChromium('the page for writing', () => {
  let browser: Browser;
  let site: LocalSite;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSampleSite(), launchChromium()]);
  });
  afterAll(() => Promise.all([site.stop(), browser.close()]));

  test('has the languages of the theme', async () => {
    expect(Object.keys(known).sort()).toEqual([...languages.keys()].sort());
  });

  test.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['nl, pt-BR;q=0.5, de;q=0.7', 'de'],
    ['en;q=0, zh-Hant', 'zh'],
    ['nl', 'en'],
    ['', 'en'],
    ['__proto__, <script>', 'en'],
  ])('takes the language that the browser likes best: %j', async (accepted, language) => {
    const answer = await fetch(`${site.origin}/_platen/admin/`, { headers: { 'Accept-Language': accepted } });
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html).toMatch(new RegExp(`src="/_platen/admin/${language}\\.[0-9a-f]{16}\\.js"`));
  });

  test('takes the language of the site where it has none of the browser', async () => {
    await site.put('site.yaml', 'title: T\nlanguageCode: ar-EG\n');
    const answer = await fetch(`${site.origin}/_platen/admin/`, { headers: { 'Accept-Language': 'nl' } });
    expect(await answer.text()).toContain('<html lang="ar" dir="rtl">');
  });

  test('says why the site refuses something in its own words, and then as the site says it', async () => {
    await site.put('posts/first.md', '---\ntitle: First\n---\n\nA.\n');
    await site.put('posts/second.md', '---\ntitle: Second\n---\n\nB.\n');
    for (const [language, words] of Object.entries(known)) {
      const context = await browser.newContext({ locale: language });
      const page = await context.newPage();
      await page.goto(`${site.origin}/_platen/admin/#edit/posts%2Fsecond.md`);
      await page.getByLabel(words.token).fill(site.token);
      await page.keyboard.press('Enter');
      await page.locator('.about summary').click();
      await page.getByLabel(words.slug).fill('first');
      await page.getByRole('button', { name: words.update, exact: true }).click();
      const told = await page.locator('.reply.bad').textContent();
      const reason = words.reasons['address-taken'];
      expect(told).toMatch(/Cannot publish "posts\/second.md"/);
      if (language === 'en') expect(reason).toBe(undefined);
      else expect(told?.startsWith(`${reason} `)).toBe(true);
      await context.close();
    }
  });

  describe.each(Object.entries(known))('in %s', (language, words) => {
    test('fits a small phone, in its own words', async () => {
      const context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: language });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${site.origin}/_platen/admin/`);
      await page.getByLabel(words.token).fill(site.token);
      const fits = () => page.evaluate<number>('document.documentElement.scrollWidth');
      expect(await fits()).toBe(320);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: words.newPost }).waitFor();
      await page.locator('.rows li').first().waitFor();
      expect(await fits()).toBe(320);
      await page.getByRole('button', { name: words.newPost }).click();
      await page.getByRole('textbox', { name: words.title }).fill('A');
      const publish = page.getByRole('button', { name: words.publish, exact: true });
      const box = await publish.boundingBox();
      const [left, right] = [box?.x ?? -1, (box?.x ?? 0) + (box?.width ?? 999)];
      expect([left >= 0, right <= 320, await fits()]).toEqual([true, true, 320]);
      await page.getByRole('button', { name: words.insert }).click();
      await page.getByRole('button', { name: words.unfolding }).click();
      await page.getByLabel(words.visibleLine).waitFor();
      expect([await fits(), errors]).toEqual([320, []]);
      await context.close();
    });
  });
});
