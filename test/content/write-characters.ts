import { writeFileSync } from 'node:fs';

/** Writes a module with a table of characters and their names, which `src/content/characters-table.ts` reads. */
export function writeCharacters(
  file: URL,
  comment: string,
  characters: readonly { character: string; names: readonly string[] }[],
): void {
  const sorted = characters
    .map(({ character, names }) => ({
      points: [...character].map((part) => part.codePointAt(0) ?? 0),
      names,
    }))
    .sort((a, b) => compare(a.points, b.points));
  const lines = [''];
  let before = 0;
  for (const { points, names } of sorted) {
    const [first = 0, ...rest] = points;
    const isNext = rest.length === 0 && first === before + 1;
    const numbers = isNext ? '' : [first - before, ...rest].map((point) => point.toString(36)).join('-');
    before = first;
    const entry = `${numbers}:${names.join(':')}`;
    const line = lines.at(-1) ?? '';
    if (line.length + entry.length < 110) lines[lines.length - 1] = line === '' ? entry : `${line} ${entry}`;
    else lines.push(entry);
  }
  writeFileSync(file, `${comment}\nexport const table = \`\n${lines.join('\n')}\n\`;\n`);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((point, index) => point !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
