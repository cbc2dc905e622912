import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright-core';

export type OpenPage = {
  context: BrowserContext;
  page: Page;
  /** Requests to other hosts, in order; each was answered with a page of one button. */
  asked: Request[];
  /** What the browser complained about: the console, uncaught errors, the content security policy. */
  complaints: string[];
  /** How far things have jumped so far, whoever caused it. */
  layoutShift(): Promise<number>;
  /** What has jumped, for people. */
  jumped(): Promise<string>;
  close(): Promise<void>;
};

const elsewhere = '<!DOCTYPE html><title>Elsewhere</title><button>Elsewhere</button>';

/** Adds up every shift, those after a click too, and says aloud what the policy stopped. */
const watch = `
  window.layoutShift = 0;
  window.jumped = '';
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries()) {
      window.layoutShift += value;
      for (const { node, previousRect, currentRect } of sources) {
        const [from, to] = [previousRect, currentRect].map((place) => JSON.stringify(place));
        window.jumped += [startTime, (node && node.outerHTML || '').slice(0, 80), from, to].join(' ') + '\\n';
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error('Against the policy: ' + effectiveDirective + ' ' + blockedURI);
  });
`;

export type View = {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
};

/** Opens an address in a window that remembers nothing, in which no other host is ever reached. */
export async function openPage(browser: Browser, url: string, view: View = {}): Promise<OpenPage> {
  const { viewport = { width: 1280, height: 800 }, colorScheme = 'light', javaScriptEnabled = true } = view;
  const window =
    idleWindows(browser, javaScriptEnabled).pop() ?? (await openWindow(browser, javaScriptEnabled));
  const { context, page } = window;
  const { origin } = new URL(url);
  const asked: Request[] = [];
  await context.route(
    (address) => address.origin !== origin,
    async (route) => {
      asked.push(route.request());
      await route.fulfill({ contentType: 'text/html', body: elsewhere });
    },
  );
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, media: null, reducedMotion: null });
  await page.goto(url, { waitUntil: 'load' });
  return {
    context,
    page,
    asked,
    complaints,
    layoutShift: () => page.evaluate<number>('window.layoutShift'),
    jumped: () => page.evaluate<string>('window.jumped'),
    close: () => leave(browser, window, origin, javaScriptEnabled),
  };
}

type Window = { context: BrowserContext; page: Page; protocol: CDPSession };

/** Windows that no test has open, by whether they run scripts: a new one costs as much as five pages in it. */
const idle = new WeakMap<Browser, Map<boolean, Window[]>>();

function idleWindows(browser: Browser, javaScriptEnabled: boolean): Window[] {
  const ofBrowser = idle.get(browser) ?? new Map([true, false].map((scripts) => [scripts, [] as Window[]]));
  idle.set(browser, ofBrowser);
  return ofBrowser.get(javaScriptEnabled) ?? [];
}

async function openWindow(browser: Browser, javaScriptEnabled: boolean): Promise<Window> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  if (javaScriptEnabled) await page.addInitScript(watch);
  return { context, page, protocol: await context.newCDPSession(page) };
}

/** Leaves nothing of a test to the next one. */
async function leave(
  browser: Browser,
  window: Window,
  origin: string,
  javaScriptEnabled: boolean,
): Promise<void> {
  const { context, page, protocol } = window;
  page.removeAllListeners();
  await Promise.all([
    context.unrouteAll(),
    page.unrouteAll(),
    context.clearPermissions(),
    protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
  ]);
  idleWindows(browser, javaScriptEnabled).push(window);
}
