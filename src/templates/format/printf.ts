import { BoundedText, type Budget } from '../budget.ts';
import type { Value } from '../value.ts';
import { type Directive, plainDirective } from './directive.ts';
import { badVerb, writeDirective } from './write-value.ts';

/** The largest width. Go reads a larger one as no directive. */
const largest = 1_000_000;

const flags = /[+\-# 0]*/y;
const digits = /\d*/y;
const argumentNumber = /(?:\[\d{1,6}\])?/y;

type Cursor = { format: string; at: number; values: readonly Value[]; used: number; isReordered: boolean };

/** Go's `Printf`. An argument's number, `%[1]d`, may precede the verb. https://pkg.go.dev/fmt#hdr-Printing */
export function printf(format: string, values: readonly Value[], budget: Budget): string {
  const text = new BoundedText(budget);
  const cursor: Cursor = { format, at: 0, values, used: 0, isReordered: false };
  while (cursor.at < format.length) {
    const start = format.indexOf('%', cursor.at);
    text.add(format.slice(cursor.at, start === -1 ? undefined : start));
    if (start === -1) break;
    budget.spend(1);
    cursor.at = start + 1;
    writeNext(text, cursor);
  }
  if (cursor.used < values.length && !cursor.isReordered) writeExtra(text, values.slice(cursor.used));
  return text.text;
}

function writeNext(text: BoundedText, cursor: Cursor): void {
  const directive = readDirective(cursor, text);
  const value = cursor.values[cursor.used];
  if (directive === null || directive.verb === '') {
    text.add('%!(NOVERB)');
  } else if (directive.verb === '%') {
    text.add('%');
  } else if (value === undefined) {
    text.add(`%!${directive.verb}(${cursor.isReordered ? 'BADINDEX' : 'MISSING'})`);
  } else {
    cursor.used++;
    writeDirective(text, directive, value);
  }
}

/** Null when a width is too large: the rest of the format is then no directive. */
function readDirective(cursor: Cursor, text: BoundedText): Directive | null {
  const written = take(cursor, flags);
  const isLeft = written.includes('-');
  const directive: Directive = {
    ...plainDirective,
    plus: written.includes('+'),
    space: written.includes(' '),
    sharp: written.includes('#'),
    zero: written.includes('0') && !isLeft,
    left: isLeft,
  };
  const width = readCount(cursor, text, 'WIDTH');
  if (width === null) return null;
  if (width !== undefined) directive.width = Math.abs(width);
  if (width !== undefined && width < 0) Object.assign(directive, { left: true, zero: false });
  if (cursor.format[cursor.at] === '.') {
    cursor.at++;
    const precision = readCount(cursor, text, 'PREC');
    if (precision === null) return null;
    if (precision === undefined || precision >= 0) directive.precision = precision ?? 0;
    else text.add('%!(BADPREC)');
  }
  takeArgumentNumber(cursor);
  directive.verb = String.fromCodePoint(...firstCode(cursor));
  cursor.at += directive.verb.length;
  return directive;
}

/** An argument number out of range counts as one argument too many. */
function takeArgumentNumber(cursor: Cursor): void {
  const found = take(cursor, argumentNumber);
  if (found === '') return;
  cursor.used = Math.max(0, Number(found.slice(1, -1)) - 1);
  cursor.isReordered = true;
}

function firstCode({ format, at }: Cursor): number[] {
  const code = format.codePointAt(at);
  return code === undefined ? [] : [code];
}

/** Digits, or `*` for the next argument. Undefined without either, null when the number is too large. */
function readCount(cursor: Cursor, text: BoundedText, what: string): number | null | undefined {
  if (cursor.format[cursor.at] === '*') {
    cursor.at++;
    const value = cursor.values[cursor.used++];
    if (typeof value === 'bigint' && value >= -largest && value <= largest) return Number(value);
    text.add(`%!(BAD${what})`);
    return undefined;
  }
  const number = take(cursor, digits);
  if (number === '') return undefined;
  if (Number(number) <= largest) return Number(number);
  cursor.at = cursor.format.length;
  return null;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found = ''] = pattern.exec(cursor.format) ?? [];
  cursor.at += found.length;
  return found;
}

function writeExtra(text: BoundedText, values: readonly Value[]): void {
  text.add('%!(EXTRA ');
  values.forEach((value, index) => {
    if (index > 0) text.add(', ');
    badVerb(text, value, undefined);
  });
  text.add(')');
}
