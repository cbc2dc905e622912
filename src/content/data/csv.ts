/** Comma-separated values (RFC 4180) by the rules of Go's `encoding/csv`, which Hugo uses. */

import { faultIn, type Source } from './source.ts';

const plain = /[^",\n]*/y;

/**
 * Checks that quotes stand where they may, and that all rows have as many fields as the first. Blank lines
 * are no rows.
 */
export function checkCsv(source: Source): void {
  const { text } = source;
  let expected: number | undefined;
  let fields = 0;
  let row = 0;
  for (let at = 0; at <= text.length; at++) {
    const isBlank = at === row && (text[at] === '\n' || at === text.length);
    at = isBlank ? at : endOfField(source, at);
    fields += isBlank ? 0 : 1;
    if (text[at] === ',') continue;
    if (fields > 0) {
      expected ??= fields;
      if (fields !== expected)
        throw refuse(source, row, `each row must have ${expected} fields, as the first`);
    }
    fields = 0;
    row = at + 1;
  }
}

/** The offset of the comma or line end after the field, or of the end of the text. */
function endOfField(source: Source, start: number): number {
  const { text } = source;
  if (text[start] !== '"') {
    plain.lastIndex = start;
    const end = start + (plain.exec(text)?.[0].length ?? 0);
    if (text[end] === '"') throw refuse(source, end, 'a field with a quote in it must be in quotes');
    return end;
  }
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) throw refuse(source, start, 'a quote must be closed');
  const end = quote + 1;
  if (end < text.length && !',\n'.includes(text[end] ?? '')) {
    throw refuse(source, end, 'a quote inside quotes must be doubled');
  }
  return end;
}

function refuse(source: Source, offset: number, mustHold: string) {
  return faultIn(source, offset, `Cannot read CSV: ${mustHold}`);
}
