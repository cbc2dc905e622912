/** The pages of the sample site that the guides show. */

import type { Page } from 'playwright-core';

export type PageToShow = {
  path: string;
  /** Of the window, in pixels; 800 × 600 unless given. */
  width?: number;
  height?: number;
  /** Pixels left out at the left, where the window is wide. */
  from?: number;
  isDark?: true;
  /** One element with some paper around it, in place of the whole window. */
  around?: string;
  /** What a visitor does before the picture is taken. */
  act?(page: Page): Promise<void>;
};

const essay = '/posts/how-to-mend-almost-anything/';

export const pages: Readonly<Record<string, PageToShow>> = {
  home: { path: '/', height: 980 },
  bundle: { path: '/posts/first-light/', height: 1000 },
  clip: { path: '/posts/a-clock-in-beat/', around: '.prose figure', act: playWithCaptions },
  contents: { path: '/posts/how-long-a-spring-lasts/', width: 1280, height: 760, from: 290, act: readOn },
  cards: { path: '/guides/', height: 800 },
  archive: { path: '/archive/', height: 720 },
  tags: { path: '/tags/', height: 480 },
  suggestions: { path: '/search/', height: 520, act: typeWord },
  found: { path: '/search/?q=spring', height: 560 },
  dark: { path: essay, height: 620, isDark: true },
  'phone-home': { path: '/', width: 360, height: 720 },
  'phone-post': { path: essay, width: 360, height: 720, isDark: true },
  arabic: { path: '/posts/a-note-from-cairo/', height: 700 },
  japanese: { path: '/posts/a-note-from-kyoto/', height: 560 },
  feed: { path: '/index.xml', height: 560 },
  missing: { path: '/blog/markdown-tour.html', height: 640 },
};

/** The moment after the card was drawn out from under the clock, captions shown. */
async function playWithCaptions(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const video = document.querySelector('video');
    const element = video.querySelector('track[srclang=en]');
    const isRead = new Promise((done) => element.addEventListener('load', done, { once: true }));
    element.track.mode = 'showing';
    await isRead;
    video.muted = true;
    await video.play();
    video.pause();
    const isThere = new Promise((done) => video.addEventListener('seeked', done, { once: true }));
    video.currentTime = 6;
    await isThere;
  })()`);
  await page.locator('video').hover();
  // The captions come with the next frame.
  await page.waitForTimeout(500);
}

async function readOn(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('.prose h2').scrollIntoView()`);
  await page.locator('.contents [aria-current]').waitFor();
}

async function typeWord(page: Page): Promise<void> {
  await page.getByRole('combobox').pressSequentially('tour');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
}
