/** Tables as Goldmark reads them. */

import { carriesOn } from './block-starts.ts';
import { withoutLazyMark } from './lazy-line.ts';
import { isBlank, lineAt, withoutSpaceBehind } from './lines.ts';

export type Alignment = 'left' | 'right' | 'center' | null;

/** Cells as they are written; `end` is where the last line ends. */
export type Table = { header: string[]; alignments: Alignment[]; rows: string[][]; end: number };

/** What lacks more is no table that is meant for readers. */
const mostMissing = 100;

/** The table whose header is the first line of `text`; null when the two lines begin none. */
export function readTable(text: string): Table | null {
  const head = lineAt(text, 0);
  const delimiters = lineAt(text, head.next);
  const alignments = alignmentsOf(delimiters.text);
  if (alignments === null || !fits(head.text, alignments)) return null;
  const rows: string[][] = [];
  let end = delimiters.next;
  for (let line = lineAt(text, end); end < text.length && isRow(line.text); line = lineAt(text, end)) {
    rows.push(filled(cellsOf(line.text), alignments.length));
    end = line.next;
  }
  return { header: filled(cellsOf(head.text), alignments.length), alignments, rows, end };
}

/** Whether the line could be the row below a table's header, whatever the header is. */
export function isDelimiterRow(line: string): boolean {
  return alignmentsOf(line) !== null;
}

/** Whether the two lines begin a table. */
export function beginsTable(header: string, delimiters: string): boolean {
  const alignments = alignmentsOf(delimiters);
  return alignments !== null && fits(header, alignments);
}

/** A header may lack cells, but not have more than the row below it. */
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

/** What carries on a paragraph is a row too, however far it is indented; as in text, a number other than 1 begins no list. */
function isRow(line: string): boolean {
  return !isBlank(line) && (carriesOn(line) || /^ {0,3}(?!1[.)][ \t])\d{1,9}[.)]/.test(line));
}

/** A pipe behind a backslash divides nothing; those at the ends are not needed. */
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

/** Within code the backslash before a pipe is no part of the text; elsewhere it says the same as none. */
function cellText(written: string): string {
  return withoutSpaceBehind(written.replace(/^[ \t\v\f\r]+/, '')).replaceAll('\\|', '|');
}

/** As many cells as the table has columns. */
function filled(cells: string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => cells[index] ?? '');
}
