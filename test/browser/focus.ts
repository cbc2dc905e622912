/** Walking through a page with the tab key, as somebody without a mouse does. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is, and whether somebody can see that it is there. */
export type Stop = {
  /** The element with its class and the beginning of its text: `a.skip-link Skip to content`. */
  name: string;
  /** An outline of two pixels at least, around something that is on the screen and lies under nothing else. */
  isSeen: boolean;
  /** Behind the stop before it, as the document has it. */
  isInOrder: boolean;
};

type Key = 'Tab' | 'Shift+Tab';

/** No page of the sample site has nearly as many; who needs more is caught. */
const most = 150;

/** Presses the key until the focus leaves the document; throws where it never does. */
export async function walk(page: Page, key: Key = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await currentStop(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus is still in the document after ${most} steps, at "${stops.at(-1)?.name}"`);
}

/** Presses the key until the focus is on what the selector names. */
export async function walkTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Cannot reach "${selector}" by the tab key`);
}

/**
 * Presses the key until the focus is no longer in a frame, and answers where it is then. A frame that was given the focus
 * while it loaded may have it as a whole: then the first key leads to the button in it.
 */
export async function leaveFrame(page: Page, key: Key): Promise<string> {
  const place = await step(page, key);
  return place.startsWith('iframe ') ? step(page, key) : place;
}

/**
 * Presses the key and waits for the focus to be somewhere else. A frame of another site has a process of its own: until it
 * has answered, nothing has the focus, or the frame as a whole.
 */
export async function step(page: Page, key: Key): Promise<string> {
  const between = ['', 'iframe ', await placeOf(page)];
  await page.keyboard.press(key);
  await expect.poll(() => placeOf(page)).toSatisfy((place: string) => !between.includes(place));
  return placeOf(page);
}

/** The name of the stop, behind a frame's name what has the focus in it; empty where nothing has it. */
async function placeOf(page: Page): Promise<string> {
  const within = await page.frameLocator('iframe').locator(':focus').allTextContents();
  return ((await currentStop(page))?.name ?? '') + within.join('');
}

export function currentStop(page: Page): Promise<Stop | null> {
  return page.evaluate<Stop | null>(describeFocus);
}

const describeFocus = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused === document.documentElement) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const [box] = focused.getClientRects();
  const isOnScreen = box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 40), 1), innerHeight - 1);
  const above = document.elementFromPoint(x, y);
  const isOpen = focused.contains(above) || above?.contains(focused);
  const last = window.lastStop;
  window.lastStop = focused;
  // Inside of it are controls of the browser's own, which shows the focus in its own way.
  const isWithin = focused === last && focused.localName === 'video';
  return {
    name: [focused.localName, ...focused.classList].join('.') + ' ' + focused.textContent.trim().slice(0, 30),
    isSeen: Boolean(isWithin || (isOnScreen && isOpen && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)),
    isInOrder: !last || isWithin || Boolean(last.compareDocumentPosition(focused) & 4),
  };
})()`;
