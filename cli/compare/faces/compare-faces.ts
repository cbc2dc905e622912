/** Compares whole pages: as Hugo makes them by the site's own layouts, and as Platen does. */

import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pMap from 'p-map';
import { encodePath } from '../../../src/content/paths.ts';
import type { PushReport } from '../../push/report.ts';
import type { Terminal } from '../../terminal.ts';
import { type Base, baseOf, pathOf } from '../addresses.ts';
import { buildWholeSite } from '../build-with-hugo.ts';
import { comparePixels, type PagePixels } from '../pixels/compare-pixels.ts';
import type { Repair } from '../repair.ts';
import type { Hugo } from '../run-hugo.ts';
import { type Answered, type ServedSite, serveWithPlaten } from '../serve-with-platen.ts';
import { firstDifference, type JudgedPage, lacksScripts } from './face-difference.ts';
import { isSamePage, MovedFiles } from './moved-files.ts';
import { readFace } from './read-face.ts';

export type FaceComparison = {
  hugo: string;
  /** Changes of the copy that let Hugo build the site. */
  repairs: Repair[];
  pages: JudgedPage[];
  /** How some of them look, if that was asked for. */
  pixels?: PagePixels[];
  problems: PushReport['problems'];
  warnings: PushReport['warnings'];
};

export type FacesOptions = {
  isLenient: boolean;
  /** Whether to compare pictures of pages too. */
  hasPixels: boolean;
  /** A folder to keep the pictures in. */
  pictures?: string | undefined;
};

/** Writes only to temporary folders. Throws a `UsageError` when Hugo fails, and the errors of `push`. */
export async function compareFaces(
  folder: string,
  hugo: Hugo,
  terminal: Terminal,
  { isLenient, hasPixels, pictures }: FacesOptions,
): Promise<FaceComparison> {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'platen-faces-')));
  try {
    const { published, settings, repairs } = await buildWholeSite(folder, hugo.program, temporary);
    const base = baseOf(settings['baseurl']);
    const pages = pagesIn(published);
    return await serveWithPlaten(folder, terminal, { isLenient, isBuiltIn: false }, async (site) => {
      const { ask, push } = site;
      const progress = terminal.follow('Reading', pages.length);
      const moved = new MovedFiles(ask, ownBase(base));
      const judged = await pMap(pages, (page) => judge(page, { site, base, moved }).finally(progress.step), {
        concurrency: 4,
      }).finally(progress.done);
      const sites = { published, base, origin: site.origin };
      const pixels = hasPixels && { pixels: await comparePixels(sites, judged, terminal, pictures) };
      const { problems, warnings } = push;
      return { hugo: hugo.version, repairs, pages: judged, ...pixels, problems, warnings };
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Requests for one page: its first visitors may see it unfinished. */
const mostRequests = 5;

async function askWhole({ ask }: ServedSite, path: string): Promise<Answered> {
  let answered = await ask(encodePath(path));
  for (let asked = 1; answered.isUnfinished && asked < mostRequests; asked++) {
    answered = await ask(encodePath(path));
  }
  return answered;
}

type Published = { path: string; html: string };

/** The HTML pages in the folder that Hugo publishes to. */
function pagesIn(folder: string): Published[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: `/${path.slice(folder.length + 1).replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(path, 'utf8'),
    }));
}

/** Platen is at the root of its host, wherever Hugo puts the site. */
function ownBase(base: Base): Base {
  return { ...base, path: '/' };
}

type Judging = { site: ServedSite; base: Base; moved: MovedFiles };

async function judge({ path, html }: Published, { site, base, moved }: Judging): Promise<JudgedPage> {
  const own = ownBase(base);
  const hugo = readFace(html, path, { base });
  const first = await askWhole(site, path);
  const place = pathOf(first.location, own) ?? path;
  const isElsewhere = hugo.leadsTo === undefined && first.status === 301 && isSamePage(path, place);
  const at = isElsewhere ? place : path;
  const { status, location, body, policy } = isElsewhere ? await askWhole(site, place) : first;
  if (hugo.leadsTo !== undefined) {
    const to = status === 301 || status === 308 ? (pathOf(location, own) ?? location) : `status ${status}`;
    const isSame = sameTarget(to, hugo.leadsTo) || isSamePage(hugo.leadsTo, to);
    return { path, sameText: isSame, sameFace: isSame, isAlias: true, hugo: hugo.leadsTo, platen: to };
  }
  const isExpected =
    status === (path === '/404.html' ? 404 : 200) || (path === '/404.html' && status === 200);
  if (!isExpected)
    return { path, sameText: false, sameFace: false, hugo: 'a page', platen: `status ${status} ${location}` };
  const platen = readFace(body, at, { base: own, written: base });
  const places = await moved.among(hugo.targets);
  const [here, there] =
    places.size === 0
      ? [hugo.steps, platen.steps]
      : [
          readFace(html, path, { base, moved: places }).steps,
          readFace(body, at, { base: own, written: base, moved: places }).steps,
        ];
  const difference = firstDifference(here, there);
  return {
    path,
    sameText: hugo.text === platen.text,
    sameFace: difference === undefined,
    ...(isElsewhere && { movedTo: place }),
    ...(/\bsandbox\b/.test(policy) && { isFile: true as const }),
    ...difference,
    ...(difference && lacksScripts(here, there) && { lacksScripts: true as const }),
  };
}

function sameTarget(a: string, b: string): boolean {
  const plain = (address: string) => decodeURI(address).replace(/(.)\/$/, '$1');
  return plain(a) === plain(b);
}
