/** A post on a desk by keyboard alone, and on a phone: from a passkey to what visitors see. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../../cli/package-root.ts';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import { openAdmin, textOf } from './open-admin.ts';

const video = join(packageRoot, 'content/posts/a-clock-in-beat/clock.webm');

/** Passkeys are for names of hosts. */
const named = (site: LocalSite) => ({ ...site, origin: site.origin.replace('127.0.0.1', 'localhost') });

/** An authenticator that recognises its owner. Returns the session that rules it. */
async function addAuthenticator(context: BrowserContext, page: Page): Promise<CDPSession> {
  const protocol = await context.newCDPSession(page);
  await protocol.send('WebAuthn.enable');
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return protocol;
}

/** Presses Tab until the focus is on something of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate<string>(`(() => {
      const at = document.activeElement;
      return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
    })()`);
    if (found.trim() === name) return;
  }
  throw new Error(`no way to "${name}" by Tab`);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

const seen = (page: Page) => page.frameLocator('iframe:not(.next)');

/** Chromium advises to take RSA too, for old Windows. */
const isComplaint = (line: string) => !/40[14]|412|422|pubKeyCredParams/.test(line);

describeInChromium('the page for writing', () => {
  let browser: Browser;
  let site: LocalSite;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('site.yaml', 'title: My site\nlanguages: {en: {}, fr: {label: Français}}\n');
    await site.put('shortcodes/note.html', '<p>{{ .Get "kind" }}: {{ .Inner }}</p>');
  });
  afterAll(() => Promise.all([site.stop(), browser.close()]));

  describe('on a desk, by keyboard alone', () => {
    let page: Page;
    let protocol: CDPSession;
    let opened: Awaited<ReturnType<typeof openAdmin>>;
    beforeAll(async () => {
      opened = await openAdmin(browser, named(site));
      page = opened.page;
      protocol = await addAuthenticator(opened.context, page);
    });
    afterAll(() => opened.close());

    test('a passkey is made once, and opens the page instead of the token', async () => {
      await press(page, 'More');
      await press(page, 'Passkeys');
      await page.getByText('There are none yet.').waitFor();
      await page.getByLabel('Name of this device').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('The passkey is made.').waitFor();
      // Made once: the device says that it has one.
      await press(page, 'Make a passkey');
      await page.getByText('This device has a passkey of this site already.').waitFor();
      await press(page, 'More');
      await press(page, 'Sign out');
      await page.getByLabel('Upload token').waitFor();
      await press(page, 'Sign in with a passkey');
      await page.getByRole('button', { name: 'New post' }).waitFor();
      expect(
        await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])'),
      ).not.toMatch(/passkey\./);
    });

    test('a post is written with all that the menu inserts, seen and published', async () => {
      await press(page, 'New post');
      await page.getByRole('textbox', { name: 'Title' }).waitFor();
      await page.keyboard.type('By keyboard');
      await tabTo(page, 'Text');
      await page.keyboard.type('Hello.');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await page.getByLabel('Find').waitFor();
      await page.keyboard.type('unf');
      await page.keyboard.press('Enter');
      await page.getByLabel('Line that is always seen').waitFor();
      await page.keyboard.type('Say "more"');
      await page.keyboard.press('Tab');
      await page.keyboard.type('The rest.');
      await press(page, 'Insert');
      await seen(page)
        .locator('summary', { hasText: /Say .more./ })
        .waitFor();
      await page.keyboard.type('/');
      await page.getByLabel('Find').waitFor();
      await page.getByRole('button', { name: /note/ }).waitFor();
      await page.keyboard.type('note');
      await page.keyboard.press('Enter');
      await page.getByLabel('kind').waitFor();
      await page.keyboard.type('warning');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Mind the gap');
      await press(page, 'Insert');
      await seen(page).getByText('warning: Mind the gap').waitFor();
      // A slash that is meant stays.
      await page.keyboard.type('/');
      await page.getByLabel('Find').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => textOf(page).textContent()).toMatch(/\/$/);
      await page.keyboard.press('Backspace');
    });

    test('a video and a picture are put beside the post, with progress', async () => {
      const choosing = page.waitForEvent('filechooser');
      await page.keyboard.type('/');
      await page.getByLabel('Find').waitFor();
      await page.keyboard.type('add');
      await page.keyboard.press('Enter');
      await (await choosing).setFiles(video);
      await page.locator('dialog progress').waitFor();
      await press(page, 'Insert');
      await seen(page).locator('video').waitFor();
      await page.evaluate(`new Promise((done) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 30, height: 10 });
        canvas.getContext('2d').fillRect(0, 0, 30, 10);
        canvas.toBlob(done, 'image/png');
      }).then((blob) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([blob], 'bar.png', { type: 'image/png' }));
        document.querySelector('.cm-content').dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      })`);
      await page.getByLabel('What does the picture show?').waitFor();
      await page.keyboard.type('A bar');
      await page.keyboard.press('Enter');
      await seen(page).locator('img[alt="A bar"]').waitFor();
      await page.keyboard.press('Shift+Tab');
      await press(page, 'Publish');
      await page.getByText('Published.').waitFor();
      const html = await (await fetch(`${site.origin}/posts/by-keyboard/`)).text();
      for (const part of ['<summary>', 'Mind the gap', 'clock.webm', 'alt="A bar"'])
        expect(html).toContain(part);
      const file = await fetch(`${site.origin}/posts/by-keyboard/clock.webm`);
      expect(Buffer.from(await file.arrayBuffer()).equals(await readFile(video))).toBe(true);
    });

    test('the hour of a passkey ends, and the text stays', async () => {
      await textOf(page).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Later.');
      await page.context().route('**/upload/**', async (route) => {
        await page.context().unroute('**/upload/**');
        await route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: '{"detail":"over"}',
        });
      });
      await page.getByRole('button', { name: 'Update' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Your hour has ended.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Published.').waitFor();
      const html = await (await fetch(`${site.origin}/posts/by-keyboard/`)).text();
      expect(html).toContain('Later.');
    });

    test('the draft and the language are fields', async () => {
      await page.keyboard.press('Shift+Tab');
      await page.locator('summary', { hasText: 'Details' }).focus();
      await page.keyboard.press('Enter');
      await tabTo(page, 'Draft');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Save as draft' }).waitFor();
      await page.getByRole('button', { name: 'Save as draft' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Saved as a draft.').waitFor();
      expect((await fetch(`${site.origin}/posts/by-keyboard/`)).status).toBe(404);
      await page.getByLabel('Language').selectOption('fr');
      await page.locator('.key', { hasText: 'posts/by-keyboard/index.fr.md' }).waitFor();
      await page.getByLabel('Draft').focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Publish' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Published.').waitFor();
      expect((await fetch(`${site.origin}/fr/posts/by-keyboard/`)).status).toBe(200);
    });

    test('a deleted post is among the deleted ones, and comes back', async () => {
      await page.getByRole('button', { name: 'More' }).focus();
      await page.keyboard.press('Enter');
      await press(page, 'Delete');
      await page.getByText('Delete the post and its 2 files?').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'New post' }).waitFor();
      await page.getByText('Deleted', { exact: true }).click();
      await page.getByRole('button', { name: 'Bring back: posts/by-keyboard/index.fr.md' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.pane').waitFor();
      expect((await fetch(`${site.origin}/fr/posts/by-keyboard/`)).status).toBe(200);
    });

    test('a removed passkey opens nothing', async () => {
      await page.getByRole('link', { name: 'Posts' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'New post' }).waitFor();
      await press(page, 'More');
      await press(page, 'Passkeys');
      await page.getByText('To make another one, sign in with your token.').waitFor();
      await page.getByRole('button', { name: /^Remove / }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('There are none yet.').waitFor();
      await press(page, 'Close');
      await press(page, 'More');
      await press(page, 'Sign out');
      await page.getByLabel('Upload token').waitFor();
      await press(page, 'Sign in with a passkey');
      await page.getByText('it was removed, or its token is gone').waitFor();
      expect(opened.complaints.filter(isComplaint)).toEqual([]);
      await protocol.detach();
    });
  });

  describe('on a phone', () => {
    test('a post is written in the plain field, seen and published', async () => {
      const context = await browser.newContext({
        ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${site.origin}/admin/`);
      await page.getByLabel('Upload token').fill(site.token);
      await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
      await page.getByRole('button', { name: 'New post' }).tap();
      await page.getByRole('textbox', { name: 'Title' }).fill('From my phone');
      expect(await page.locator('textarea.plain-text').count()).toBe(1);
      await textOf(page).tap();
      // The browser moves the focus after the tap.
      await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('plain-text');
      await page.keyboard.type('On the bus.\n\n/');
      await page.getByRole('button', { name: 'Video', exact: true }).tap();
      await page.getByLabel('Address at YouTube or Vimeo').fill('https://youtu.be/1u1PSj8FEls');
      await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).tap();
      await expect
        .poll(() => textOf(page).inputValue())
        .toContain('{{< video src="https://youtu.be/1u1PSj8FEls" >}}');
      await page.getByRole('button', { name: 'Preview' }).tap();
      await seen(page).getByText('On the bus.').waitFor();
      await page.getByRole('button', { name: 'Publish' }).tap();
      // The reply is seen at once, though the preview was in front.
      await page.getByText('Published.').waitFor();
      const html = await (await fetch(`${site.origin}/posts/from-my-phone/`)).text();
      expect(html).toContain('1u1PSj8FEls');
      expect(complaints.filter((line) => isComplaint(line) && !line.includes('ytimg'))).toEqual([]);
      await context.close();
    });
  });
});
