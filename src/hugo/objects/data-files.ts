/** The files of `layouts/_data/` as one map: https://gohugo.io/functions/hugo/data/ */

import { readLayer } from '../../content/layouts/layers.ts';
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
  files.sort((a, b) => b.depth - a.depth);
  const data = kept(() => dataIn(files));
  known.set(layouts.texts, data);
  return data;
}

/** The path below `_data/`, name by name, the number of layers above it, and how to read the value. */
type File = { path: readonly string[]; depth: number; read: () => Value };

function fileOf(key: string, text: string): File | undefined {
  const [, whole = '', suffix = ''] = /^_data\/(.+)\.([a-z]+)$/i.exec(key) ?? [];
  if (whole === '') return undefined;
  const { path, depth } = readLayer(whole);
  return { path: path.split('/'), depth, read: () => readData(text, suffix.toLowerCase()) };
}

/** Folders are maps. A file's map is joined with the folder of its name, and with the files before of its name. */
function dataIn(files: readonly File[]): Dict {
  const entries = new Map<string, Value>();
  const folders = Map.groupBy(
    files.filter(({ path }) => path.length > 1),
    ({ path }) => path[0] ?? '',
  );
  for (const [name, inside] of folders) {
    entries.set(name, dataIn(inside.map((file) => ({ ...file, path: file.path.slice(1) }))));
  }
  for (const { path, read } of files) {
    const [name = '', ...rest] = path;
    if (rest.length > 0) continue;
    const [value, other] = [read(), entries.get(name)];
    const isJoined = other instanceof Dict && value instanceof Dict;
    entries.set(name, isJoined ? new Dict([...other.entries(), ...value.entries()]) : value);
  }
  return new Dict(entries);
}
