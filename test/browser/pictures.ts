/** Pictures for a person to look at: `PICTURES=1 npx vitest run test/browser/pages.test.ts test/browser/theme.test.ts`. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const folder = resolve(import.meta.dirname, '../../test-results/looks');

/** Nothing is judged by them, and drawing a whole page takes longer than all that is judged of it: so only on demand. */
const areWanted = (process.env['PICTURES'] ?? '') !== '';

/** `name` is without its suffix. Nothing is drawn unless pictures are asked for. */
export async function takePictures(page: Page, name: string, options: { fullPage: boolean }): Promise<void> {
  if (!areWanted) return;
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), ...options });
  }
}
