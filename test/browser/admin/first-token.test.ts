/** The first minutes after a deploy: the page makes a token, and the site takes its entry. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalWorker } from '../../../cli/dev/local-worker.ts';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { openPage } from '../theme/open-page.ts';
import { openAdmin } from './open-admin.ts';

describeInChromium('a site without a token', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('nobody gets in, and the page shows how its owner does', async () => {
    const without = await startLocalWorker({ siteUrl: '', uploadTokens: '' });
    const { page, complaints, close } = await openPage(browser, `${without.origin}/_platen/admin/`);
    await page.getByText('I have no token yet').click();
    const token = await page.getByLabel('Your token').inputValue();
    const entry = await page.getByLabel('Its entry for the site').inputValue();
    expect(await page.getByLabel('Upload token').inputValue()).toBe(token);
    expect(await page.locator('.first-token').textContent()).toContain(
      'the line PLATEN_TOKEN of the file .dev.vars',
    );
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('This site has no token yet.').waitFor();
    expect(complaints.filter((line) => !line.includes('503'))).toEqual([]);
    await close();
    await without.stop();

    const site = await startLocalWorker({ siteUrl: '', uploadTokens: entry });
    const opened = await openAdmin(browser, { origin: site.origin, token });
    await opened.page.getByText('Nothing here.').waitFor();
    await opened.close();
    const line = await openAdmin(browser, { origin: site.origin, token: `PLATEN_TOKEN="${token}"` });
    await line.page.getByText('Nothing here.').waitFor();
    await line.close();
    await site.stop();
  });
});
