/** The site's menu as in Hugo's configuration: https://gohugo.io/content-management/menus/ */

import type { Fields } from '../data/fields.ts';
import { isMapping } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asText, asWholeNumber, membersOf, Unfit } from '../data/values.ts';

/** The position of an entry in a menu; absent fields are not set. */
export type MenuOrder = { name: string; identifier?: string; parent?: string; weight?: number };

/** Links to `href`, an encoded address, or to the page that `pageRef` names by its path in the bucket. */
export type MenuEntry = MenuOrder & ({ href: string } | { pageRef: string });

/** The number of entries of a menu that are read. */
export const maxEntries = 50;

const base = 'https://site.invalid';

/** Reads the entries of the menu `main`; undefined when there is none, or none that fits. */
export function readMenu(menus: Fields): MenuEntry[] | undefined {
  const list = menus.read('main', asList);
  const entries = list && inMenuOrder(menus.readEach('main', asEntry));
  return entries?.length === 0 && list?.length !== 0 ? undefined : entries;
}

function asList(value: Plain): Plain[] {
  if (Array.isArray(value) && value.length <= maxEntries) return value;
  throw new Unfit(`a list of at most ${maxEntries} entries, each with a "name" and a "url" or "pageRef"`);
}

/** Hugo's order: by weight, entries without one last, then by name. Entries with a `parent` follow it. */
export function inMenuOrder<T extends MenuOrder>(entries: readonly T[]): T[] {
  const sorted = entries.toSorted(byWeight);
  const names = new Set(sorted.flatMap(({ name, identifier = name }) => [name, identifier]));
  const isTop = ({ parent }: MenuOrder) => parent === undefined || !names.has(parent);
  const inside = ({ name, identifier }: MenuOrder) =>
    sorted.filter((entry) => !isTop(entry) && (entry.parent === identifier || entry.parent === name));
  return sorted.filter(isTop).flatMap((entry) => [entry, ...inside(entry)]);
}

function asEntry(value: Plain): MenuEntry {
  const fields = membersOf(value);
  const pageRef = lineOf(fields, 'pageref');
  const name = lineOf(fields, 'name') || lineOf(fields, 'title') || lineOf(fields, 'identifier');
  if (name === '' && pageRef === '') throw new Unfit('a list of entries, each with a "name"');
  const target =
    pageRef === '' ? { href: hrefOf(lineOf(fields, 'url')) } : { pageRef: pageRef.replace(/^\/+/, '') };
  return { name, ...target, ...orderOf(fields) };
}

/**
 * A page's own entry in the menu `main`, from its front matter: `menu: main`, `menus: [main, …]`, or `menus:
 * {main: {weight: 1}}`. Null for a page without one; other values mean something to themes only.
 */
export function asOwnEntry(value: Plain): Partial<MenuOrder> | null {
  if (typeof value === 'string') return value.trim().toLowerCase() === 'main' ? {} : null;
  if (Array.isArray(value)) return value.includes('main') ? {} : null;
  if (!isMapping(value) || !Object.hasOwn(value, 'main')) return null;
  const entry = value['main'] ?? {};
  if (!isMapping(entry)) return null;
  const fields = membersOf(entry);
  const name = lineOf(fields, 'name') || lineOf(fields, 'title');
  return { ...(name !== '' && { name }), ...orderOf(fields) };
}

type Written = ReadonlyMap<string, Plain>;

function lineOf(fields: Written, name: string): string {
  return asLine(fields.get(name) ?? '');
}

function orderOf(fields: Written): Omit<MenuOrder, 'name'> {
  const [identifier, parent] = [lineOf(fields, 'identifier'), lineOf(fields, 'parent')];
  const weight = asWholeNumber(fields.get('weight') ?? 0);
  return {
    ...(identifier !== '' && { identifier }),
    ...(parent !== '' && { parent }),
    ...(weight !== 0 && { weight }),
  };
}

const kindOfUrl = 'a list of entries whose "url" is a path or an https address';

/**
 * A path is relative to the site's root, a fragment alone to the page. Of other addresses, only those that a
 * link may have are accepted.
 */
function hrefOf(url: string): string {
  const text = asText(url);
  if (text.startsWith('#')) return new URL(text, base).hash || '#';
  if (/^(?:https?|mailto):/i.test(text) && URL.canParse(text)) return new URL(text).href;
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(text) || !URL.canParse(text, base)) {
    throw new Unfit(kindOfUrl);
  }
  const { pathname, search, hash } = new URL(text, base);
  // `/.//a/` is the path `//a/`, which in a page is another host.
  if (pathname.startsWith('//')) throw new Unfit(kindOfUrl);
  return pathname + search + hash;
}

function byWeight(a: MenuOrder, b: MenuOrder): number {
  const last = Number.POSITIVE_INFINITY;
  const difference = (a.weight ?? last) - (b.weight ?? last);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return compare(a.name, b.name) || compare(a.identifier ?? '', b.identifier ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
