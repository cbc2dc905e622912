import { carriesOn } from './block-starts.ts';
import { isBlank, lineAt } from './lines.ts';

/** `|---|:-:|`: the row that makes the line before it a table's header, as marked's rule reads it. */
function isDelimiterRow(line: string): boolean {
  return /[|:]/.test(line) && /^ {0,3}(?:\| *)?:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/.test(line);
}

/** Whether the two lines begin a table. */
export function beginsTable(header: string, delimiters: string): boolean {
  return missingCells(header, delimiters) !== undefined;
}

/**
 * How many cells the header of a table lacks, which as in Goldmark it may, while it must not have more than the row below
 * it; undefined when the two lines begin no table.
 */
export function missingCells(header: string, delimiters: string): number | undefined {
  if (!isDelimiterRow(delimiters)) return undefined;
  const missing = countCells(delimiters) - countCells(header);
  return missing < 0 || missing > mostMissing ? undefined : missing;
}

/** What lacks more is no table that is meant for readers. */
const mostMissing = 100;

/** Where the table at the beginning of `text` ends at the latest: before a blank line or another block. */
export function endOfTable(text: string): number {
  let at = lineAt(text, lineAt(text, 0).next).next;
  for (let line = lineAt(text, at); at < text.length && isRow(line.text); line = lineAt(text, at))
    at = line.next;
  return at;
}

/** As in text, a number other than 1 begins no list. */
function isRow(line: string): boolean {
  if (isBlank(line) || /^(?: {4}| {0,3}\t)/.test(line)) return false;
  return carriesOn(line) || /^ {0,3}(?!1[.)][ \t])\d{1,9}[.)]/.test(line);
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
