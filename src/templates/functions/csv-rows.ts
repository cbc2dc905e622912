/** Rows of comma-separated values (RFC 4180), with the options of Go's `encoding/csv`. */

import { unfit } from '../unfit.ts';

export type CsvStyle = { delimiter: string; comment: string; isLazy: boolean };

/** @throws {Problem} Where a quote does not stand where it may, or a row is longer or shorter than the first. */
export function csvRows(text: string, style: CsvStyle): string[][] {
  const rows: string[][] = [];
  const written = text.replace(/\r\n/g, '\n');
  for (let at = 0; at < written.length; ) {
    const end = endOfLine(written, at);
    if (end === at || (style.comment !== '' && written.startsWith(style.comment, at))) {
      at = end + 1;
      continue;
    }
    const row: string[] = [];
    at = readRow(written, at, style, row);
    if (rows[0] !== undefined && row.length !== rows[0].length)
      throw unfit(`Cannot read CSV: each row must have ${rows[0].length} fields, as the first`);
    rows.push(row);
  }
  return rows;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Adds the fields to `row`, and returns the offset of the next row. */
function readRow(text: string, start: number, style: CsvStyle, row: string[]): number {
  for (let at = start; ; at++) {
    at = text[at] === '"' ? readQuoted(text, at, style, row) : readPlain(text, at, style, row);
    if (at >= text.length || text[at] === '\n') return at + 1;
    at += style.delimiter.length - 1;
  }
}

function readPlain(text: string, at: number, { delimiter, isLazy }: CsvStyle, row: string[]): number {
  const line = endOfLine(text, at);
  const rest = text.slice(at, line);
  const mark = rest.indexOf(delimiter);
  const field = mark === -1 ? rest : rest.slice(0, mark);
  const end = at + field.length;
  if (field.includes('"') && !isLazy)
    throw unfit('Cannot read CSV: a field with a quote in it must be in quotes');
  row.push(field);
  return end;
}

function readQuoted(text: string, start: number, { delimiter, isLazy }: CsvStyle, row: string[]): number {
  let field = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1 && !isLazy) throw unfit('Cannot read CSV: a quote must be closed');
    if (quote === -1) return finish(field + text.slice(at), text.length);
    field += text.slice(at, quote);
    const next = quote + 1;
    if (next >= text.length || text[next] === '\n' || text.startsWith(delimiter, next))
      return finish(field, next);
    if (text[next] !== '"' && !isLazy) throw unfit('Cannot read CSV: a quote inside quotes must be doubled');
    field += '"';
    at = text[next] === '"' ? next + 1 : next;
  }

  function finish(value: string, end: number): number {
    row.push(value);
    return end;
  }
}
