/** Repairs of templates, themes and translations that the current Hugo refuses, by Hugo's messages. */

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Done,
  edit,
  isClosedAnywhere,
  markOf,
  nameIn,
  type Rule,
  remove,
  standIn,
  type Workshop,
} from './repair.ts';
import { filesIn, foldersAt, isInside } from './site-copy.ts';

export const templateRules: readonly Rule[] = [
  { sign: /module "([^"\n]+)" not found in "([^"\n]+)"/g, name: 'themes', mend: makeEmptyTheme },
  { sign: /(failed to download modules|binary with name "go" not found)/g, name: 'themes', mend: forgetGo },
  {
    sign: /template for shortcode "([^"\n]+)" not found/g,
    name: 'templates of shortcodes',
    mend: replaceShortcode,
  },
  {
    sign: /shortcode "([^"\n]+)" does not evaluate \.Inner/g,
    name: 'templates of shortcodes',
    mend: replaceShortcode,
  },
  { sign: /The "(gist)" shortcode was deprecated/g, name: 'templates of shortcodes', mend: replaceShortcode },
  {
    sign: /The "twitter", "tweet", and "twitter_simple" shortcodes were deprecated/g,
    name: 'templates of shortcodes',
    mend(shop) {
      for (const name of ['twitter', 'tweet', 'twitter_simple']) standIn(shop, name, false);
      return { of: 'twitter, tweet', files: [] };
    },
  },
  {
    sign: /"([^"\n]+):\d+:\d+": failed to load translations/g,
    name: 'translations',
    mend: (shop, [path = '']) => remove(shop, path, []),
  },
  {
    sign: /"([^"\n]+\/_markup\/[^"\n]+?):\d+:\d+": (?:execute|parse) of template failed/g,
    name: 'render hooks',
    mend: (shop, [path = '']) => remove(shop, path, []),
  },
  {
    sign: /"([^"\n]+\/_?shortcodes\/([^"\n]+?)(?:\.\w+)*):\d+:\d+": parse of template failed/g,
    name: 'templates of shortcodes',
    mend: (shop, [, name = '']) => replaceShortcode(shop, [name]),
  },
  {
    sign: /"([^"\n]+\/_?partials\/[^"\n]+?):\d+:\d+": parse of template failed/g,
    name: 'partials',
    mend: (shop, [path = '']) => emptyPartial(shop, path),
  },
  {
    sign: /html\/template:_shortcodes\/([^\s:]+?)(?:\.\w+)*:\d+:\d+/g,
    name: 'templates of shortcodes',
    mend: replaceShortcode,
  },
  {
    sign: /html\/template:(_partials\/[^\s:]+):\d+:\d+/g,
    name: 'partials',
    mend: (shop, [name = '']) => emptyPartial(shop, templateFile(shop, name)),
  },
  {
    sign: /html\/template:(?:\S+\/)?(_markup\/[^\s:]+):\d+:\d+/g,
    name: 'render hooks',
    mend: (shop, [name = '']) => remove(shop, templateFile(shop, name), []),
  },
  {
    sign: /failed to render shortcode "([^"\n]+)"(?!.*failed to render shortcode)/g,
    name: 'templates of shortcodes',
    mend: replaceShortcode,
  },
];

/** Writes nothing outside the copy: a folder of themes elsewhere that lacks this theme is no longer used. */
function makeEmptyTheme({ copy }: Workshop, [name = '', path = '']: string[]): Done | null {
  if (existsSync(path)) return null;
  if (!isInside(path, copy.root)) copy.themesDir = join(copy.root, 'themes');
  mkdirSync(isInside(path, copy.root) ? path : join(copy.root, 'themes', name), { recursive: true });
  return { of: name, files: [] };
}

/** Without `go.mod`, Hugo asks one by one for modules that are not on disk. */
function forgetGo(shop: Workshop): Done | null {
  const path = join(shop.copy.root, 'go.mod');
  if (existsSync(path)) {
    rmSync(path);
    return { of: 'go.mod', files: [] };
  }
  return null;
}

function replaceShortcode(shop: Workshop, [name = '']: string[]): Done | null {
  const isClosed = isClosedAnywhere(shop, name);
  const isKnown = shop.done.some((other) => other.name === 'templates of shortcodes' && other.of === name);
  if (isKnown) return null;
  standIn(shop, name, isClosed);
  return { of: name, files: [] };
}

function emptyPartial(shop: Workshop, path: string): Done | null {
  const mark = markOf(shop.done.length);
  const isNew = edit(path, (text) => (/^xPlatenRepair\d+x$/.test(text) ? null : mark));
  return isNew ? { of: nameIn(shop, path), files: [] } : null;
}

/** The file of a template, by Hugo's name for it; empty when no module has it. */
function templateFile({ modules }: Workshop, name: string): string {
  const folders = foldersAt(modules, /^layouts$/);
  const names = [name, name.replace(/^_partials/, 'partials')];
  return folders.flatMap(filesIn).find((path) => names.some((one) => path.endsWith(`/${one}`))) ?? '';
}
