/** A page before axe-core: WCAG 2.2 A and AA and its best practices, in both colour schemes. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { contrast } from '../../src/theme/accent.ts';
import type { KindOfPage } from './kinds-of-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What else than in the light scheme can go wrong in the dark one. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const schemes = ['light', 'dark'] as const;

/** `width` in pixels, of the screen. */
export async function expectReadable(page: Page, kind: KindOfPage, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  if (kind.isFeed) await expectContrast(page);
  else await expectNoViolation(page);
}

async function expectNoViolation(page: Page): Promise<void> {
  // The script goes in behind the policy's back, so that the page keeps its own.
  await page.evaluate(axe);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const asked = colorScheme === 'light' ? wcag : ofColours;
    const { violations, passes } = await judge(page, asked);
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(found, colorScheme).toEqual([]);
    // Otherwise axe-core has seen nothing, and says nothing.
    const known = colorScheme === 'light' ? ['color-contrast', 'target-size'] : ['color-contrast'];
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(known));
  }
}

/** Of XML axe-core says nothing, whatever it looks like: all of it can be read. */
async function expectContrast(page: Page): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const colours = await page.evaluate<[string, string, string][]>(textColours);
    expect(colours.length).toBeGreaterThan(10);
    const faint = colours.filter(([, text, ground]) => contrast(hex(text), hex(ground)) < 4.5);
    expect(faint, colorScheme).toEqual([]);
  }
}

/** Frames are other hosts' pages. */
function judge(page: Page, runOnly: readonly string[]): Promise<AxeResults> {
  const options = { runOnly, iframes: false, resultTypes: ['violations'] };
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
}

/** Name, colour and ground of every element of a feed that shows text. */
const textColours = `(() => {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  return [...document.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && element.firstChild?.nodeValue?.trim())
    .map((element) => [element.localName, getComputedStyle(element).color, backgroundColor]);
})()`;

/** `#fdfcfa` of `rgb(253, 252, 250)` */
function hex(colour: string): string {
  const channels = colour.match(/\d+/g)?.map(Number) ?? [];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
