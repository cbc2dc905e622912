/** The two editors: what is typed, inserted, marked and taken back. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeInChromium } from '../chromium.ts';
import { editFile, startAdmin, textOf } from './open-admin.ts';

describeInChromium('an editor', () => {
  let started: Awaited<ReturnType<typeof startAdmin>>;
  let page: Page;
  beforeAll(async () => {
    started = await startAdmin([['posts/a.md', '---\ntitle: A\n---\n\nOne.\n\n']]);
    page = started.page;
  });
  afterAll(() => started?.stop());

  describe.each(['plain', 'code'])('%s', (kind) => {
    const shown = async () =>
      kind === 'plain'
        ? textOf(page).inputValue()
        : (await page.locator('.cm-line').allTextContents()).join('\n');

    /** Leaves what was typed before. */
    beforeEach(async () => {
      await editFile(page, 'posts/a.md');
      if (kind === 'plain' && (await page.locator('textarea.plain-text').count()) === 0)
        await page.getByRole('button', { name: 'Plain' }).click();
      if (kind === 'code' && (await page.locator('.cm-content').count()) === 0)
        await page.getByRole('button', { name: 'Plain' }).click();
      await textOf(page).focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
    });

    test('a slash whose menu is given up stays where it was typed', async () => {
      await page.keyboard.type('One.\n\nTwo.\n\n/');
      await page.getByLabel('Find').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(shown).toBe('One.\n\nTwo.\n\n/');
      await page.keyboard.type('etc');
      await expect.poll(shown).toBe('One.\n\nTwo.\n\n/etc');
    });

    test('what the menu inserted is undone by one press', async () => {
      await page.keyboard.type('One.\n\n/');
      await page.getByLabel('Find').waitFor();
      await page.getByRole('button', { name: 'Video', exact: true }).click();
      await page.getByLabel('Address at YouTube or Vimeo').fill('https://youtu.be/1u1PSj8FEls');
      await page.keyboard.press('Enter');
      await expect.poll(shown).toContain('{{< video src="https://youtu.be/1u1PSj8FEls" >}}');
      await page.keyboard.press('Control+z');
      await expect.poll(shown).toBe('One.\n\n');
    });

    test('the key that begins bold words ends them', async () => {
      await page.keyboard.press('Control+b');
      await page.keyboard.type('bold');
      await page.keyboard.press('Control+b');
      await page.keyboard.type(' and not');
      await expect.poll(shown).toBe('**bold** and not');
    });

    test('buttons mark words and make headings', async () => {
      await page.keyboard.type('Words');
      await page.keyboard.press('Shift+Home');
      await page.getByRole('button', { name: 'Bold', exact: true }).click();
      await page.getByRole('button', { name: 'Heading', exact: true }).click();
      await expect.poll(shown).toBe('## **Words**');
      await page.getByRole('button', { name: 'Heading', exact: true }).click();
      await page.getByRole('button', { name: 'Bold', exact: true }).click();
      await expect.poll(shown).toBe('Words');
    });

    test('a press below the text is meant for it', async () => {
      await page.getByRole('textbox', { name: 'Title' }).focus();
      const { x = 0, y = 0, height = 0 } = (await page.locator('.text').boundingBox()) ?? {};
      await page.mouse.click(x + 20, y + height - 4);
      await page.keyboard.type('Here');
      await expect.poll(shown).toBe('Here');
    });
  });

  test('a list ends with a blank line', async () => {
    await textOf(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('- one\n\nAfter');
    await expect
      .poll(async () => (await page.locator('.cm-line').allTextContents()).join('\n'))
      .toBe('- one\n\nAfter');
  });

  test('on a phone a slash whose menu is given up stays where it was typed', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { browser, site } = started;
    const context = await browser.newContext(phone);
    const own = await context.newPage();
    await own.goto(`${site.origin}/admin/`);
    await own.getByLabel('Upload token').fill(site.token);
    await own.getByRole('button', { name: 'Sign in', exact: true }).tap();
    await own.getByRole('button', { name: 'New post' }).tap();
    await own.getByRole('textbox', { name: 'Title' }).fill('From my phone');
    await textOf(own).tap();
    await expect.poll(() => own.evaluate('document.activeElement.className')).toBe('plain-text');
    await own.keyboard.type('One.\n\nTwo.\n\n/');
    await own.getByRole('dialog').getByRole('button', { name: 'Cancel' }).tap();
    await expect.poll(() => textOf(own).inputValue()).toBe('One.\n\nTwo.\n\n/');
    await context.close();
  });

  test('what was typed before a press of Front matter can still be undone', async () => {
    await textOf(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Kept.');
    await page.waitForTimeout(600);
    await page.keyboard.type('Gone.');
    await page.getByRole('button', { name: 'Front matter' }).click();
    const whole = page.getByRole('textbox', { name: 'Front matter' });
    await whole.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => whole.textContent()).toMatch(/^---title: A---Kept\.$/);
    await page.getByRole('button', { name: 'Front matter' }).click();
    await expect.poll(() => textOf(page).textContent()).toBe('Kept.');
  });
});
