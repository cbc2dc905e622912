/** `|---|:-:|`: the row that makes the line before it a table's header, as marked's rule reads it. */
export function isDelimiterRow(line: string): boolean {
  return /[|:]/.test(line) && /^ {0,3}(?:\| *)?:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/.test(line);
}

/** Whether the two lines begin a table: both must have the same number of cells. */
export function beginsTable(header: string, delimiters: string): boolean {
  return isDelimiterRow(delimiters) && countCells(header) === countCells(delimiters);
}

/** A pipe behind a backslash divides nothing; those at the ends are not needed. */
function countCells(row: string): number {
  const text = row.trim();
  let count = text === '|' ? 0 : 1;
  for (let at = text.indexOf('|', 1); at !== -1 && at < text.length - 1; at = text.indexOf('|', at + 1)) {
    if (!isEscaped(text, at)) count++;
  }
  return count;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - 1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1;
}
