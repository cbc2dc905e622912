/** Takes pictures of pages as WebP, which Chromium itself makes of its PNG. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { PageToShow } from './pages.ts';

export type Picture = Omit<PageToShow, 'path'>;

export type Camera = {
  take(name: string, url: string, picture: Picture): Promise<void>;
  close(): Promise<void>;
};

const folder = import.meta.dirname;

/** Pixels of paper around an element. */
const margin = 24;

/** Pixels that hold any element whole: a picture of more than the window would lose the captions of a video. */
const tall = 1600;

export async function openCamera(): Promise<Camera> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  return {
    async take(name, url, picture) {
      const png = await photograph(browser, url, picture);
      const webp = await toWebp(browser, png);
      writeFileSync(join(folder, `${name}.webp`), webp);
      console.log(`${name}.webp`, webp.length);
    },
    close: () => browser.close(),
  };
}

async function photograph(browser: Browser, url: string, picture: Picture): Promise<Buffer> {
  const { width = 800, from = 0, isDark, around, act } = picture;
  const { height = around === undefined ? 600 : tall } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await loadImages(page);
  await act?.(page);
  const whole = { x: from, y: 0, width: width - from, height };
  const clip = around === undefined ? whole : await boxAround(page, around);
  const png = await page.screenshot({ clip });
  await context.close();
  return png;
}

/** Those further down too, which wait until they come near the window. */
async function loadImages(page: Page): Promise<void> {
  await page.evaluate(`Promise.all(Array.from(document.images ?? [], (image) => {
    image.loading = 'eager';
    return image.decode();
  }))`);
}

async function boxAround(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`Cannot find "${selector}" in the page`);
  const { x, y, width, height } = box;
  return {
    x: x - margin,
    y: Math.max(0, y - margin),
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
}

async function toWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate<string>(`(async () => {
    const bytes = Uint8Array.fromBase64('${png.toString('base64')}');
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.82);
  })()`);
  await page.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
