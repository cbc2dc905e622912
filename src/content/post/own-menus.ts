/** A page's own entries in menus: https://gohugo.io/content-management/menus/#define-in-front-matter */

import type { Fields } from '../data/fields.ts';
import { isMapping } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { Unfit } from '../data/values.ts';
import { asMenuFields, type MenuFields, maxMenus, menuName, type OwnMenus } from '../site/menu.ts';

/**
 * Reads `menus`, or else `menu`: the name of a menu, a list of names, or a mapping of names to fields of the
 * entry. Undefined for a page in no menu.
 */
export function readOwnMenus(fields: Fields): OwnMenus | undefined {
  const [menus, menu] = [readField(fields, 'menus'), readField(fields, 'menu')];
  return menus ?? menu;
}

/** Values that name no menu mean something to themes only. */
function readField(fields: Fields, name: string): OwnMenus | undefined {
  if (!fields.isMapping(name)) return named(fields.read(name, asNames, { emptyToo: true }) ?? []);
  return named(fields.readMembers(name, (written, value) => [written, asOwnEntry(value)]));
}

function named(entries: readonly [written: string, entry: MenuFields][]): OwnMenus | undefined {
  const known = entries.flatMap(([written, entry]): [string, MenuFields][] => {
    const name = menuName(written);
    return name === undefined ? [] : [[name, entry]];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known.slice(0, maxMenus));
}

function asNames(value: Plain): [string, MenuFields][] {
  const names: readonly Plain[] = Array.isArray(value) ? value : [value];
  return names
    .filter((name) => typeof name === 'string' || typeof name === 'number')
    .map((name) => [String(name), {}]);
}

function asOwnEntry(value: Plain): MenuFields {
  if (value === null || value === '') return {};
  if (!isMapping(value)) throw new Unfit('a mapping of fields of the entry, such as "weight"');
  return asMenuFields(value);
}
