/** Types and functions of repairs. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  filesIn,
  foldersAt,
  type HugoModule,
  isInside,
  layoutFolders,
  type SiteCopy,
  write,
} from './site-copy.ts';

/** A change of the copy that lets this Hugo build the site. */
export type Repair = {
  /** One of `repairNames`. */
  name: RepairName;
  /** The repaired part: a file as a path from the site's folder, a shortcode, a theme. */
  of: string;
  /** Hugo's message. */
  words: string;
  /** Files of content that it affects. Templates mark the pages that use them. */
  files: string[];
  /** How many pages it affects, once that is known. */
  pages?: number;
};

/**
 * All repairs by name, as `docs/hugo.md` lists them. `pages` tells how affected pages count: `compared` with
 * Hugo's result after the repair, or `unknown`. With `unknown-all` the repair affects all pages, not just the
 * named ones.
 */
export const repairs = {
  'repeated keys': { pages: 'compared', does: 'of a field that stands twice the last one counts' },
  'unreadable dates': { pages: 'compared', does: 'the field is left out' },
  'whole URLs': { pages: 'compared', does: 'an alias, or a "url", with a scheme is left out' },
  _build: { pages: 'compared', does: 'is called "build"' },
  'removed settings': { pages: 'compared', does: 'are written as Hugo takes them now' },
  'content that is not allowed': { pages: 'compared', does: 'HTML and Org are allowed' },
  'references to nothing': { pages: 'compared', does: 'are no errors' },
  'templates of shortcodes': {
    pages: 'unknown',
    does: 'one that is missing, or cannot be run, shows what it encloses',
  },
  partials: { pages: 'unknown', does: 'one that cannot be read is empty' },
  'the network': { pages: 'unknown', does: 'what is not fetched is not shown' },
  'errors of templates': {
    pages: 'unknown',
    does: 'pages of which a template complains are taken as they are',
  },
  'render hooks': { pages: 'unknown-all', does: 'one that cannot be run is left out' },
  translations: { pages: 'unknown-all', does: 'a file that cannot be read is left out' },
  themes: { pages: 'unknown-all', does: 'one that is not there is empty' },
  'content that Hugo cannot build': { pages: 'unknown', does: 'the file is left out' },
} as const;

export type RepairName = keyof typeof repairs;

export type Workshop = {
  copy: SiteCopy;
  modules: readonly HugoModule[];
  /** Settings in the form of environment variables. */
  settings: Record<string, string>;
  done: Repair[];
};

/** The result of a rule. */
export type Done = Pick<Repair, 'of' | 'files'>;

export type Rule = {
  /** In Hugo's message. */
  sign: RegExp;
  name: RepairName;
  /** Null when nothing needs to change. */
  mend(shop: Workshop, found: string[]): Done | null;
};

/** The mark that a template prints on pages where it replaces another. */
export function markOf(index: number): string {
  return `xPlatenRepair${index}x`;
}

/** Removes the marks from a text, and returns the repairs that they name. */
export function readMarks(text: string): { text: string; marks: number[] } {
  const marks = [...text.matchAll(/xPlatenRepair(\d+)x/g)].map(([, index]) => Number(index));
  return {
    text: marks.length === 0 ? text : text.replace(/xPlatenRepair\d+x/g, ''),
    marks: [...new Set(marks)],
  };
}

/** As a path from the site's folder. */
export function nameIn({ copy }: Workshop, path: string): string {
  return relative(copy.root, path);
}

/** Changes a file of the copy; returns whether anything changed. */
export function edit(path: string, change: (text: string) => string | null): boolean {
  if (!existsSync(path)) return false;
  const changed = change(readFileSync(path, 'utf8'));
  if (changed === null) return false;
  write(path, changed);
  return true;
}

/** Files of content in the copy. Their folder does not matter, since only pages have front matter. */
export function contentFiles(
  { copy, modules }: Workshop,
  pattern = /\.(?:md|markdown|html?|org)$/i,
): string[] {
  const own = modules.filter(({ dir }) => resolve(dir) === resolve(copy.root));
  const folders = new Set(foldersAt(own, /^content\b/).filter((folder) => isInside(folder, copy.root)));
  return [...folders].flatMap(filesIn).filter((path) => pattern.test(path));
}

/** Replaces every template of that shortcode. */
export function standIn(shop: Workshop, name: string, isClosed: boolean): void {
  const text = `${markOf(shop.done.length)}${isClosed ? '{{ .Inner }}' : ''}`;
  const folders = foldersAt(shop.modules, /^layouts$/);
  const places = folders.flatMap((folder) =>
    ['shortcodes', '_shortcodes'].map((part) => join(folder, part, name)),
  );
  const found = places
    .flatMap((place) => ['.html', '', '.md'].map((suffix) => place + suffix))
    .filter(existsSync);
  const own = layoutFolders(shop.copy, shop.modules)[0] ?? join(shop.copy.root, 'layouts');
  for (const path of found.length > 0 ? found : [join(own, '_shortcodes', `${name}.html`)]) write(path, text);
}

/** Whether any call of the shortcode in the content is closed. */
export function isClosedAnywhere(shop: Workshop, name: string): boolean {
  const tag = new RegExp(`\\{\\{[<%]\\s*/\\s*${name.replace(/[^\w-]/g, '\\$&')}\\s*[>%]\\}\\}`);
  return contentFiles(shop).some((path) => tag.test(readFileSync(path, 'utf8')));
}

export function remove(shop: Workshop, path: string, files: string[]): Done | null {
  if (!existsSync(path)) return null;
  rmSync(path);
  return { of: nameIn(shop, path), files };
}
