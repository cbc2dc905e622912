/** A browser's page that tells whether anything of an author's ran, was asked for, or led away. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Response, Route } from 'playwright-core';
import { harmlessElements } from '../../render/dangers.ts';
import { htmlAt } from './html-at.ts';

/** All empty for a page on which nothing happened. */
export type Seen = {
  /** Calls of `pwned()`, and dialogs. */
  ran: string[];
  /** Requests to hosts other than the site, images of `picture.example` excepted. */
  asked: string[];
  /** Addresses to which the page, or a new window, went by itself. */
  left: string[];
  /** What of the page must not be there. */
  dangers: string[];
};

export type Watching = {
  /** Whether the pages' policy protects them; without it the HTML must be harmless by itself. */
  hasPolicy: boolean;
  /** Whether the owner has lifted the allow-list. */
  isUnsafe?: boolean;
};

export type WatchedPage = {
  /** Opens the path, does all that a visitor could, and tells what came of it. `isOther`: not a page of the theme. */
  visit(path: string, isOther?: boolean): Promise<Seen>;
};

const [inspect, act, write] = ['inspect-page', 'act-on-page', 'write-page'].map((name) =>
  readFileSync(join(import.meta.dirname, `${name}.client.js`), 'utf8'),
);

/** Where the first page is written. */
const emptyPage = '/_empty';

/** Legitimate: every text may show images of other hosts, and a player is asked for once it is pressed. */
const welcome = /^(?:picture\.example|www\.youtube-nocookie\.com|player\.vimeo\.com)$/;

export async function watchPage(browser: Browser, origin: string, watching: Watching): Promise<WatchedPage> {
  const { hasPolicy, isUnsafe = false } = watching;
  const context = await browser.newContext({ viewport: { width: 1280, height: 2000 } });
  let seen: Seen = nothing();
  await context.exposeBinding('pwned', ({ frame }) => void seen.ran.push(`pwned in ${frame.url()}`));
  if (!hasPolicy) await context.route('**', (route) => withoutPolicy(route, seen));
  await context.route('**', (route) => answerHere(route, origin, seen));
  const page = await context.newPage();
  context.on('page', (opened) => void seen.left.push(opened.url()));
  page.on('dialog', (dialog) => {
    seen.ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  /** Whether the page that is shown was written and has done nothing, which could last. */
  let isWritten = false;
  /** Without its policy a page is written over the one before: to its text it is the same, and takes a third of the time. */
  async function show(path: string): Promise<string | null> {
    const served = hasPolicy ? null : await htmlAt(origin + path);
    if (served !== null && !isWritten) await goTo(page, origin + emptyPage);
    isWritten = served !== null;
    if (served === null) return open(page, origin + path);
    if (served.policy === null) seen.dangers.push(`no policy at ${path}`);
    refuseMissing(served.status, path);
    const [address, html] = [origin + path, served.html].map((text) => JSON.stringify(text));
    return page.evaluate<string>(`{${write}\nwritePage(${address}, ${html})}`);
  }
  async function look(path: string, isOther: boolean): Promise<void> {
    const mine = seen;
    try {
      const url = await show(path);
      if (url === null) return;
      if (!isOther) mine.dangers.push(...(await inspectPage(page, isUnsafe)));
      await page.evaluate(`{${act}\nactOnPage()}`);
      await page.waitForTimeout(20);
      if (withoutHash(page.url()) !== withoutHash(url)) mine.left.push(page.url());
    } catch (error) {
      if (!/context was destroyed/.test(String(error))) throw error;
      mine.left.push(page.url());
    }
  }
  return {
    async visit(path, isOther = false) {
      seen = nothing();
      await look(path, isOther);
      isWritten &&= isHarmless(seen);
      return seen;
    },
  };
}

/** Once more where the page before was just leaving. */
function goTo(page: Page, address: string): Promise<Response | null> {
  return page.goto(address).catch((error) => {
    if (!/interrupted by another navigation/.test(String(error))) throw error;
    return page.goto(address);
  });
}

export function isHarmless(seen: Seen): boolean {
  return Object.values(seen).every((list) => list.length === 0);
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}

function nothing(): Seen {
  return { ran: [], asked: [], left: [], dangers: [] };
}

/** The address that was shown; null when the file was saved instead. */
async function open(page: Page, address: string): Promise<string | null> {
  try {
    const response = await goTo(page, address);
    refuseMissing(response?.status(), address);
  } catch (error) {
    if (/Download is starting|ERR_ABORTED/.test(String(error))) return null;
    throw error;
  }
  return page.url();
}

function refuseMissing(status: number | undefined, address: string): void {
  if (status === 404 && /\/hostile\/[^/]*\/$/.test(address))
    throw new Error(`There is no post at ${address}`);
}

function inspectPage(page: Page, isUnsafe: boolean): Promise<string[]> {
  const options = JSON.stringify({ harmless: [...harmlessElements], isUnsafe });
  return page.evaluate<string[]>(`{${inspect}\ninspectPage(${options})}`);
}

/** What would be dangerous in HTML that is shown somewhere else. */
export function dangersIn(page: Page, html: string): Promise<string[]> {
  const parsed = `new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body`;
  return page.evaluate<string[]>(`{${inspect}\ndangersIn(${parsed})}`);
}

/** Answers what the site is not needed for: other hosts, pictures, and how it looks. */
async function answerHere(route: Route, origin: string, seen: Seen): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const isOther = url.origin !== origin;
  // An image at an address for mail asks nobody.
  if (isOther && /^(?:https?|wss?):$/.test(url.protocol) && !welcome.test(url.hostname))
    seen.asked.push(url.href);
  const isPicture = /^(?:image|media)$/.test(request.resourceType());
  if (url.pathname === emptyPage) await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' });
  else if (isOther || isPicture) await route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
  else if (url.pathname.startsWith('/_platen/style.'))
    await route.fulfill({ contentType: 'text/css', body: '' });
  else await route.fallback();
}

/** Takes away the policy that every document must have. */
async function withoutPolicy(route: Route, seen: Seen): Promise<void> {
  if (route.request().resourceType() !== 'document') return route.fallback();
  const response = await route.fetch({ maxRedirects: 0 });
  const { 'content-security-policy': policy, ...headers } = response.headers();
  if (policy === undefined) seen.dangers.push(`no policy at ${response.url()}`);
  await route.fulfill({ response, headers });
}
