/**
 * Reads a table of characters with their names: `1-1e6n:arrow_up`. Numbers in base 36 are the code points, the first as
 * the difference to that of the entry before. An entry without numbers is the next character.
 */
export function readCharacters(table: string): { character: string; names: string[] }[] {
  let first = 0;
  return table
    .trim()
    .split(/\s/)
    .map((entry) => {
      const [numbers = '', ...names] = entry.split(':');
      const [difference = 1, ...rest] =
        numbers === '' ? [] : numbers.split('-').map((part) => parseInt(part, 36));
      first += difference;
      return { character: String.fromCodePoint(first, ...rest), names };
    });
}
