/** Compares how pages look: Hugo's and Platen's in one browser, at the width of a phone and of a desk. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Terminal } from '../../terminal.ts';
import { type Base, servedOrigin } from '../addresses.ts';
import type { JudgedPage } from '../faces/face-difference.ts';
import { type Asked, filesOfHugo, filesOfPlaten } from './both-sites.ts';
import { launchChromium } from './chromium.ts';
import { comparePictures } from './picture-difference.ts';
import { type Shot, takePicture } from './take-picture.ts';

export type PagePixels = {
  path: string;
  width: number;
  /** The share of pixels that differ, between 0 and 1. */
  differing: number;
  /** Loads that the policy of Platen's page refused: directive and address. */
  refused: string[];
  /** Errors in the console of Platen's page and not of Hugo's. */
  complaints: string[];
};

export const widths = [360, 1280] as const;

/** Pages that are compared: the home page, and others from the whole list. */
const mostPages = 5;

export type Sites = {
  /** The folder that Hugo has published to. */
  published: string;
  base: Base;
  /** Where Platen is reached on this machine. */
  origin: string;
};

/**
 * @param pictures A folder for the pictures of both sites, and of what differs.
 */
export async function comparePixels(
  { published, base, origin }: Sites,
  judged: readonly JudgedPage[],
  terminal: Terminal,
  pictures?: string,
): Promise<PagePixels[]> {
  const paths = choosePages(judged);
  const hugo = filesOfHugo(published, base);
  const platen = filesOfPlaten(origin, base);
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  const browser = await launchChromium();
  const progress = terminal.follow('Looking', paths.length * widths.length);
  try {
    const compared: PagePixels[] = [];
    for (const path of paths) {
      for (const width of widths) {
        const here = await shoot(browser, hugoAddress(path, base), hugo, width);
        const there = await shoot(browser, platenAddress(path, base), platen, width);
        const { differing, picture } = comparePictures(here.picture, there.picture);
        compared.push({
          ...{ path, width, differing, refused: there.refused },
          complaints: there.complaints.filter((words) => !here.complaints.includes(words)),
        });
        if (pictures !== undefined)
          keep(pictures, path, width, { hugo: here.picture, platen: there.picture, differing: picture });
        progress.step();
      }
    }
    return compared;
  } finally {
    progress.done();
    await browser.close();
  }
}

function shoot(browser: Browser, address: string, files: Asked, width: number): Promise<Shot> {
  return takePicture(browser, address, files, width);
}

/** The page at its own address, as the settings have it. */
function hugoAddress(path: string, { origins, path: root }: Base): string {
  return (origins.at(-1) ?? servedOrigin) + encodeURI(root.slice(0, -1) + path);
}

/** A base address with a path is not Platen's, which has a host of its own. */
function platenAddress(path: string, { origins, path: root }: Base): string {
  return ((root === '/' ? origins.at(-1) : undefined) ?? servedOrigin) + encodeURI(path);
}

/** The home page and pages of templates at even steps through the list, so that all parts of the site are among them. */
export function choosePages(judged: readonly JudgedPage[]): string[] {
  const paths = judged
    .filter(({ isAlias, isFile, path }) => isAlias !== true && isFile !== true && path !== '/404.html')
    .map(({ path }) => path);
  const others = paths.filter((path) => path !== '/');
  const chosen: string[] = paths.filter((path) => path === '/');
  const open = Math.min(mostPages - chosen.length, others.length);
  for (let at = 0; at < open; at++)
    chosen.push(others[Math.floor(((at + 0.5) * others.length) / open)] ?? '');
  return chosen;
}

function keep(folder: string, path: string, width: number, all: Readonly<Record<string, Buffer>>): void {
  const name = path.replace(/^\/|\/$/g, '').replace(/[^\w.-]+/g, '_') || 'home';
  for (const [site, picture] of Object.entries(all))
    writeFileSync(join(folder, `${name.slice(0, 100)}-${width}-${site}.png`), picture);
}
