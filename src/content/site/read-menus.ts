/** Reads the menus of the settings. */

import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asText, membersOf, Unfit } from '../data/values.ts';
import { asMenuFields, type MenuEntry, type Menus, maxEntries, maxMenus, menuName } from './menu.ts';

/**
 * The menus in the field `name`. Undefined when there are none. A menu that is no list is left out, and so is
 * each entry that does not fit.
 */
export function readMenus(fields: Fields, name: string): Menus | undefined {
  if (fields.read(name, asMenus) === undefined) return undefined;
  const menus = fields.inside(name, { anyName: true });
  const names = [...menus.values().keys()].filter((written) => menuName(written) !== undefined);
  const read = names.flatMap((written): [string, readonly MenuEntry[]][] => {
    const entries = readMenu(menus, written);
    return entries === undefined ? [] : [[menuName(written) ?? '', entries]];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

/** Undefined when there is no list, or none of its entries fits. */
function readMenu(menus: Fields, name: string): readonly MenuEntry[] | undefined {
  const list = menus.read(name, asList, { emptyToo: true });
  const entries = list && menus.readEach(name, asEntry);
  return entries?.length === 0 && list?.length !== 0 ? undefined : entries;
}

function asMenus(value: Plain): number {
  const { size } = membersOf(value);
  if (size > maxMenus) throw new Unfit(`at most ${maxMenus} menus by their names`);
  return size;
}

function asList(value: Plain): readonly Plain[] {
  if (Array.isArray(value) && value.length <= maxEntries) return value;
  throw new Unfit(`a list of at most ${maxEntries} entries, each with a "name" and a "url" or "pageRef"`);
}

function asEntry(value: Plain): MenuEntry {
  const fields = asMenuFields(value);
  const members = membersOf(value);
  const pageRef = asLine(members.get('pageref') ?? '');
  const url = asText(members.get('url') ?? '');
  const { name, title, identifier, pre, post } = fields;
  if ([name, title, identifier, pre, post].every((text) => text === undefined) && pageRef === '') {
    throw new Unfit('a list of entries, each with a "name"');
  }
  return { ...fields, ...(url !== '' && { href: hrefOf(url) }), ...(pageRef !== '' && { pageRef }) };
}

const base = 'https://site.invalid';

const kindOfUrl = 'a list of entries whose "url" is a path or an https address';

/**
 * A path is relative to the site's root, a fragment alone to the page. Of other addresses, only those that a
 * link may have are accepted.
 */
function hrefOf(url: string): string {
  if (url.startsWith('#')) return new URL(url, base).hash || '#';
  if (/^(?:https?|mailto|tel):/i.test(url) && URL.canParse(url)) return new URL(url).href;
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(url) || !URL.canParse(url, base)) throw new Unfit(kindOfUrl);
  const { pathname, search, hash } = new URL(url, base);
  // `/.//a/` is the path `//a/`, which in a page is another host.
  if (pathname.startsWith('//')) throw new Unfit(kindOfUrl);
  return pathname + search + hash;
}
