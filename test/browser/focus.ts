/** Walking through a page with the tab key, as somebody without a mouse does. */

import type { Page } from 'playwright-core';

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

/** Presses the key until the focus is no longer in a frame, with whatever the player has in it. */
export async function leaveFrame(page: Page, key: Key): Promise<string | undefined> {
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press(key);
    const stop = await currentStop(page);
    if (stop?.name !== 'iframe ') return stop?.name;
  }
  throw new Error('Cannot leave the frame by the tab key');
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
