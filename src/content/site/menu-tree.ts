/** A menu as a tree, in Hugo's order. */

import { type LinkedEntry, type MenuFields, menuKey } from './menu.ts';

/**
 * The entries at the top of a menu, each with those below it. A parent that no entry is becomes an entry of
 * that name. Entries that are only below each other are nowhere, as in Hugo.
 *
 * @param entries Of several with one key the first counts.
 */
export function menuTree(entries: readonly LinkedEntry[]): LinkedEntry[] {
  const known = new Map<string, LinkedEntry>();
  for (const entry of entries) if (!known.has(menuKey(entry))) known.set(menuKey(entry), entry);
  const below = Map.groupBy([...known.values()], ({ parent }) => parent);
  for (const name of below.keys()) {
    if (name !== undefined && !known.has(name)) known.set(name, { name });
  }
  const nodeOf = (entry: LinkedEntry): LinkedEntry => {
    const children = inMenuOrder(below.get(menuKey(entry)) ?? []).map(nodeOf);
    return { ...entry, ...(children.length > 0 && { children }) };
  };
  const top = [...known.values()].filter(({ parent }) => parent === undefined);
  return inMenuOrder(top).map(nodeOf);
}

/** By weight, entries without one last, then by name, then by identifier. */
export function inMenuOrder<E extends MenuFields>(entries: readonly E[]): E[] {
  return entries.toSorted(
    (a, b) =>
      byWeight(a.weight, b.weight) ||
      byName(a.name ?? '', b.name ?? '') ||
      compare(a.identifier ?? '', b.identifier ?? ''),
  );
}

function byWeight(a = 0, b = 0): number {
  if (a === 0 || b === 0) return Number(a === 0) - Number(b === 0);
  return a - b;
}

/** Letter by letter; capitals decide only between names that are equal otherwise. */
function byName(a: string, b: string): number {
  const [first, second] = [Array.from(a), Array.from(b)];
  for (const [index, letter] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    if (letter.toLowerCase() === other.toLowerCase()) continue;
    return compare(smallAscii(letter), smallAscii(other));
  }
  return first.length - second.length || compare(a, b);
}

/** Hugo compares capitals of other alphabets as they are. */
function smallAscii(letter: string): string {
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() : letter;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
