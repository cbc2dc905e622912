/** What the page for writing loads, and when: little before the form, and CodeMirror only where it is used. */

import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import { textOf } from './open-admin.ts';

describeInChromium('the page for writing', () => {
  let browser: Browser;
  let site: LocalSite;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('posts/a.md', '---\ntitle: A post\n---\n\nSome text.\n');
  });
  afterAll(() => Promise.all([site.stop(), browser.close()]));

  const address = (hash = '') => `${site.origin}/_platen/admin/${hash}`;

  /** A window, with the paths that it asks for. */
  async function open({ hasTouch = false } = {}) {
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ viewport, hasTouch, isMobile: hasTouch, locale: 'en' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    return { context, page, asked };
  }

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('Upload token').fill(site.token);
    await page.keyboard.press('Enter');
  }

  const failing = (context: BrowserContext, name: string) =>
    context.route(`**/${name}-*.js`, (route) => route.abort());

  test('needs few bytes for its form, which browsers keep for ever', async () => {
    const html = await (await fetch(address(), { headers: { 'Accept-Language': 'en' } })).text();
    const paths = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path);
    const answers = await Promise.all(paths.map((path) => fetch(site.origin + path)));
    for (const { headers } of answers) {
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
    const sizes = answers.map(async (answer) => gzipSync(await answer.text()).byteLength);
    const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
    expect(sum).toBeLessThan(14_000);
  });

  test('loads the scripts of the form without waiting for one another', async () => {
    const { context, page, asked } = await open();
    const html = await (await fetch(address(), { headers: { 'Accept-Language': 'en' } })).text();
    await page.goto(address());
    await page.locator('form.sign-in').waitFor();
    await page.waitForLoadState('networkidle');
    const later = asked.filter((path) => path.endsWith('.js') && !html.includes(path));
    expect(later.map((path) => path.replace(/^.*\/|-\w+\.js$/g, ''))).toEqual(['signed-in', 'code-editor']);
    await context.close();
  });

  test('never loads CodeMirror on a phone, until somebody wants it', async () => {
    const { context, page, asked } = await open({ hasTouch: true });
    await page.goto(address('#edit/posts%2Fa.md'));
    await signIn(page);
    await textOf(page).waitFor();
    await page.waitForLoadState('networkidle');
    const isEditor = (path: string) => path.includes('/code-editor-');
    expect(asked.some(isEditor)).toBe(false);
    expect(asked.filter((path) => path === '/upload/posts/a.md')).toHaveLength(1);
    await textOf(page).fill('Changed.');
    await page.getByRole('button', { name: 'Plain' }).tap();
    await page.locator('.cm-content', { hasText: 'Changed.' }).waitFor();
    expect(asked.some(isEditor)).toBe(true);
    await context.close();
  });

  test('says that the site does not answer while its script is missing, and goes on later', async () => {
    const { context, page } = await open();
    await failing(context, 'signed-in');
    await page.goto(address());
    await signIn(page);
    await page.getByText('The site does not answer.').waitFor();
    await context.unrouteAll();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: /A post/ }).waitFor();
    await context.close();
  });

  test('tells that its script has not come, with a link that loads it again', async () => {
    const { context, page } = await open();
    await context.route('**/en.*.js', (route) => route.abort());
    await page.goto(address());
    const again = page.getByRole('link', { name: 'Load it again' });
    expect(await again.isVisible()).toBe(false);
    await again.waitFor();
    await context.unrouteAll();
    await again.click();
    await page.locator('form.sign-in').waitFor();
    expect(await again.count()).toBe(0);
    await context.close();
  });

  test('opens the plain field where CodeMirror does not load', async () => {
    const { context, page } = await open();
    await failing(context, 'code-editor');
    await page.goto(address());
    await signIn(page);
    await page.getByRole('link', { name: /A post/ }).click();
    expect(await textOf(page).inputValue()).toBe('Some text.\n');
    await textOf(page).fill('Typed.');
    await page.getByRole('button', { name: 'Plain' }).click();
    await page.getByText('The site does not answer.').waitFor();
    expect(await textOf(page).inputValue()).toBe('Typed.');
    await context.unrouteAll();
    await page.getByRole('button', { name: 'Plain' }).click();
    await page.locator('.cm-content', { hasText: 'Typed.' }).waitFor();
    await context.close();
  });
});
