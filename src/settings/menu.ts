/** The site's menu as Hugo's configuration writes it: https://gohugo.io/content-management/menus/ */

import { asMapping } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asText, asWholeNumber, Unfit } from '../data/values.ts';

/** Leads to `href`, an encoded address, or to the page that `pageRef` names by its place in the bucket. */
export type MenuEntry = { name: string } & ({ href: string } | { pageRef: string });

/** Entries of a menu that are read. */
const maxEntries = 50;

const base = 'https://site.invalid';

/**
 * Reads the entries of one menu, in Hugo's order: by weight, those without one last, then by name; entries with a
 * `parent` follow it.
 */
export function asMenu(value: Plain): MenuEntry[] {
  if (!Array.isArray(value) || value.length > maxEntries) {
    throw new Unfit(`a list of at most ${maxEntries} entries, each with a "name" and a "url" or "pageRef"`);
  }
  const written = value.map(asWritten).toSorted(inHugoOrder);
  const names = new Set(written.flatMap(({ name, identifier }) => [name, identifier]));
  const isTop = ({ parent }: Written) => parent === '' || !names.has(parent);
  const inside = ({ name, identifier }: Written) =>
    written.filter((entry) => !isTop(entry) && (entry.parent === identifier || entry.parent === name));
  return written.filter(isTop).flatMap((entry) => [entry.link, ...inside(entry).map(({ link }) => link)]);
}

type Written = { link: MenuEntry; name: string; identifier: string; parent: string; weight: number };

function asWritten(value: Plain): Written {
  const fields = new Map([...asMapping(value)].map(([name, field]) => [name.toLowerCase(), field]));
  const text = (name: string) => asLine(fields.get(name) ?? '');
  const pageRef = text('pageref');
  const name = text('name') || text('title') || text('identifier');
  if (name === '' && pageRef === '') throw new Unfit('a list of entries, each with a "name"');
  const link =
    pageRef === '' ? { name, href: hrefOf(text('url')) } : { name, pageRef: pageRef.replace(/^\/+/, '') };
  const weight = asWholeNumber(fields.get('weight') ?? 0);
  return { link, name, identifier: text('identifier'), parent: text('parent'), weight };
}

/** A path is seen from the site's root; of other addresses only those that a link may have. */
function hrefOf(url: string): string {
  const text = asText(url);
  if (/^(?:https?|mailto):/i.test(text) && URL.canParse(text)) return new URL(text).href;
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(text) || !URL.canParse(text, base)) {
    throw new Unfit('a list of entries whose "url" is a path or an https address');
  }
  const { pathname, search, hash } = new URL(text, base);
  return pathname + search + hash;
}

function inHugoOrder(a: Written, b: Written): number {
  if (a.weight !== b.weight) {
    if (a.weight === 0) return 1;
    return b.weight === 0 ? -1 : a.weight - b.weight;
  }
  return compare(a.name, b.name) || compare(a.identifier, b.identifier);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
