/** The page for writing in a browser. */

import type { Browser, Page } from 'playwright-core';
import { type OpenPage, openPage, type View } from '../theme/open-page.ts';

/** With the token typed in. */
export async function openAdmin(
  browser: Browser,
  { origin, token }: { origin: string; token: string },
  view: View = {},
): Promise<OpenPage> {
  const opened = await openPage(browser, `${origin}/_platen/admin/`, view);
  await opened.page.getByLabel('Upload token').fill(token);
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await opened.page.getByRole('button', { name: 'New post' }).waitFor();
  return opened;
}

/** Opens the editor of a file of the site. */
export async function editFile(page: Page, key: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`edit/${encodeURIComponent(key)}`)}`);
  await page.locator('.pane').waitFor();
}

export function textOf(page: Page) {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}
