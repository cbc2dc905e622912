import { readCharacters } from '../../content/characters-table.ts';
import { table } from './table.ts';

/** Names that Hugo adds to those of GitHub. */
const hugosOwn = [['m', 'Ⓜ️']] as const;

/** Emoji characters by name: `smile`, `+1`. */
export function emojiByName(): ReadonlyMap<string, string> {
  const characters = new Map<string, string>(hugosOwn);
  for (const { character, names } of readCharacters(table)) {
    for (const name of names) characters.set(name, character);
  }
  return characters;
}
