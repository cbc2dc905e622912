/**
 * Copies a site's folder, and replaces the templates of pages by ones that print the facts of each page.
 * Everything else stays the author's.
 */

import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../failures.ts';
import { findSettingsFiles } from '../files/hugo-settings.ts';
import { neutralLayouts } from './neutral-layouts.ts';

/** A module of Hugo: the site itself, a theme, a module that was fetched. */
export type HugoModule = { path: string; dir: string; mounts: { source: string; target: string }[] };

export type SiteCopy = {
  /** The folder of the copy. */
  root: string;
  /** The folder of themes; undefined for the one in the settings. */
  themesDir?: string;
};

/** Hugo's own output, and files that are not part of a site. */
const left = ['public', '.git', '.hugo_build.lock'];

/** Throws a `UsageError` for a folder without settings of Hugo. */
export function copySite(folder: string, into: string, isWhole = false): SiteCopy {
  const source = resolve(folder);
  const names = settingsNames(source);
  if (names.length === 0) {
    throw new UsageError(`Cannot compare "${folder}": it must be a Hugo site, with a file such as hugo.toml`);
  }
  const root = join(into, 'site');
  const texts = names.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
  // Themes and mounts may be packages, and whole pages need the tools that make their style sheets.
  const isNamed = texts.includes('node_modules');
  copyFolder(source, root, new Set([...left, ...(isNamed ? [] : ['node_modules'])]));
  if (isWhole && !isNamed) copyTools(source, root);
  const themes = themesOutside(source, texts);
  return { root, ...(themes !== undefined && { themesDir: themes }) };
}

/** With the links of `.bin`, by which Hugo finds programs. */
function copyTools(source: string, root: string): void {
  const [from, to] = [source, root].map((folder) => join(folder, 'node_modules'));
  if (from !== undefined && to !== undefined && existsSync(from))
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Files of settings, as paths from the site's folder. */
export function settingsNames(folder: string): string[] {
  const places = ['', 'config/_default/', 'config/production/'];
  const names = places.flatMap((place) => {
    const path = join(folder, place);
    return existsSync(path)
      ? readdirSync(path, { recursive: place !== '', encoding: 'utf8' }).map((name) => place + name)
      : [];
  });
  return findSettingsFiles(names);
}

/** A folder of themes outside the site's own, as example sites of themes name it. */
function themesOutside(source: string, texts: string): string | undefined {
  const [, named] = /^\s*["']?themesDir["']?\s*[=:]\s*["']?([^"'\n#]+)/im.exec(texts) ?? [];
  const path = named === undefined ? source : resolve(source, named.trim());
  return isInside(path, source) ? undefined : path;
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
}

/** Symbolic links are left out, since Hugo skips them. */
function copyFolder(from: string, to: string, without: ReadonlySet<string> = new Set()): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (without.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target, new Set(['.git', 'node_modules']));
    else if (entry.isFile()) copyFile(source, target);
  }
}

/** Large files are hard-linked: nothing writes to them. */
const large = 2 ** 18;

function copyFile(source: string, target: string): void {
  if (lstatSync(source).size > large) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // Another file system.
    }
  }
  copyFileSync(source, target);
}

/** Copies modules that are elsewhere, so that their templates can be replaced too. */
export function bringModules(copy: SiteCopy, modules: readonly HugoModule[]): SiteCopy {
  const elsewhere = modules.filter(({ dir }) => !isInside(dir, copy.root));
  if (elsewhere.length === 0) return copy;
  const themesDir = join(copy.root, 'themes');
  for (const { path, dir } of elsewhere) copyFolder(dir, join(themesDir, path));
  rmSync(join(copy.root, 'go.mod'), { force: true });
  return { ...copy, themesDir };
}

/**
 * Replaces every page template of these modules by the neutral ones. HTML files at the address of a page are
 * removed, since it is not defined which of the two wins.
 */
export function replacePageTemplates(copy: SiteCopy, modules: readonly HugoModule[]): void {
  for (const { dir, mounts } of modules) {
    for (const { source, target } of mounts) {
      const path = resolve(dir, source);
      if (/^layouts(?:\/|$)/.test(target)) {
        refuseOutside(copy, path);
        removePageTemplates(path, target.slice('layouts'.length));
      }
      if (/^static(?:\/|$)/.test(target) && isInside(path, copy.root)) removeHtml(path);
    }
  }
  const [own] = layoutFolders(copy, modules);
  for (const [name, text] of neutralLayouts()) write(join(own ?? join(copy.root, 'layouts'), name), text);
}

/** Only copied files are ever changed. */
function refuseOutside({ root }: SiteCopy, path: string): void {
  if (isInside(path, root)) return;
  throw new UsageError(
    `Cannot compare: the templates in "${path}", which the site mounts, must be in its own folder`,
  );
}

/** The site's own folders of templates; the first one wins. */
export function layoutFolders({ root }: SiteCopy, modules: readonly HugoModule[]): string[] {
  const own = modules.filter(({ dir }) => resolve(dir) === resolve(root));
  return foldersAt(own, /^layouts$/);
}

/** The folders that modules mount at these places in Hugo's file system. */
export function foldersAt(modules: readonly HugoModule[], place: RegExp): string[] {
  return modules.flatMap(({ dir, mounts }) =>
    mounts.filter(({ target }) => place.test(target)).map(({ source }) => resolve(dir, source)),
  );
}

/** Shortcodes, partials and render hooks are not templates of pages. */
const keptFolders = /(?:^|\/)_?(?:shortcodes|partials|markup)\//;

function removePageTemplates(path: string, place: string): void {
  if (!existsSync(path)) return;
  if (lstatSync(path).isFile()) {
    if (!keptFolders.test(place)) rmSync(path);
    return;
  }
  for (const name of readdirSync(path)) {
    const inner = `${place}/${name}`.replace(/^\//, '');
    if (lstatSync(join(path, name)).isDirectory()) removePageTemplates(join(path, name), inner);
    else if (!keptFolders.test(inner)) rmSync(join(path, name));
  }
}

function removeHtml(folder: string): void {
  for (const path of filesIn(folder)) if (/\.html?$/i.test(path)) rmSync(path);
}

/** Every file in a folder; none when the folder is missing. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, text);
}
