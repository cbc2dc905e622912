/** https://gohugo.io/functions/os/ */

import { isPrivate } from '../../content/keys.ts';
import { type Row, textAt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { assetKey, isOwn } from '../objects/asset-key.ts';
import { members, type World } from '../objects/page-view.ts';
import { marked } from '../plain-value.ts';

export function fileRows(world: World): readonly Row[] {
  return [
    ['fileExists os.FileExists', 1, 1, (args) => exists(textAt(args, 0), world)],
    ['readFile os.ReadFile', 1, 1, (args) => readFile(textAt(args, 0), world)],
    ['readDir os.ReadDir', 1, 1, (args) => readFolder(textAt(args, 0), world)],
    ['os.Stat', 1, 1, (args) => stat(textAt(args, 0), world)],
    ['getenv os.Getenv', 1, 1, (args) => variable(textAt(args, 0), world)],
  ];
}

/** A file or folder that templates may see, by its name and whether it is a folder. */
type Entry = { name: string; isFolder: boolean };

const entryType: ObjectType<Entry> = {
  name: 'fs.FileInfo',
  members: members<Entry>({
    Name: ({ name }) => marked(name),
    IsDir: ({ isFolder }) => isFolder,
    Size: () => 0n,
  }),
};

function exists(path: string, world: World): boolean {
  const key = keyOf(path);
  if (key === '') throw unfit('Cannot look for a file: its path must be given');
  return isFile(key, path, world) || world.rows.filesIn(`${key}/`).length > 0;
}

/** The file's text. Files that visitors may not see are not there; the owner's assets and data are. */
function readFile(path: string, world: World): Value {
  const key = keyOf(path);
  const own = world.rows.layouts.texts.get(ownPath(path) ?? '');
  if (own !== undefined) return own;
  const text = isFile(key, path, world) ? world.services.text(assetOr(key, path, world)) : undefined;
  if (text === undefined) throw unfit(`Cannot read "${path}": there is no file that visitors may see`);
  return isOwn(assetOr(key, path, world)) ? text : marked(text);
}

function readFolder(path: string, { rows }: World): Value {
  const folder = keyOf(path) === '' ? '' : `${keyOf(path)}/`;
  const entries = new Map<string, Entry>();
  for (const { key } of rows.filesIn(folder)) {
    if (isPrivate(key)) continue;
    const [name = '', ...rest] = key.slice(folder.length).split('/');
    entries.set(name, { name, isFolder: rest.length > 0 });
  }
  return [...entries.values()].map((entry) => new TypedObject(entryType, entry));
}

function stat(path: string, world: World): Value {
  if (!exists(path, world)) throw unfit(`Cannot describe "${path}": there is no file that visitors may see`);
  const key = keyOf(path);
  const name = key.slice(key.lastIndexOf('/') + 1);
  return new TypedObject(entryType, { name, isFolder: !isFile(key, path, world) });
}

/** As in Hugo by default only variables whose names begin so; of these only the environment is known. */
function variable(name: string, { services, language }: World): Value {
  if (!/^(?:HUGO_|CI$)/.test(name)) {
    throw unfit(`Cannot read the variable "${name}": only those that begin with "HUGO_" may be read`);
  }
  const environment = services.setting(language, 'environment');
  return name === 'HUGO_ENVIRONMENT' || name === 'HUGO_ENV' ? String(environment ?? 'production') : '';
}

function isFile(key: string, path: string, { rows }: World): boolean {
  if (ownPath(path) !== undefined && rows.layouts.texts.has(ownPath(path) ?? '')) return true;
  if (isAsset(path) && rows.file(assetKey(key.slice('assets/'.length))) !== undefined) return true;
  const isPage = rows.pages.has(key);
  return isPage || (!isPrivate(key) && rows.file(key) !== undefined);
}

function assetOr(key: string, path: string, { rows }: World): string {
  if (!isAsset(path)) return key;
  const asset = assetKey(key.slice('assets/'.length));
  return rows.file(asset) === undefined ? key : asset;
}

/** Sites of Hugo have `content/`, `static/` and `assets/`; here all files are in one bucket. */
function keyOf(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/')
    .replace(/^(?:content|static)\//, '');
}

function isAsset(path: string): boolean {
  return /^\/?assets\//.test(path);
}

/** The key below `layouts/` of a file that a site of Hugo has elsewhere. */
function ownPath(path: string): string | undefined {
  const plain = path.replace(/^\.?\//, '');
  if (/^(?:data|i18n|assets)\//.test(plain)) return `_${plain}`;
  return /^layouts\//.test(plain) ? plain.slice('layouts/'.length) : undefined;
}
