/**
 * `npm run bench:writing`: how long the page for writing takes on a slow phone, from a press to the field that can be typed into.
 * `-- --beside FOLDER` measures another checkout in turns with this one. Nothing fails for being slow.
 */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../cli/compare/pixels/chromium.ts';
import type { LocalWorker, WorkerVars } from '../cli/dev/local-worker.ts';
import { packageRoot } from '../cli/package-root.ts';
import { push } from '../cli/push/push.ts';
import { remoteSite } from '../cli/site/remote-site.ts';
import { silentTerminal } from '../cli/terminal.ts';
import { newToken, tokenEntry } from '../cli/tokens.ts';
import type { Figure } from './figure.ts';
import { describeMachine } from './machine.ts';
import { median, medianRatio } from './statistics.ts';
import { writeTable } from './table.ts';

/** Bits a second and milliseconds; the processor is slowed down by the factor. */
const slowPhone = { down: 1_600_000, up: 750_000, latency: 150, processor: 4 };

/** Each field is the end of one wait, by what was pressed. */
const waits = {
  form: 'form to sign in, from the address',
  list: 'list, from a press with the token typed in at once',
  plain: 'plain field of a post, from its row',
  again: 'plain field of a new post, from the button',
  code: 'editor of a post, from its row',
  opened: 'editor of a post, from the press that signs in to its address',
} as const;

type Times = Record<keyof typeof waits, number>;

/** Resolves with the moment at which an element has been painted and the page is free again. */
const watch = `
  window.pressed = 0;
  addEventListener('click', () => { window.pressed = performance.now(); }, true);
  addEventListener('submit', () => { window.pressed = performance.now(); }, true);
  window.painted = (selector) => new Promise((done) => {
    const look = () => document.querySelector(selector) === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    look();
  });
`;

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '7' }, beside: { type: 'string' } },
});
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';

await main(Number(values.tries), values.beside === undefined ? [] : [resolve(values.beside)]);

async function main(tries: number, others: readonly string[]): Promise<void> {
  console.log(Object.values(describeMachine()).join(' · '));
  const token = newToken();
  const sites = await Promise.all([packageRoot, ...others].map((folder) => startSite(folder, token)));
  const browser = await launchChromium();
  const measured: Times[][] = sites.map(() => []);
  // The first turn fills the machine's caches and does not count.
  for (let turn = 0; turn <= tries; turn += 1) {
    for (const [index, { origin }] of sites.entries()) {
      const times = await measure(browser, origin, token);
      if (turn > 0) measured[index]?.push(times);
    }
  }
  await Promise.all([browser.close(), ...sites.map((site) => site.stop())]);
  console.log(`\n${writeTable(figuresOf(measured))}`);
}

function figuresOf([own = [], other]: readonly Times[][]): Figure[] {
  const names = Object.keys(waits) as (keyof Times)[];
  return names.map((wait) => {
    const [times, others] = [own, other].map((all) => all?.map((each) => each[wait]) ?? []) as [
      number[],
      number[],
    ];
    const range = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
    const note =
      other && `; ${median(others).toFixed(0)} beside, ratio ${medianRatio(times, others).toFixed(2)}`;
    return {
      ...{ part: 'the page for writing', name: waits[wait], value: median(times), unit: 'ms', most: 1000 },
      note: range + (note ?? ''),
    };
  });
}

/** The sample site, as the checkout in the folder serves it. */
async function startSite(folder: string, token: string): Promise<LocalWorker> {
  const { startLocalWorker } = (await import(join(folder, 'cli/dev/local-worker.ts'))) as {
    startLocalWorker(vars: WorkerVars): Promise<LocalWorker>;
  };
  const site = await startLocalWorker({ siteUrl: '', uploadTokens: tokenEntry('bench', token) });
  const terminal = silentTerminal();
  const how = { isDryRun: false, isLenient: false, deletes: false, assumesYes: false };
  const remote = remoteSite({ origin: site.origin, token, stop: terminal.stop });
  const { failure } = await push(join(packageRoot, 'content'), remote, how, terminal);
  if (failure !== null) throw new Error(failure);
  return site;
}

/** A visit by a finger, and one by a mouse, which gets the editor with colours. */
async function measure(browser: Browser, origin: string, token: string): Promise<Times> {
  const phone = await openSlowly(browser, true);
  const { page } = phone;
  await page.goto(`${origin}/_platen/admin/`);
  const form = await waitFor(page, 'form.sign-in', 0);
  const list = await signIn(page, token);
  const plain = await pressRow(page, 'textarea.plain-text');
  await page.locator('a.back').click();
  await page.locator('a.row').first().waitFor();
  await page.waitForLoadState('networkidle');
  const again = await after(page, '.list .bar .main', 'textarea.plain-text');
  await phone.close();
  const desk = await openSlowly(browser, false);
  await desk.page.goto(`${origin}/_platen/admin/`);
  await desk.page.locator('form.sign-in').waitFor();
  await signIn(desk.page, token);
  const code = await pressRow(desk.page, '.cm-content');
  await desk.close();
  const link = await openSlowly(browser, false);
  await link.page.goto(`${origin}/_platen/admin/#edit/posts%2Fa-clock-in-beat%2Findex.md`);
  await link.page.locator('form.sign-in').waitFor();
  await link.page.waitForLoadState('networkidle');
  const opened = await signIn(link.page, token, '.cm-content');
  await link.close();
  return { form, list, plain, again, code, opened };
}

async function openSlowly(browser: Browser, hasTouch: boolean) {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch, isMobile: hasTouch, locale: 'en' },
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: slowPhone.latency },
    ...{ downloadThroughput: slowPhone.down / 8, uploadThroughput: slowPhone.up / 8 },
  });
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processor });
  return { page, close: () => context.close() };
}

function waitFor(page: Page, selector: string, start: number | 'pressed'): Promise<number> {
  const from = start === 'pressed' ? 'window.pressed' : String(start);
  return page.evaluate(`window.painted(${JSON.stringify(selector)}).then((at) => at - ${from})`);
}

async function after(page: Page, pressed: string, selector: string): Promise<number> {
  await page.evaluate(`document.querySelector(${JSON.stringify(pressed)}).click()`);
  return waitFor(page, selector, 'pressed');
}

async function signIn(page: Page, token: string, selector = 'a.row'): Promise<number> {
  await page.evaluate(`document.querySelector('form input').value = ${JSON.stringify(token)}`);
  return after(page, 'form .main', selector);
}

/** Of the first post, once nothing else is loading: somebody reads the list. */
async function pressRow(page: Page, selector: string): Promise<number> {
  await page.waitForLoadState('networkidle');
  return after(page, 'a.row', selector);
}
