/** The page for writing in a browser. */

import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { startLocalSite } from '../local-site.ts';
import { type OpenPage, openPage, type View } from '../theme/open-page.ts';

/** With the token typed in. */
export async function openAdmin(
  browser: Browser,
  { origin, token }: { origin: string; token: string },
  view: View = {},
): Promise<OpenPage> {
  const address = `${origin}/_platen/admin/`;
  const opened = await openPage(browser, address, view);
  await opened.page.getByLabel('Upload token').fill(token);
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await opened.page.getByRole('button', { name: 'New post' }).waitFor();
  return opened;
}

/** A site of its own with these files, and the page for writing open in a browser of its own. */
export async function startAdmin(files: readonly (readonly [key: string, text: string])[], view?: View) {
  const [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
  for (const [key, text] of files) await site.put(key, text);
  const admin = await openAdmin(browser, site, view);
  const stop = async () => {
    await admin.close();
    await Promise.all([site.stop(), browser.close()]);
  };
  return { site, browser, page: admin.page, stop };
}

/** Opens the editor of a file of the site. */
export async function editFile(page: Page, key: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`edit/${encodeURIComponent(key)}`)}`);
  await page.locator('.pane').waitFor();
}

export function textOf(page: Page) {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}
