/** Repairs of content and settings that the current Hugo refuses, by Hugo's messages. */

import { join } from 'node:path';
import { renameField, withoutEarlier, withoutField, withoutValue } from './front-matter-edits.ts';
import { renameInMounts } from './rename-settings.ts';
import { contentFiles, type Done, edit, nameIn, type Rule, type Workshop } from './repair.ts';
import { settingsNames } from './site-copy.ts';

export const contentRules: readonly Rule[] = [
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
];

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
