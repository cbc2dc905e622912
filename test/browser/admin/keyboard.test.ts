/** The page for writing by keyboard: keys that store, and where the focus is after each step. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../chromium.ts';
import { startAdmin, textOf } from './open-admin.ts';

describeInChromium('the page for writing by keyboard', () => {
  let started: Awaited<ReturnType<typeof startAdmin>>;
  let page: Page;
  beforeAll(async () => {
    started = await startAdmin([['posts/a.md', '---\ntitle: A\n---\n\nOne.\n']]);
    page = started.page;
  });
  afterAll(() => started?.stop());

  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
  const stored = async (key: string) => {
    const { site } = started;
    const headers = { Authorization: `Bearer ${site.token}` };
    return (await fetch(`${site.origin}/upload/${key}`, { headers })).text();
  };

  test('after signing in Enter begins a post, and Enter in its title leads to its text', async () => {
    expect(await focused()).toBe('New post');
    await page.keyboard.press('Enter');
    await page.getByText('Give the post a title.').waitFor();
    await page.keyboard.type('By keys');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Text');
    await page.keyboard.type('Words.');
    await page.locator('iframe').waitFor();
  });

  test('from the text the next stop leads to the main button, in both editors', async () => {
    const plain = page.getByRole('button', { name: 'Plain' });
    const isSeen = `(() => {
      const { left, bottom } = document.activeElement.getBoundingClientRect();
      return document.elementFromPoint(left + 20, bottom - 4) === document.activeElement;
    })()`;
    await page.keyboard.type(
      `${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ` [x](/not/${name}/)`).join('')}.`,
    );
    await page.locator('.problems li').nth(6).waitFor();
    for (const isPlain of ['false', 'true']) {
      if ((await plain.getAttribute('aria-pressed')) !== isPlain) await plain.click();
      await textOf(page).focus();
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Skip to saving');
      expect(await page.evaluate('document.activeElement.clientHeight')).toBeGreaterThan(24);
      // The list of problems stands at the same end of the column.
      expect(await page.evaluate(isSeen)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Publish');
    }
    await plain.click();
    await expect.poll(() => textOf(page).textContent()).toContain('/not/g/');
    await textOf(page).fill('Words.');
    await expect.poll(() => page.locator('.problems li').count()).toBe(0);
  });

  test('Ctrl-S saves a draft, Ctrl-Enter publishes it, and then Ctrl-S updates it', async () => {
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored('posts/by-keys/index.md')).toMatch(/draft: true[\s\S]*Words\.$/);
    await page
      .getByRole('button', { name: 'Update' })
      .or(page.getByRole('button', { name: 'Publish' }))
      .waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => stored('posts/by-keys/index.md')).toMatch(/draft: false[\s\S]*Words\.$/);
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' More.');
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored('posts/by-keys/index.md')).toMatch(/draft: false[\s\S]*Words\. More\.$/);
  });

  test('terms that are typed fast are all kept', async () => {
    await page.getByText('Details').click();
    await page.getByLabel('Tags').focus();
    await page.keyboard.type('one,two,three,');
    await expect.poll(() => page.getByRole('button', { name: /^Remove / }).count()).toBe(3);
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored('posts/by-keys/index.md')).toMatch(/one[\s\S]*two[\s\S]*three/);
  });

  test('a file is chosen for a video, and its name stands in the field', async () => {
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n/');
    await page.getByRole('button', { name: 'Video', exact: true }).click();
    await page.getByLabel('Address at YouTube or Vimeo').waitFor();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Choose a file' }).click();
    const file = { name: 'My Clip.webm', mimeType: 'video/webm', buffer: Buffer.from('clip') };
    await (await choosing).setFiles(file);
    await page.getByText('my-clip.webm is uploaded.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
    await expect.poll(() => textOf(page).textContent()).toContain('{{< video src="my-clip.webm" >}}');
    expect(await stored('posts/by-keys/my-clip.webm')).toBe('clip');
  });

  test('a post that is left has the focus in the list', async () => {
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored('posts/by-keys/index.md')).toContain('my-clip.webm');
    await page.getByText('Not saved').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Posts' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('By keys');
    await page.keyboard.press('Enter');
    await page.locator('.pane').waitFor();
  });

  test('the offer to undo comes before the rows of the list', async () => {
    await page.evaluate(`location.hash = 'edit/posts%2Fa.md'`);
    await page.getByRole('heading', { name: 'posts/a.md' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await page.evaluate('document.body.firstElementChild.className')).toBe('toast');
  });
});
