/** Where the page for writing may be: what scripts of the site try against it, in a browser. */

import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from '../chromium.ts';
import { type LocalSite, startLocalSite } from '../local-site.ts';
import { openPage } from '../theme/open-page.ts';
import { editFile, openAdmin } from './open-admin.ts';

/** Runs on every page of the site, the preview too, and writes down what it could do. */
const layout = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<h1>{{ .Title }}</h1>{{ .Content }}
<script>
tried = {};
const attempt = async (name, work) => {
  try { tried[name] = String(await work()); } catch (error) { tried[name] = error.name; }
};
done = Promise.all([
  attempt('origin', () => self.origin),
  attempt('serviceWorker', async () => (await navigator.serviceWorker.register('/sw.js')).scope),
  attempt('storage', () => localStorage.length),
  attempt('cookies', () => document.cookie),
  attempt('parent', () => parent.document.title),
  attempt('opener', () => window.opener),
  attempt('address', () => { history.pushState(null, '', 'http://localhost:' + location.port + '/_platen/admin/'); return 'forged'; }),
  attempt('passkey', () => navigator.credentials.create({ publicKey: {
    challenge: new Uint8Array(16), rp: { id: 'localhost', name: 'x' }, user: { id: new Uint8Array(8), name: 'x', displayName: 'x' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }], timeout: 1000 } })),
  attempt('list', async () => (await fetch('/upload/')).status),
]);
</script></body></html>`;

async function fillSite(site: LocalSite): Promise<void> {
  await site.put('layouts/single.html', layout);
  await site.put('layouts/list.html', layout);
  await site.put(
    'sw.js',
    'self.addEventListener("fetch", (event) => event.respondWith(new Response("taken over")));',
  );
  await site.put('posts/a.md', '---\ntitle: A\n---\nText.');
}

const tried = (page: { evaluate: Frame['evaluate'] }) =>
  page.evaluate<Record<string, string>>('done.then(() => tried)');

describeInChromium('a site with scripts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  describe('without a host for writing', () => {
    let site: LocalSite;
    beforeAll(async () => {
      site = await startLocalSite();
      await fillSite(site);
    });
    afterAll(() => site.stop());

    test('says why nobody can write here, and takes no token', async () => {
      const { page, close } = await openPage(browser, `${site.origin}/admin/`);
      expect(await page.locator('h1').textContent()).toBe('Writing needs an address of its own');
      expect(await page.locator('input, script').count()).toBe(0);
      const headers = { Authorization: `Bearer ${site.token}` };
      const answer = await fetch(`${site.origin}/_platen/admin/site`, { headers });
      expect(answer.status).toBe(404);
      await close();
    });
  });

  describe('with a host for writing', () => {
    let site: LocalSite;
    let admin: string;
    beforeAll(async () => {
      site = await startLocalSite({ adminHost: 'localhost' });
      await fillSite(site);
      await site.put('site.yaml', `title: T\nbaseURL: ${site.origin}\n`);
      admin = site.origin.replace('127.0.0.1', 'localhost');
    });
    afterAll(() => site.stop());

    test('the page is there alone, and its old address leads there', async () => {
      const options = { redirect: 'manual' as const };
      const moved = await fetch(`${site.origin}/_platen/admin/`, options);
      expect([moved.status, moved.headers.get('Location')]).toEqual([302, `${admin}/_platen/admin/`]);
      const page = await fetch(`${admin}/_platen/admin/`, options);
      expect(page.status).toBe(200);
      expect(page.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      const headers = { Authorization: `Bearer ${site.token}` };
      expect((await fetch(`${site.origin}/_platen/admin/site`, { headers })).status).toBe(404);
      expect((await fetch(`${admin}/_platen/admin/site`, { headers })).status).toBe(200);
    });

    test.each([
      ['/posts/a/', {}],
      ['/posts/a/', { 'Sec-Fetch-Dest': 'iframe' }],
      ['/sw.js', { 'Sec-Fetch-Dest': 'document' }],
    ])('no document of the site is shown there: %s %j', async (path, headers) => {
      const answer = await fetch(admin + path, { redirect: 'manual', headers });
      expect([answer.status, answer.headers.get('Location')]).toEqual([302, site.origin + path]);
    });

    test.each([
      { 'Service-Worker': 'script' },
      { 'Sec-Fetch-Dest': 'serviceworker' },
      { 'Sec-Fetch-Dest': 'sharedworker' },
      { 'Sec-Fetch-Dest': 'worker' },
    ])('no worker comes from there: %j', async (headers: Record<string, string>) => {
      expect((await fetch(`${admin}/sw.js`, { headers })).status).toBe(404);
    });

    test('a script of the site reaches neither the page nor its address', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${site.origin}/posts/a/`);
      const found = await tried(page);
      // It may do all this on its own host.
      expect(found['serviceWorker']).toBe(`${site.origin}/`);
      expect(found['address']).toBe('SecurityError');
      expect(found['passkey']).toBe('SecurityError');
      const opened = context.waitForEvent('page');
      await page.evaluate(`opened = window.open(${JSON.stringify(`${admin}/_platen/admin/`)})`);
      const other = await opened;
      await other.getByLabel('Upload token').waitFor();
      expect(await page.evaluate('opened.closed')).toBe(true);
      expect(await other.evaluate('[window.opener, navigator.serviceWorker.controller]')).toEqual([
        null,
        null,
      ]);
      await context.close();
    });

    test('a page of the site cannot frame the page', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${site.origin}/posts/a/`);
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(`${admin}/_platen/admin/`)} }))`,
      );
      await page.waitForTimeout(500);
      const frame = page.frames().find((other) => other !== page.mainFrame());
      expect(await frame?.locator('input').count()).toBe(0);
      await context.close();
    });

    test('scripts in the preview run without the origin of the page', async () => {
      const opened = await openAdmin(browser, { ...site, origin: admin });
      await editFile(opened.page, 'posts/a.md');
      const frame = opened.page.locator('iframe:not(.next)');
      await opened.page.frameLocator('iframe:not(.next)').locator('h1', { hasText: 'A' }).waitFor();
      const inside = await (await frame.elementHandle())?.contentFrame();
      const found = inside ? await tried(inside) : {};
      expect(found).toEqual({
        origin: 'null',
        serviceWorker: expect.stringMatching(/SecurityError|TypeError/),
        storage: 'SecurityError',
        cookies: 'SecurityError',
        parent: 'SecurityError',
        opener: 'null',
        // Of the frame alone, which nobody sees.
        address: 'forged',
        passkey: expect.stringMatching(/NotAllowedError|SecurityError/),
        list: 'TypeError',
      });
      const address = (await frame.getAttribute('src')) ?? '';
      // It was shown once.
      expect((await fetch(new URL(address, admin), { headers: { 'Sec-Fetch-Dest': 'iframe' } })).status).toBe(
        404,
      );
      await opened.close();
    });
  });
});
