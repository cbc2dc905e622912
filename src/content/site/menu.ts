/** Menus by name, as in Hugo: https://gohugo.io/content-management/menus/ */

import { isMapping, present } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asText, asWholeNumber, membersOf, Unfit } from '../data/values.ts';

/** The fields that entries of settings and of pages have in common; absent fields are not set. */
export type MenuFields = {
  name?: string;
  title?: string;
  identifier?: string;
  /** The key of another entry of the menu. */
  parent?: string;
  weight?: number;
  /** HTML before and after the name, for templates. The built-in theme ignores it. */
  pre?: string;
  post?: string;
  params?: { readonly [name: string]: Plain };
};

/**
 * An entry of the settings. It links to the page that `pageRef` names, or else to `href`, an encoded address.
 * Without either it only has entries below it.
 */
export type MenuEntry = MenuFields & { href?: string; pageRef?: string };

/** An entry with the address that it leads to, and the entries below it; absent: none. */
export type LinkedEntry = MenuFields & { href?: string; children?: readonly LinkedEntry[] };

/** The entries of each menu, by its name in lower case, in the order in which they are written. */
export type Menus = { readonly [name: string]: readonly MenuEntry[] };

/** The entries of a page's own, by the name of the menu. */
export type OwnMenus = { readonly [name: string]: MenuFields };

/** The number of entries of one menu in settings, and the number of its pages, that are read. */
export const maxEntries = 100;

/** The number of menus that the settings may have, and that one page may be in. */
export const maxMenus = 20;

/** Characters in the name of a menu. */
const maxName = 100;

/** The name of a menu, in lower case; undefined for a text that is none. */
export function menuName(written: Plain): string | undefined {
  const name = asLine(written).toLowerCase();
  return name === '' || name.length > maxName ? undefined : name;
}

/** The key by which other entries name this one as their parent. Two entries of a menu have different keys. */
export function menuKey({ identifier, name = '' }: MenuFields): string {
  return identifier ?? name;
}

/** Reads the fields of an entry by their names in lower case. */
export function asMenuFields(value: Plain): MenuFields {
  const fields = membersOf(value);
  const line = (name: string) => asLine(fields.get(name) ?? '') || undefined;
  const html = (name: string) => asText(fields.get(name) ?? '') || undefined;
  const weight = asWholeNumber(fields.get('weight') ?? 0) || undefined;
  const params = fields.get('params') ?? undefined;
  if (params !== undefined && !isMapping(params)) {
    throw new Unfit('an entry whose "params" are a mapping of names to values');
  }
  const texts = { name: line('name'), title: line('title'), pre: html('pre'), post: html('post') };
  const place = { identifier: line('identifier'), parent: line('parent'), weight };
  return present({ ...texts, ...place, params });
}
