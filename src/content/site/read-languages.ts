/** Reads which languages a site has: https://gohugo.io/configuration/languages/ */

import { addresses, reservedFolders } from '../../addresses.ts';
import type { Fields } from '../data/fields.ts';
import { isMapping, present } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asLine, asLines, asText, asWholeNumber, membersOf, Unfit } from '../data/values.ts';
import type { LanguageSettings, OneLanguage, Settings } from './site.ts';
import { asLanguage } from './site-values.ts';

/** @param readOwn Reads the settings that a language may have of its own. */
export function readLanguages(fields: Fields, readOwn: (fields: Fields) => Settings): LanguageSettings {
  const contentDir = fields.isMapping('contentdir') ? 'content' : folderOf(fields, 'contentdir');
  const all = fields.inside('languages');
  const mounted = foldersOf(fields);
  const languages = [...all.values()].flatMap(([code, value]) => {
    if (!isCode(code)) {
      all.read(code, () => undefined);
      all.remark(code, `must be called by ${codeRule}`);
      return [];
    }
    if (value !== null && !isMapping(value)) {
      all.read(code, asNoLanguage, { emptyToo: true });
      return [];
    }
    return [
      [code, readLanguage(all.inside(code), readOwn, contentDir ?? 'content', mounted.get(code))] as const,
    ];
  });
  return present({
    defaultLanguage: fields.read('defaultcontentlanguage', asCode),
    defaultInSubdir: fields.read('defaultcontentlanguageinsubdir', asFlag),
    disabledLanguages: fields.read('disablelanguages', asCodes),
    languages: languages.length > 0 ? Object.fromEntries(languages) : undefined,
  });
}

function readLanguage(
  fields: Fields,
  readOwn: (fields: Fields) => Settings,
  contentDir: string,
  mounted: string | undefined,
): OneLanguage {
  const [label, name] = [fields.read('label', asLine), fields.read('languagename', asLine)];
  const [locale, code] = [fields.read('locale', asLanguage), fields.read('languagecode', asLanguage)];
  const [direction, older] = [
    fields.read('direction', asDirection),
    fields.read('languagedirection', asDirection),
  ];
  const weight = fields.read('weight', (value) => asWholeNumber(value));
  const isDisabled = fields.read('disabled', asFlag);
  const folder = mounted ?? folderOf(fields, 'contentdir');
  if (fields.read('baseurl', asText) !== undefined) {
    fields.remark('baseurl', 'has no effect: all languages of a site have one address');
  }
  const { baseURL: _, ...settings } = readOwn(fields);
  return {
    ...present({ label: label ?? name, weight, isDisabled }),
    ...present({ folder: folder === undefined ? undefined : within(folder, contentDir) }),
    settings: {
      ...settings,
      ...present({ languageCode: locale ?? code ?? settings.languageCode, direction: direction ?? older }),
    },
  };
}

/** The folder in the bucket for a folder of Hugo's project: the folder with all content is the bucket. */
function within(folder: string, contentDir: string): string {
  if (folder === contentDir) return '';
  const around = [contentDir, 'content'].find((other) => folder.startsWith(`${other}/`));
  return around === undefined ? folder : folder.slice(around.length + 1);
}

function folderOf(fields: Fields, name: string): string | undefined {
  return fields.read(name, asFolder);
}

/** Folders that `module.mounts` gives to single languages, by their codes. */
function foldersOf(fields: Fields): ReadonlyMap<string, string> {
  if (!fields.isMapping('module')) return new Map();
  const module = fields.inside('module');
  const mounts = module.read('mounts', asMounts) ?? [];
  if (mounts.some((mount) => mount.has('lang'))) {
    module.remark('mounts', 'has "lang", which Hugo 0.169 refuses: write "sites.matrix.languages"');
  }
  const folders = new Map<string, string>();
  for (const mount of mounts) {
    const [source, target] = [mount.get('source'), mount.get('target')];
    const [code, ...others] = [mount.get('lang') ?? languagesOfMatrix(mount.get('sites'))].flat();
    const isWhole = typeof target === 'string' && asFolder(target) === 'content';
    if (!isWhole || typeof source !== 'string' || typeof code !== 'string' || others.length > 0) continue;
    if (!/[*!{]/.test(code)) folders.set(code.toLowerCase(), asFolder(source));
  }
  return folders;
}

/** Other members of the list have no effect. */
function asMounts(value: Plain): Map<string, Plain>[] {
  if (!Array.isArray(value)) throw new Unfit('a list of mounts');
  return value.flatMap((mount: Plain) => (isMapping(mount) ? [membersOf(mount)] : []));
}

/** The `languages` of `sites: { matrix: { languages: … } }`. */
function languagesOfMatrix(sites: Plain | undefined): Plain | undefined {
  const matrix = isMapping(sites) ? membersOf(sites).get('matrix') : undefined;
  return isMapping(matrix) ? membersOf(matrix).get('languages') : undefined;
}

/** `content/fr` for `./content/fr/`. */
function asFolder(value: Plain): string {
  const parts = asText(value).split('/');
  if (parts.includes('..')) throw new Unfit('a folder of the site');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

function asCode(value: Plain): string {
  const code = asText(value).toLowerCase();
  if (isCode(code)) return code;
  throw new Unfit(`a code by ${codeRule}`);
}

/** Whether a language may be called so: its code is in the names of files, and begins addresses that nothing else has. */
function isCode(code: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,34}$/u.test(code) && !takenCodes.has(code);
}

const codeRule = 'letters, digits and hyphens that begin no address of the site itself';

const takenCodes = new Set([...reservedFolders, ...[addresses.search, addresses.archive].map(nameOf)]);

function nameOf(path: string): string {
  return path.slice(1, -1);
}

function asCodes(value: Plain): string[] {
  return asLines(value).map((code) => code.toLowerCase());
}

function asDirection(value: Plain): 'ltr' | 'rtl' {
  const text = asText(value).toLowerCase();
  if (text === 'ltr' || text === 'rtl') return text;
  throw new Unfit('ltr or rtl');
}

function asNoLanguage(): never {
  throw new Unfit('a mapping of the settings of a language');
}
