/** The files of `layouts/_data/` as one map: https://gohugo.io/functions/hugo/data/ */

import { levelOf } from '../../content/layouts/joined.ts';
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
type File = { path: readonly string[]; depth: number; read: () => Value };

function fileOf(key: string, text: string): File | undefined {
  const [, written = '', suffix = ''] = /^_data\/(.+)\.([a-z]+)$/i.exec(key) ?? [];
  const { path, depth } = levelOf(written);
  return path === ''
    ? undefined
    : { path: path.split('/'), depth, read: () => readData(text, suffix.toLowerCase()) };
}

/** Folders are maps. The maps of a folder and of files with its name are joined; of a key the first counts. */
function dataIn(files: readonly File[]): Dict {
  const entries = new Map<string, Value>();
  const folders = Map.groupBy(
    files.filter(({ path }) => path.length > 1),
    ({ path }) => path[0] ?? '',
  );
  for (const [name, inside] of folders) {
    entries.set(name, dataIn(inside.map((file) => ({ ...file, path: file.path.slice(1) }))));
  }
  for (const { path, read } of files.toSorted((a, b) => a.depth - b.depth)) {
    const [name = '', ...rest] = path;
    if (rest.length > 0) continue;
    const [value, above] = [read(), entries.get(name) ?? null];
    const isJoined = above instanceof Dict && value instanceof Dict;
    if (isJoined) entries.set(name, new Dict([...value.entries(), ...above.entries()]));
    else if (above === null) entries.set(name, value);
  }
  return new Dict(entries);
}
