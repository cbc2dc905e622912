/** A page on every screen: it is wider than none. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { KindOfPage, NameOfKind } from './kinds-of-page.ts';
import { takePictures } from './pictures.ts';

/** `widths` in pixels. Of the smallest phone no pictures are taken. */
export async function expectToFit(
  page: Page,
  name: NameOfKind,
  kind: KindOfPage,
  widths: readonly number[],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    // Chromium never answers when asked for the whole of an XML document.
    const fullPage = !kind.isFeed;
    if (width !== 320) await takePictures(page, `${name.replaceAll(/\W+/g, '-')}-${width}`, { fullPage });
  }
}
