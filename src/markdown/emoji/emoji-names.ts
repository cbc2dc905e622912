import { table } from './table.ts';

/** Names that Hugo adds to those of GitHub. */
const hugosOwn = [['m', 'Ⓜ️']] as const;

/** Emoji characters by name: `smile`, `+1`. */
export function emojiByName(): ReadonlyMap<string, string> {
  const characters = new Map<string, string>(hugosOwn);
  let first = 0;
  for (const entry of table.trim().split(/\s/)) {
    const [numbers = '', ...names] = entry.split(':');
    const [difference = 1, ...rest] =
      numbers === '' ? [] : numbers.split('-').map((part) => parseInt(part, 36));
    first += difference;
    const character = String.fromCodePoint(first, ...rest);
    for (const name of names) characters.set(name, character);
  }
  return characters;
}
