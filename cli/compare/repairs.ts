/** Repairs for what today's Hugo refuses, by its own words. */

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renameField, withoutEarlier, withoutField, withoutValue } from './front-matter-edits.ts';
import { renameInMounts } from './rename-settings.ts';
import {
  contentFiles,
  edit,
  isClosedAnywhere,
  markOf,
  nameIn,
  type Repair,
  type RepairName,
  standIn,
  type Workshop,
} from './repair.ts';
import { settingsNames, write } from './site-copy.ts';

type Done = Pick<Repair, 'of' | 'files'>;

type Rule = {
  sign: RegExp;
  name: RepairName;
  /** Null where there is nothing to change. */
  mend(shop: Workshop, found: string[]): Done | null;
};

/** Of several that hold, the first. */
const rules: readonly Rule[] = [
  {
    sign: /"([^"\n]+):(\d+):\d+": (?:failed to load translations: )?(?:\[\d+:\d+\] )?mapping key "[^"]+" already defined/g,
    name: 'repeated keys',
    mend: (shop, [path = '', line]) => inFile(shop, path, (text) => withoutEarlier(text, Number(line))),
  },
  {
    sign: /"([^"\n]+):(\d+):\d+": unmarshal failed: toml: key (\S+) is already defined/g,
    name: 'repeated keys',
    mend: (shop, [path = '', line, key]) =>
      inFile(shop, path, (text) => withoutEarlier(text, Number(line), key)),
  },
  {
    sign: /the "(\w+)" front matter field is not a parsable date: see (.+)/g,
    name: 'unreadable dates',
    mend: (shop, [field = '', path = '']) => inFile(shop, path, (text) => withoutField(text, field)),
  },
  {
    sign: /"([^"\n]+):\d+:\d+": http\* aliases not supported: "([^"\n]+)"/g,
    name: 'whole URLs',
    mend: (shop, [path = '', alias = '']) => inFile(shop, path, (text) => withoutValue(text, alias)),
  },
  {
    sign: /URLs with protocol \(http\*\) not supported: .*In page "([^"\n]+)"/g,
    name: 'whole URLs',
    mend: (shop, [path = '']) => inFile(shop, path, (text) => withoutField(text, 'url')),
  },
  { sign: /The "_build" front matter key was deprecated/g, name: '_build', mend: renameBuild },
  {
    sign: /module\.mounts\.(?:includeFiles|excludeFiles|lang) was deprecated/gi,
    name: 'removed settings',
    mend: renameSettings,
  },
  {
    sign: /defaultMarkdownHandler "(\w+)" not found/g,
    name: 'removed settings',
    mend: (shop) =>
      set(shop, 'HUGO_MARKUP_DEFAULTMARKDOWNHANDLER', 'goldmark', 'markup.defaultMarkdownHandler'),
  },
  {
    sign: /is not whitelisted in policy "security\.allowContent"/g,
    name: 'content that is not allowed',
    mend(shop) {
      const done = set(shop, 'HUGO_SECURITY_ALLOWCONTENT', '.*', 'security.allowContent');
      return (
        done && { ...done, files: contentFiles(shop, /\.(?:html?|org)$/i).map((path) => nameIn(shop, path)) }
      );
    },
  },
  {
    sign: /REF_NOT_FOUND: Ref/g,
    name: 'references to nothing',
    mend: (shop) => set(shop, 'HUGO_REFLINKSERRORLEVEL', 'WARNING', 'refLinksErrorLevel'),
  },
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
    mend(shop, [path = '']) {
      write(path, markOf(shop.done.length));
      return { of: nameIn(shop, path), files: [] };
    },
  },
  {
    sign: /failed to render shortcode "([^"\n]+)"(?!.*failed to render shortcode)/g,
    name: 'templates of shortcodes',
    mend: replaceShortcode,
  },
  {
    sign: /^ERROR error building site: [^\n]*?"([^"\n]+\/[^"\n:]+\.\w+):\d+:\d+"/gm,
    name: 'content that Hugo cannot build',
    mend(shop, [path = '']) {
      const isContent = contentFiles(shop, /./).includes(path);
      return isContent ? remove(shop, path, [nameIn(shop, path)]) : null;
    },
  },
];

/** Repairs what the words complain of; answers how many repairs that were. */
export function repair(shop: Workshop, words: string): number {
  const before = shop.done.length;
  for (const { sign, name, mend } of rules) {
    const found = new Map([...words.matchAll(sign)].map((match) => [match.slice(0, 4).join(' '), match]));
    for (const match of found.values()) {
      const done = mend(shop, match.slice(1));
      if (done)
        shop.done.push({
          name,
          words: lineAround(words, match.index).replaceAll(`${shop.copy.root}/`, ''),
          ...done,
        });
    }
    // What follows may be said because of it.
    if (shop.done.length > before) break;
  }
  return shop.done.length - before;
}

function lineAround(words: string, index: number): string {
  const start = words.lastIndexOf('\n', index) + 1;
  return words.slice(start).split('\n', 1)[0] ?? '';
}

function inFile(shop: Workshop, path: string, change: (text: string) => string | null): Done | null {
  const name = nameIn(shop, path.trim());
  return edit(path.trim(), change) ? { of: name, files: [name] } : null;
}

function set({ settings }: Workshop, variable: string, value: string, setting: string): Done | null {
  if (settings[variable] === value) return null;
  settings[variable] = value;
  return { of: setting, files: [] };
}

function renameBuild(shop: Workshop): Done | null {
  const changed = contentFiles(shop).filter((path) =>
    edit(path, (text) => renameField(text, '_build', 'build')),
  );
  const files = changed.map((path) => nameIn(shop, path));
  return files.length === 0 ? null : { of: files.join(', '), files };
}

function renameSettings(shop: Workshop): Done | null {
  const roots = [shop.copy.root, ...shop.modules.map(({ dir }) => dir)];
  const paths = [...new Set(roots.flatMap((root) => settingsNames(root).map((name) => join(root, name))))];
  const changed = paths.filter((path) => edit(path, (text) => renameInMounts(text, path)));
  return changed.length === 0
    ? null
    : { of: changed.map((path) => nameIn(shop, path)).join(', '), files: [] };
}

function makeEmptyTheme(_: Workshop, [name = '', path = '']: string[]): Done | null {
  if (existsSync(path)) return null;
  mkdirSync(path, { recursive: true });
  return { of: name, files: [] };
}

/** Modules that are not on disk are asked for one by one then. */
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

function remove(shop: Workshop, path: string, files: string[]): Done | null {
  if (!existsSync(path)) return null;
  rmSync(path);
  return { of: nameIn(shop, path), files };
}

/** Pages of which Hugo complained, although it built them; by the files that its words name. */
export function complaints(shop: Workshop, words: string): Repair[] {
  const lines = words.split(/\n(?=(?:ERROR|WARN)\b)/);
  return lines.flatMap((line): Repair[] => {
    const files = [...line.matchAll(/"([^"\n]+?):\d+:\d+"/g)].map(([, path = '']) => path);
    const names = files.filter((path) => path.startsWith(shop.copy.root)).map((path) => nameIn(shop, path));
    const [first = line] = line.split('\n');
    const name = complaintName(line);
    return name === null
      ? []
      : [{ name, of: names.join(', '), words: first.replaceAll(`${shop.copy.root}/`, ''), files: names }];
  });
}

function complaintName(line: string): RepairName | null {
  if (/REF_NOT_FOUND/.test(line)) return 'references to nothing';
  if (/GetRemote|remote data|dial tcp/.test(line)) return 'the network';
  return /^ERROR/.test(line) && !/logged \d+ error/.test(line) ? 'errors of templates' : null;
}
