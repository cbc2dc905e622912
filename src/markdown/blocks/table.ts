import { lineAt, withoutLazyMark, withoutSpaceBehind } from './lines.ts';
/** Tables as Goldmark reads them. */

export type Alignment = 'left' | 'right' | 'center' | null;

/** Cells as they are written; each row has one for each column. `written` counts those that each row really has. */
export type Table = { header: string[]; alignments: Alignment[]; rows: string[][]; written: number[] };

/** Cells that a header may lack. No table for readers lacks more. */
const mostMissing = 100;

/** The table in the text of a whole paragraph; null when its first two lines begin none. */
export function readTable(text: string): Table | null {
  const [header = '', delimiters = '', ...rows] = text.split('\n');
  const alignments = alignmentsOf(delimiters);
  if (alignments === null || !fits(header, alignments)) return null;
  const all = [header, ...rows].map(cellsOf);
  const [first = [], ...others] = all.map((cells) => filled(cells, alignments.length));
  return { header: first, alignments, rows: others, written: all.map((cells) => cells.length) };
}

/** Where a table begins in a paragraph; -1 for none. As in Goldmark, the first row of dashes decides. */
export function startOfTable(paragraph: string): number {
  for (let at = 0, line = lineAt(paragraph, at); line.next < paragraph.length; ) {
    const below = lineAt(paragraph, line.next);
    const alignments = alignmentsOf(below.text);
    if (alignments !== null) return fits(line.text, alignments) ? at : -1;
    at = line.next;
    line = below;
  }
  return -1;
}

/** A header may have fewer cells than the row of dashes, but not more. */
function fits(header: string, alignments: readonly Alignment[]): boolean {
  const missing = alignments.length - cellsOf(header).length;
  return missing >= 0 && missing <= mostMissing;
}

/** `|---|:-:|`; null when the line is no such row. */
function alignmentsOf(written: string): Alignment[] | null {
  const line = withoutLazyMark(written);
  if (!/^ {0,3}[-|:]/.test(line) || !/^[\s|:-]*$/.test(line) || !/[|:]/.test(line)) return null;
  const columns = line.split('|').map((column) => column.trim());
  if (columns[0] === '') columns.shift();
  if (columns.at(-1) === '') columns.pop();
  if (columns.length === 0 || !columns.every((column) => /^:?-+:?$/.test(column))) return null;
  return columns.map((column) => {
    if (column.startsWith(':')) return column.endsWith(':') ? 'center' : 'left';
    return column.endsWith(':') ? 'right' : null;
  });
}

/** A pipe after a backslash divides nothing. Pipes at both ends of a row are optional. */
function cellsOf(row: string): string[] {
  const text = withoutSpaceBehind(withoutLazyMark(row).replace(/^\s+/, ''));
  const cells: string[] = [];
  const end = text.endsWith('|') ? text.length - 1 : text.length;
  for (let from = text.startsWith('|') ? 1 : 0; from < end; ) {
    const to = endOfCell(text, from, end);
    cells.push(cellText(text.slice(from, to)));
    from = to + 1;
  }
  return cells;
}

function endOfCell(text: string, from: number, end: number): number {
  for (let at = text.indexOf('|', from); at !== -1 && at < end; at = text.indexOf('|', at + 1)) {
    if (text.charAt(at - 1) !== '\\') return at;
  }
  return end;
}

/** Inside code, the backslash before a pipe is dropped. Elsewhere it makes no difference. */
function cellText(written: string): string {
  return withoutSpaceBehind(written.replace(/^[ \t\v\f\r]+/, '')).replace(/(?<!\\)\\\|/g, '|');
}

/** Adds empty cells up to the number of columns. */
function filled(cells: string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => cells[index] ?? '');
}
