/** The files of `layouts/_data/` as one map: https://gohugo.io/functions/hugo/data/ */

import type { LayoutFiles, SiteRows } from '../../content/layouts/site-rows.ts';
import { layeredFiles } from '../../content/layouts/theme-files.ts';
import { Dict, type Value } from '../../templates/value.ts';
import { kept } from '../plain-value.ts';
import { readData } from '../read-data.ts';

/** Remembers the data of each state of the layouts. */
const known = new WeakMap<LayoutFiles['texts'], Dict>();

export function siteData({ layouts }: Pick<SiteRows, 'layouts'>): Dict {
  const found = known.get(layouts.texts);
  if (found !== undefined) return found;
  const files = layeredFiles(layouts.texts, '_data').map(({ path, suffix, text }) => ({
    path: path.split('/'),
    read: () => readData(text, suffix),
  }));
  const data = kept(() => dataIn(files));
  known.set(layouts.texts, data);
  return data;
}

/** The path below `_data/`, name by name, and how to read the value. */
type File = { path: readonly string[]; read: () => Value };

/** Folders are maps. A file's map is joined with the folder of its name, and with files of that name read before. */
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
    const before = entries.get(name);
    if (before === undefined) entries.set(name, read());
    else if (before instanceof Dict) entries.set(name, joined(before, read()));
  }
  return new Dict(entries);
}

/** The value that was read first counts. */
function joined(first: Dict, value: Value): Dict {
  return value instanceof Dict ? new Dict([...value.entries(), ...first.entries()]) : first;
}
