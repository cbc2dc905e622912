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
  await formAt(opened.page, address);
  await opened.page.getByLabel('Upload token').fill(token);
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await opened.page.getByRole('button', { name: 'New post' }).waitFor();
  return opened;
}

/**
 * Waits for the form to sign in. Twice in hundreds of runs on a busy machine there was none: then what came instead is told,
 * and the page is opened once more, as a person would.
 */
export async function formAt(page: Page, address: string): Promise<void> {
  const form = page.getByLabel('Upload token');
  const isThere = await form.waitFor({ timeout: 15_000 }).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const got = await page.evaluate<string>(
    '[document.body.innerText, ...performance.getEntries().map(({ name, responseStatus }) => name + " " + responseStatus)].join("\\n")',
  );
  console.error(`There was no form at ${page.url()}, but:\n${got}`);
  await page.goto(address);
  await form.waitFor();
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
