import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';

export type OpenPage = {
  context: BrowserContext;
  page: Page;
  /** Requests to other hosts, in order; each was answered with a page of one button. */
  asked: Request[];
  /** What the browser complained about: the console, uncaught errors, the content security policy. */
  complaints: string[];
  /** How far things have jumped so far, whoever caused it. */
  layoutShift(): Promise<number>;
  close(): Promise<void>;
};

const elsewhere = '<!DOCTYPE html><title>Elsewhere</title><button>Elsewhere</button>';

/** Adds up every shift, those after a click too, and says aloud what the policy stopped. */
const watch = `
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error('Against the policy: ' + effectiveDirective + ' ' + blockedURI);
  });
`;

/** Opens an address in a context of its own, in which no other host is ever reached. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const { origin } = new URL(url);
  const asked: Request[] = [];
  await context.route(
    (address) => address.origin !== origin,
    async (route) => {
      asked.push(route.request());
      await route.fulfill({ contentType: 'text/html', body: elsewhere });
    },
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (options.javaScriptEnabled !== false) await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  return {
    context,
    page,
    asked,
    complaints,
    layoutShift: () => page.evaluate<number>('window.layoutShift'),
    close: () => context.close(),
  };
}
