/** The files of `layouts/_data/` as one map: https://gohugo.io/functions/hugo/data/ */

import type { LayoutFiles, SiteRows } from '../../content/layouts/site-rows.ts';
import { Dict, type Value } from '../../templates/value.ts';
import { kept } from '../plain-value.ts';
import { readData } from '../read-data.ts';

/** Remembers the data of each state of the layouts. */
const known = new WeakMap<LayoutFiles['texts'], Dict>();

export function siteData({ layouts }: Pick<SiteRows, 'layouts'>): Dict {
  const found = known.get(layouts.texts);
  if (found !== undefined) return found;
  const files = [...layouts.texts].flatMap(([key, text]) => fileOf(key, text) ?? []);
  const data = kept(() => dataIn(files));
  known.set(layouts.texts, data);
  return data;
}

/** The path below `_data/`, name by name, and how to read the value. */
type File = { path: readonly string[]; read: () => Value };

function fileOf(key: string, text: string): File | undefined {
  const [, path = '', suffix = ''] = /^_data\/(.+)\.([a-z]+)$/i.exec(key) ?? [];
  return path === ''
    ? undefined
    : { path: path.split('/'), read: () => readData(text, suffix.toLowerCase()) };
}

/** Folders are maps. A file's map is joined with the folder of its name. */
function dataIn(files: readonly File[]): Dict {
  const entries = new Map<string, Value>();
  const folders = Map.groupBy(
    files.filter(({ path }) => path.length > 1),
    ({ path }) => path[0] ?? '',
  );
  for (const [name, inside] of folders) {
    entries.set(name, dataIn(inside.map(({ path, read }) => ({ path: path.slice(1), read }))));
  }
  for (const { path, read } of files) {
    const [name = '', ...rest] = path;
    if (rest.length > 0) continue;
    const [value, folder] = [read(), entries.get(name)];
    const isJoined = folder instanceof Dict && value instanceof Dict;
    entries.set(name, isJoined ? new Dict([...folder.entries(), ...value.entries()]) : value);
  }
  return new Dict(entries);
}
