/** What somebody meant stays: a date, a letter in a field, a kept text, a draft, and the files beside a deleted post. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import type { OpenPage } from '../theme/open-page.ts';
import { editFile, openAdmin, textOf } from './open-admin.ts';

describeInChromium('the page for writing keeps', () => {
  let browser: Browser;
  let site: LocalSite;
  let admin: OpenPage;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('site.yaml', 'title: T\ntimeZone: Europe/Berlin\n');
    await site.put('posts/later.md', '---\ntitle: Later\ndate: 2040-01-02T10:00:00+01:00\n---\n\nWords.\n');
    await site.put('posts/seen.md', '---\ntitle: Seen\ndate: 2024-01-02\n---\n\nWords.\n');
    admin = await openAdmin(browser, site);
    admin.page.setDefaultTimeout(8000);
  });
  afterAll(async () => {
    await admin?.close();
    await Promise.all([site.stop(), browser.close()]);
  });

  const headers = () => ({ Authorization: `Bearer ${site.token}` });
  const stored = async (key: string) => {
    const answer = await fetch(`${site.origin}/upload/${key}`, { headers: headers() });
    return answer.ok ? answer.text() : String(answer.status);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const toList = async (page: Page) => {
    await page.getByRole('link', { name: 'Posts' }).first().click();
    await page.getByRole('button', { name: 'New post' }).waitFor();
  };
  const leave = async (page: Page) => {
    await page.getByRole('link', { name: 'Posts' }).first().click();
    await page.getByText('They stay on this device.').waitFor();
    await press(page, 'Leave');
    await page.getByRole('button', { name: 'New post' }).waitFor();
  };

  test('the date of a scheduled post, until somebody asks for now', async () => {
    const { page } = admin;
    await editFile(page, 'posts/later.md');
    await page.getByText('Scheduled for Jan 2, 2040').waitFor();
    await textOf(page).focus();
    await page.keyboard.type('Two more. ');
    await press(page, 'Update (appears Jan 2, 2040)');
    await page.getByText(/^Scheduled\. It appears Jan 2, 2040.*\d:\d\d/).waitFor();
    expect(await stored('posts/later.md')).toMatch(/date: 2040-01-02T10:00:00\+01:00\n[\s\S]*Two more\./);
    expect((await fetch(`${site.origin}/posts/later/`)).status).toBe(404);
    await press(page, 'More');
    await press(page, 'Publish now');
    await page.getByText('Published.').waitFor();
    expect((await fetch(`${site.origin}/posts/later/`)).status).toBe(200);
  });

  test('a time and the address of the stored page in the bar', async () => {
    const { page } = admin;
    await editFile(page, 'posts/seen.md');
    const link = page.locator('.bar').getByRole('link', { name: 'Open the page' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${site.origin}/posts/seen/`);
    await textOf(page).focus();
    await page.keyboard.type('One. ');
    await press(page, 'Update');
    await page.locator('.toast', { hasText: /Published\. \d+:\d\d/ }).waitFor();
    await page.locator('.bar .status', { hasText: /^Saved \d+:\d\d/ }).waitFor();
    await press(page, 'More');
    await page.getByRole('dialog').getByRole('link', { name: 'Open the page' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('Publish beside a draft, however it became one', async () => {
    const { page } = admin;
    await page.getByText('Details').click();
    await page.getByLabel('Draft').check();
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await press(page, 'Save as draft');
    await page.getByText('Saved as a draft.').waitFor();
    expect((await fetch(`${site.origin}/posts/seen/`)).status).toBe(404);
    await press(page, 'Publish');
    await page.getByText('Published.').waitFor();
    expect(await page.getByRole('button', { name: 'Save as draft' }).count()).toBe(0);
    expect((await fetch(`${site.origin}/posts/seen/`)).status).toBe(200);
  });

  test('each letter of a field, though the cursor is still in it', async () => {
    const { page } = admin;
    await page.getByRole('textbox', { name: 'Title' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' and known');
    await page.locator('.bar', { hasText: 'Not saved' }).waitFor();
    await page.frameLocator('iframe:not(.next)').locator('h1', { hasText: 'Seen and known' }).waitFor();
    await page.keyboard.type('!');
    await page.evaluate('history.back()');
    await page.getByText('They stay on this device.').waitFor();
    await press(page, 'Leave');
    await expect.poll(() => page.title()).toContain('later.md');
    await editFile(page, 'posts/seen.md');
    await page.getByText(/^Seen and known! · /).waitFor();
    await press(page, 'Go on with it');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe('Seen and known!');
    await press(page, 'Update');
    await page.getByText('Published.').waitFor();
    expect(await stored('posts/seen.md')).toContain('title: Seen and known!\n');
  });

  test('each tag, though they are typed faster than the site answers', async () => {
    const { page } = admin;
    await page.getByText('Details').click();
    await page.getByLabel('Tags').focus();
    await page.keyboard.type('one,two,three,');
    await page.getByRole('button', { name: 'Remove three' }).waitFor();
    await press(page, 'Update');
    await page.getByText('Published.').waitFor();
    for (const tag of ['one', 'two', 'three']) expect(await stored('posts/seen.md')).toContain(tag);
    await toList(page);
  });

  test('every new text apart, with its title', async () => {
    const { page } = admin;
    for (const title of ['First idea', 'Second idea']) {
      await press(page, 'New post');
      await page.getByRole('textbox', { name: 'Title' }).fill(title);
      await leave(page);
    }
    await press(page, 'New post');
    const offer = (title: string) => page.locator('.reply p', { hasText: `${title} · ` });
    await offer('Second idea').waitFor();
    await offer('First idea').getByRole('button', { name: 'Go on with it' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('First idea');
    await press(page, 'Save as draft');
    await page.getByText('Saved as a draft.').waitFor();
    expect(await stored('posts/first-idea/index.md')).toContain('title: First idea');
    expect(await page.getByLabel('Folder').getAttribute('readonly')).toBe('');
    await offer('Second idea').getByRole('button', { name: 'Forget it' }).click();
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(0);
  });

  test('nothing of a deleted post, but what other pages lie beside', async () => {
    const { page } = admin;
    await site.put('posts/trip/index.md', '---\ntitle: Trip\n---\n\nText.\n');
    await site.put('posts/trip/notes.txt', 'Notes.');
    await site.put('posts/trip/clip.webm', 'No video.');
    await editFile(page, 'posts/trip/index.md');
    await press(page, 'More');
    await press(page, 'Delete');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Delete the post and its 2 files?').waitFor();
    await dialog.getByText('posts/trip/clip.webm · cannot be brought back').waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted Trip.').waitFor();
    for (const name of ['', 'notes.txt', 'clip.webm'])
      expect((await fetch(`${site.origin}/posts/trip/${name}`)).status).not.toBe(200);
    await press(page, 'Undo');
    await page.locator('.pane').waitFor();
    expect((await fetch(`${site.origin}/posts/trip/`)).status).toBe(200);
    expect((await fetch(`${site.origin}/posts/trip/clip.webm`)).status).toBe(404);
    await site.put('posts/trip/index.fr.md', '---\ntitle: Voyage\n---\n\nTexte.\n');
    await press(page, 'More');
    await press(page, 'Delete');
    await dialog.getByText('The files beside it stay').waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    // Nothing of the deletion follows into another post.
    await page.getByText('Deleted Trip.').waitFor();
    await page.getByText('Deleted', { exact: true }).click();
    await page.locator('.rows .name', { hasText: /^Trip$/ }).waitFor();
    await editFile(page, 'posts/later.md');
    await page.getByText('Deleted Trip.').waitFor({ state: 'detached' });
  });
});
