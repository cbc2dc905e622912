/** Answers that arrive while somebody types or presses: no letter and no press is lost. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import type { OpenPage } from '../theme/open-page.ts';
import { editFile, openAdmin, textOf } from './open-admin.ts';

describeInChromium('an answer that arrives late', () => {
  let browser: Browser;
  let site: LocalSite;
  let admin: OpenPage;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('posts/a.md', '---\ntitle: Apples\ntags: [one, two]\n---\n\nText.\n');
    for (const [key, title] of Object.entries({ b: 'Pears', c: 'Cherries', d: 'Damsons' })) {
      await site.put(`posts/${key}.md`, `---\ntitle: ${title}\n---\n\n`);
    }
    await site.put('shortcodes/note.html', '<p>{{ .Inner }}</p>');
    admin = await openAdmin(browser, site);
  });
  afterAll(async () => {
    await admin?.close();
    await Promise.all([site.stop(), browser.close()]);
  });
  beforeEach(async () => {
    await editFile(admin.page, 'posts/a.md');
  });

  const stored = async (key: string) => {
    const headers = { Authorization: `Bearer ${site.token}` };
    return (await fetch(`${site.origin}/upload/${key}`, { headers })).text();
  };

  /** Holds answers back whose address matches, until it is called. */
  async function hold(page: Page, address: RegExp): Promise<() => Promise<void>> {
    const released = Promise.withResolvers<void>();
    await page.route(address, async (route) => {
      await released.promise;
      await route.continue();
    });
    return async () => {
      const answer = page.waitForResponse(address);
      released.resolve();
      await answer;
      await page.unroute(address);
    };
  }

  const isThere = (element: unknown) => (element as { isConnected: boolean }).isConnected;

  test('leaves the entries of the menu where they are', async () => {
    const { page } = admin;
    const release = await hold(page, /\/admin\/shortcodes$/);
    await page.getByRole('button', { name: 'Insert' }).click();
    const video = await page.getByRole('button', { name: 'Video', exact: true }).elementHandle();
    await release();
    await page.getByRole('button', { name: /note/ }).waitFor();
    expect(await video?.evaluate(isThere)).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('leaves letters in their field, and terms in their place', async () => {
    const { page } = admin;
    await page.getByText('Details').click();
    const remove = await page.getByRole('button', { name: 'Remove one' }).elementHandle();
    const release = await hold(page, /\/admin\/fields$/);
    await page.getByLabel('Description').fill('Fruit');
    await page.getByLabel('Last part of the address').focus();
    await page.keyboard.type('app');
    await release();
    await page.getByText('Not saved').waitFor();
    await page.keyboard.type('les');
    expect(await page.getByLabel('Last part of the address').inputValue()).toBe('apples');
    expect(await remove?.evaluate(isThere)).toBe(true);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Published.').waitFor();
    expect(await stored('posts/a.md')).toContain('description: Fruit\nslug: apples\n');
  });

  test('finds no pages of words that are no longer there', async () => {
    const { page } = admin;
    const release = await hold(page, /\/admin\/pages\?.*text=&/);
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByLabel('Search titles and files').fill('pears');
    await page.getByRole('dialog').getByRole('button', { name: 'Pears' }).waitFor();
    await release();
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    expect(await page.getByRole('dialog').getByRole('button').allTextContents()).toEqual(['Pears', 'Cancel']);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('leaves letters that were typed while the text was being stored unsaved', async () => {
    const { page } = admin;
    await editFile(page, 'posts/c.md');
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('One.');
    const release = await hold(page, /\/upload\/posts\/c\.md$/);
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByRole('button', { name: 'Update', disabled: true }).waitFor();
    await textOf(page).focus();
    await page.keyboard.type(' Two.');
    await release();
    await page.getByText('Published.').waitFor();
    await page.getByText('Not saved').waitFor();
    expect(await stored('posts/c.md')).toMatch(/One\.$/);
    await page.getByRole('button', { name: 'Update' }).click();
    await expect.poll(() => stored('posts/c.md')).toMatch(/One\. Two\.$/);
    await page.getByText('Not saved').waitFor({ state: 'detached' });
  });

  test('writes a field into front matter that is being edited as text', async () => {
    const { page } = admin;
    await editFile(page, 'posts/d.md');
    await page.getByRole('button', { name: 'Front matter' }).click();
    const whole = page.getByRole('textbox', { name: 'Front matter' });
    await whole.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    await page.getByRole('textbox', { name: 'Title' }).fill('Plums');
    const release = await hold(page, /\/admin\/fields$/);
    await whole.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' More.');
    await release();
    await expect.poll(() => whole.textContent()).toContain('title: Plums');
    await page.keyboard.type(' Most.');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Published.').waitFor();
    expect(await stored('posts/d.md')).toBe('---\ntitle: Plums\n---\n\nTyped. More. Most.');
  });
});
