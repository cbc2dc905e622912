/** Values inside elements by paths such as `Params.series` and `.File.Dir`, for `where` and `sort`. */

import { type Dict, dictOf, TemplateObject, type Tools, type Value } from '../value.ts';

export function keyPath(path: string): readonly string[] {
  return path.replace(/^\.+|\.+$/g, '').split('.');
}

/** The value at the end of the path of keys, fields and methods; nil where there is none. */
export function valueAt(value: Value, path: readonly string[], tools: Tools): Value {
  let found = value;
  for (const name of path) {
    const map: Dict | undefined = dictOf(found);
    if (map?.has(name)) found = map.get(name);
    else if (found instanceof TemplateObject) {
      const member = found.member(name);
      found = (typeof member === 'function' ? member([], tools) : member) ?? null;
    } else return null;
  }
  return found;
}
