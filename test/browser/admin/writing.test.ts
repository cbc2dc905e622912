/** The page for writing in a browser, under its policy: a post from the first word until visitors see it. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import { type OpenPage, openPage } from '../theme/open-page.ts';
import { editFile, openAdmin, textOf } from './open-admin.ts';

/** A picture of 3,000 by 10 pixels, drawn in the page. */
const picture = `new Promise((done) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 10 });
  canvas.getContext('2d').fillRect(0, 0, 3000, 10);
  canvas.toBlob((blob) => done(new File([blob], 'Big Picture.png', { type: 'image/png' })), 'image/png');
})`;

/** Line ends of Windows, an unknown field, a comment, quotes. */
const written =
  '---\r\n# mine\r\ntitle: "Old"   # the title\r\nmood: {calm: yes}\r\ntags:\r\n  - one\r\n---\r\n\r\nFirst.\r\n\r\nSecond.\r\n';

describeInChromium('the page for writing', () => {
  let browser: Browser;
  let site: LocalSite;
  let admin: OpenPage;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('site.yaml', 'title: My site\ntimeZone: Europe/Berlin\n');
    admin = await openAdmin(browser, site);
  });
  afterAll(async () => {
    await admin?.close();
    await Promise.all([site.stop(), browser.close()]);
  });

  const stored = async (key: string): Promise<string> => {
    const answer = await fetch(`${site.origin}/upload/${key}`, {
      headers: { Authorization: `Bearer ${site.token}` },
    });
    return answer.ok ? answer.text() : String(answer.status);
  };

  test('a wrong token opens nothing', async () => {
    const { page, close } = await openPage(browser, `${site.origin}/admin/`);
    expect(page.url()).toBe(`${site.origin}/_platen/admin/`);
    await page.getByLabel('Upload token').fill('x'.repeat(40));
    await page.keyboard.press('Enter');
    await page.getByText('The site does not know this token.').waitFor();
    await close();
  });

  test('a post is written with the keyboard alone, seen, published, and found on the site', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'New post' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    await page.keyboard.type('A first word');
    await page.keyboard.press('Tab');
    await textOf(page).focus();
    await page.keyboard.type('It is **bold**.');
    const seen = page.frameLocator('iframe:not(.next)');
    await seen.locator('strong', { hasText: 'bold' }).waitFor();
    expect(await seen.locator('h1').textContent()).toBe('A first word');
    expect(await stored('posts/a-first-word/index.md')).toBe('404');
    await page.getByRole('button', { name: 'Publish' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Published.').waitFor();
    const html = await (await fetch(`${site.origin}/posts/a-first-word/`)).text();
    expect(html).toContain('<strong>bold</strong>');
    expect(await stored('posts/a-first-word/index.md')).toMatch(
      /^---\ntitle: A first word\ndate: [\d-]+T[\d:]+\+01:00\ndraft: false\n---\n\nIt is \*\*bold\*\*\.$/,
    );
  });

  test('a video whose still is not there yet has the box of its player, and no broken picture', async () => {
    const { page } = admin;
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n{{< youtube 1u1PSj8FEls >}}');
    const seen = page.frameLocator('iframe:not(.next)');
    await seen.locator('.video-poster').waitFor();
    await expect.poll(() => seen.locator('.video-image').count()).toBe(0);
    expect((await seen.locator('.video-poster').boundingBox())?.height).toBeGreaterThan(100);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => textOf(page).textContent()).not.toContain('youtube');
  });

  test('a pasted picture is made smaller, put beside the post and shown', async () => {
    const { page } = admin;
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.evaluate(`${picture}.then((file) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(file);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.cm-content').dispatchEvent(event);
    })`);
    await page.getByLabel('What does the picture show?').fill('A [black] bar');
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
    const shown = page.frameLocator('iframe:not(.next)').locator('img[alt="A [black] bar"]');
    await shown.waitFor();
    await expect
      .poll(() => shown.evaluate((image) => [(image as { naturalWidth?: number }).naturalWidth]))
      .toEqual([2048]);
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Published.').waitFor();
    expect(await stored('posts/a-first-word/index.md')).toContain(
      '\n\n![A \\[black\\] bar](big-picture.webp)\n',
    );
    const file = await fetch(`${site.origin}/posts/a-first-word/big-picture.webp`);
    expect([file.status, file.headers.get('Content-Type')]).toEqual([200, 'image/webp']);
  });

  test('of a post from elsewhere only the lines change that were edited', async () => {
    const { page } = admin;
    await site.put('posts/old.md', written);
    await editFile(page, 'posts/old.md');
    await page.getByRole('textbox', { name: 'Title' }).fill('New');
    await page.keyboard.press('Tab');
    await page.getByText('Not saved').waitFor();
    await page.getByText('Details').click();
    await page.getByLabel('Tags').fill('two');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove two' }).waitFor();
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Published.').waitFor();
    expect(await stored('posts/old.md')).toBe(
      written.replace('"Old"', '"New"').replace('  - one\r\n', '  - one\r\n  - two\r\n'),
    );
  });

  test('a link to another page is found by its words', async () => {
    const { page } = admin;
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByLabel('Search titles and files').fill('first');
    await page.getByRole('dialog').getByRole('button', { name: 'A first word' }).click();
    await expect.poll(() => textOf(page).textContent()).toContain('[A first word](/posts/a-first-word/)');
    for (const _ of '[A first word](/posts/a-first-word/)') await page.keyboard.press('Backspace');
  });

  test('a fault is shown at its line, and the post is not stored', async () => {
    const { page } = admin;
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('{{< nothing >}}');
    await page.getByText('there is no shortcode of this name').first().waitFor();
    await page.getByRole('button', { name: 'Line 13' }).click();
    expect(await page.locator('.cm-lintRange-error').count()).toBe(1);
    expect(await page.evaluate('String(getSelection())')).toBe('{{< nothing >}}');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByRole('alert').getByText('Cannot publish').waitFor();
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    for (const _ of '{{< nothing >}}') await page.keyboard.press('Backspace');
    await page.getByText('there is no shortcode').first().waitFor({ state: 'detached' });
  });

  test('a change by somebody else is shown beside, and nothing is lost', async () => {
    const { page } = admin;
    await site.put('posts/old.md', '---\ntitle: Theirs\n---\nTheir text.\n');
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('My end.');
    await page.getByRole('button', { name: 'Update' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Somebody else has changed this file').waitFor();
    await dialog.locator('mark', { hasText: 'Their text.' }).waitFor();
    await dialog.locator('mark', { hasText: 'My end.' }).waitFor();
    await dialog.getByRole('button', { name: 'Save yours over it' }).click();
    await page.getByText('Published.').waitFor();
    expect(await stored('posts/old.md')).toContain('My end.');
  });

  test('an earlier version comes back; a deleted post too', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'History' }).click();
    await page.locator('.compared mark', { hasText: 'Their text.' }).waitFor();
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await page.getByText('Restored.').waitFor();
    expect(await stored('posts/old.md')).toContain('Their text.');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted Theirs.').waitFor();
    expect(await stored('posts/old.md')).toBe('404');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.pane').waitFor();
    expect(await stored('posts/old.md')).toContain('Their text.');
  });

  test('a post is scheduled, and one becomes a draft with a link', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Schedule' }).click();
    await page.getByLabel('Publish at').fill('2040-01-02T10:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click();
    await page.getByText('Scheduled.').waitFor();
    expect(await stored('posts/old.md')).toContain('\ndate: 2040-01-02T10:00:00+01:00\n');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await page.getByText('Saved as a draft.').waitFor();
    await page.getByRole('button', { name: 'Copy the preview link' }).waitFor();
    expect(await stored('posts/old.md')).toContain('\ndraft: true\n');
  });

  test('a post moves to another file', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Move' }).click();
    await page.getByLabel('New name of the file').fill('notes/moved.md');
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.locator('.key', { hasText: 'notes/moved.md' }).waitFor({ state: 'attached' });
    expect(await stored('posts/old.md')).toBe('404');
    expect(await stored('notes/moved.md')).toContain('Their text.');
  });

  test('without a network the text stays', async () => {
    const { page, context } = admin;
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Offline.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Schedule (Jan 2, 2040)' }).click();
    await page.getByText('The site does not answer. Your text stays here; try again.').first().waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Schedule (Jan 2, 2040)' }).click();
    await page.getByText('Scheduled. It appears').waitFor();
    expect(await stored('notes/moved.md')).toContain('Offline.');
  });

  test('leaving what is not saved asks first', async () => {
    const { page } = admin;
    await textOf(page).focus();
    await page.keyboard.type('More. ');
    await page.getByRole('link', { name: 'Posts' }).first().click();
    await page.getByRole('button', { name: 'Go on writing' }).click();
    expect(await textOf(page).textContent()).toContain('More. ');
    await page.getByRole('link', { name: 'Posts' }).first().click();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'New post' }).waitFor();
  });

  test('an unsaved text is kept on the device, where nobody can read it without the token', async () => {
    const { page } = admin;
    await editFile(page, 'notes/moved.md');
    // The text that was left a moment ago.
    await page.getByRole('button', { name: 'Forget it' }).click();
    await textOf(page).focus();
    await page.keyboard.type('Kept words. ');
    await page.getByText('Not saved, kept on this device').waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toMatch(/Kept|moved|title/);
    page.once('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page.getByLabel('Upload token').fill(site.token);
    await page.keyboard.press('Enter');
    await page.getByText('This device has kept a text').waitFor();
    expect(await textOf(page).textContent()).not.toContain('Kept words.');
    await page.getByRole('button', { name: 'Go on with it' }).click();
    await expect.poll(() => textOf(page).textContent()).toContain('Kept words.');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Scheduled. It appears').waitFor();
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(0);
    expect(await stored('notes/moved.md')).toContain('Kept words.');
    await page.getByRole('link', { name: 'Posts' }).first().click();
  });

  test('the list finds by words and by status', async () => {
    const { page } = admin;
    await site.put('posts/bad.md', '---\ntitle: Draft\ndraft: true\n---\nx');
    await page.getByLabel('Search titles and files').fill('FIRST');
    await expect.poll(() => page.locator('.rows .name').allTextContents()).toEqual(['A first word']);
    await page.getByLabel('Search titles and files').fill('');
    await page.getByText('Drafts').click();
    await expect.poll(() => page.locator('.rows .name').allTextContents()).toEqual(['Draft']);
    await page.getByText('Files', { exact: true }).click();
    await expect
      .poll(() => page.locator('.rows .key').allTextContents())
      .toContain('posts/a-first-word/big-picture.webp');
  });

  test('the browser has no complaint', () => {
    expect(admin.complaints.filter((line) => !/422|412|404|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual(
      [],
    );
    expect(admin.asked).toEqual([]);
  });
});
