import type { Browser, Page } from 'playwright-core';
import type { Asked } from './both-sites.ts';

export type Shot = {
  /** PNG of the whole page. */
  picture: Buffer;
  /** Loads that the page's policy refused: directive and address. */
  refused: string[];
  /** Errors in the console, and uncaught ones. */
  complaints: string[];
};

/** A page is cut off below. */
const mostHeight = 12_000;

/** How long a page may take until all is there. A part that is missing then is missing in the picture. */
const patience = 10_000;

/** Gives scripts the same random numbers in both sites, and notes what the policy refuses. */
const before = `
  let seed = 1;
  Math.random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  globalThis.platenRefused = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    platenRefused.push(effectiveDirective + ' ' + blockedURI);
  });
`;

/** Loads pictures that wait until they are scrolled to, and waits for pictures and fonts. */
const settle = `(async () => {
  for (const image of document.images) image.loading = 'eager';
  for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
  const step = innerHeight;
  for (let at = 0; at < Math.min(document.documentElement.scrollHeight, ${mostHeight}); at += step) {
    scrollTo(0, at);
    await new Promise((done) => setTimeout(done, 30));
  }
  scrollTo(0, 0);
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  await document.fonts.ready;
})()`;

/** Opens the page in a window of its own, in which no other host is reached. */
export async function takePicture(
  browser: Browser,
  address: string,
  asked: Asked,
  width: number,
): Promise<Shot> {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !isElsewhere(message.location().url, address, message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await context.route('**/*', async (route) => {
      const given = await asked(route.request().url());
      await (given === null ? route.abort() : route.fulfill(given));
    });
    await page.addInitScript(before);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await within(page.evaluate(settle));
    await within(page.waitForLoadState('networkidle'));
    const picture = await wholePage(page, width);
    const refused = await page.evaluate<string[]>('platenRefused');
    return { picture, refused: [...new Set(refused)], complaints: [...new Set(complaints)] };
  } finally {
    await context.close();
  }
}

async function wholePage(page: Page, width: number): Promise<Buffer> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width, height: Math.min(Math.max(height, 800), mostHeight) };
  return page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
}

/** The browser reaches no other host here, whichever program made the page. */
function isElsewhere(source: string, address: string, words: string): boolean {
  return /net::ERR_/.test(words) && URL.parse(source)?.origin !== new URL(address).origin;
}

async function within(work: Promise<unknown>): Promise<void> {
  const late = new Promise((done) => setTimeout(done, patience).unref());
  await Promise.race([work.catch(() => undefined), late]);
}
