import { table } from './table.ts';

/** Names that Hugo adds to those of GitHub. */
const hugosOwn = [['m', 'Ⓜ️']] as const;

/** Emoji characters by name: `smile`, `+1`. */
export function emojiByName(): ReadonlyMap<string, string> {
  const characters = new Map<string, string>(hugosOwn);
  for (const entry of table.trim().split(/\s/)) {
    const [character = '', ...names] = entry.split(':');
    for (const name of names) characters.set(name, character);
  }
  return characters;
}
