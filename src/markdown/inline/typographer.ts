import { characterBefore, type Flanks, flanks, isPunctuation, isSpace } from './flanks.ts';
import type { Marks } from './marks.ts';
import { typographicMarks } from './syntax.ts';

/** Numbers of open quotation marks in the whole text: as in Goldmark they stay open at a block's end. */
export type Quotes = { single: number; double: number };

/** The site's marks, and the text's open quotes. */
type Typography = { readonly quotes: Quotes; readonly marks: Marks };

/** A text, and where the run of equal quotation marks that was read last ends. */
type Reading = { readonly source: string; quotesEnd: number };

/** The new text, and the number of characters that it replaces. */
type Replacement = { text: string; length: number };

/** Applies the typographer to a text that is not Markdown, between `before` and `after`. */
export function typographicText(text: string, around: Typography, before: string, after: string): string {
  const source = before + text + after;
  const reading = { source, quotesEnd: 0 };
  const end = before.length + text.length;
  const marks = new RegExp(`${typographicMarks}|<(?=<)`, 'g');
  let result = '';
  let at = before.length;
  for (;;) {
    marks.lastIndex = at;
    const next = marks.exec(source)?.index ?? end;
    result += source.slice(at, Math.min(next, end));
    if (next >= end) break;
    const { text: found, length } = typographic(reading, next, around) ?? {
      text: source.charAt(next),
      length: 1,
    };
    result += found;
    at = next + length;
  }
  return result;
}

export function typographic(reading: Reading, at: number, around: Typography): Replacement | null {
  const { source } = reading;
  const mark = source.charAt(at);
  if (mark !== "'" && mark !== '"') return fixed(source, at, around.marks);
  const text = mark === '"' ? doubleQuote(quoteAt(reading, at), around) : singleQuote(reading, at, around);
  return text === null ? null : { text, length: 1 };
}

function fixed(source: string, at: number, marks: Marks): Replacement | null {
  const mark = source.charAt(at);
  if (source.charAt(at + 1) !== mark) return null;
  const isThree = source.charAt(at + 2) === mark;
  if (mark === '-') return isThree ? { text: marks.emDash, length: 3 } : { text: marks.enDash, length: 2 };
  if (mark === '.') return isThree ? { text: marks.ellipsis, length: 3 } : null;
  return { text: mark === '<' ? marks.leftAngleQuote : marks.rightAngleQuote, length: 2 };
}

/** A quotation mark: its flanks, the character before it, and the line from the mark on, as bytes. */
type Quote = Flanks & { before: string; line: readonly string[] };

function doubleQuote(quote: Quote, { quotes, marks }: Typography): string | null {
  if (quote.canOpen && !quote.canClose) {
    quotes.double++;
    return marks.leftDoubleQuote;
  }
  const isInches = quote.line[1] === '"' && isDigit(quote.before);
  if (quotes.double === 0 || !mayClose(quote) || isInches) return null;
  quotes.double--;
  return marks.rightDoubleQuote;
}

function singleQuote(reading: Reading, at: number, { quotes, marks }: Typography): string | null {
  // Most marks are of this kind, so this test comes first.
  if (/^[a-z]'[a-z]$/i.test(reading.source.slice(Math.max(0, at - 1), at + 2))) return marks.apostrophe;
  const quote = quoteAt(reading, at);
  const { canOpen, canClose, line } = quote;
  if (isApostrophe(quote)) return marks.apostrophe;
  if (canOpen && !canClose) {
    if (isContraction(line)) return marks.rightSingleQuote;
    quotes.single++;
    return marks.leftSingleQuote;
  }
  if (line.length > 2 && !isDigit(line[1])) return marks.rightSingleQuote;
  if (quotes.single === 0 || !mayClose(quote)) return null;
  quotes.single--;
  return marks.rightSingleQuote;
}

/** `'90s`, `'twas`, `'em`, `'n'`, and marks between letters. */
function isApostrophe({ canOpen, canClose, before, line }: Quote): boolean {
  const [, first = '', second = '', third, fourth = ' '] = line;
  const isDecade = canOpen && !canClose && /^\d\d$/.test(first + second) && third === 's';
  if (isDecade && (isSpace(fourth) || isPunctuation(fourth))) return true;
  if (/^[tenl]$/.test(first) && (isSpace(before) || /\p{P}/u.test(before))) return true;
  return /[\p{L}\p{Nd}]/u.test(before) && /\p{L}/u.test(first);
}

/** Whether the line continues as in `Alice's`, `I'm` or `you've`: no letter or digit follows the ending. */
function isContraction(line: readonly string[]): boolean {
  const [, first = '', second = ' ', third = ' '] = line;
  if (/^[smtd]$/.test(first)) return isAsciiEnd(second);
  return /^(?:ve|ll|re)$/.test(first + second) && isAsciiEnd(third);
}

function mayClose({ canOpen, canClose, line }: Quote): boolean {
  if (!canClose || !canOpen) return canClose;
  const [, first = '', second] = line;
  return /\p{P}/u.test(first) && (line.length === 2 || isAsciiEnd(second ?? ''));
}

function isAsciiEnd(character: string): boolean {
  return /^[!-/:-@[-`{-~\s]$/.test(character) && character <= '~';
}

function isDigit(character = ''): boolean {
  return /\p{Nd}/u.test(character);
}

function quoteAt(reading: Reading, at: number): Quote {
  const { source } = reading;
  return {
    ...bendsOf(reading, at),
    before: characterBefore(source, at),
    line: bytesFrom(source, at),
  };
}

/** The flanks of the whole run of equal marks around `at`, as for a run of delimiters. */
function bendsOf(reading: Reading, at: number): Flanks {
  const { source } = reading;
  if (at >= reading.quotesEnd) {
    reading.quotesEnd = at + 1;
    while (source.charAt(reading.quotesEnd) === source.charAt(at)) reading.quotesEnd++;
  }
  return flanks(source, at, reading.quotesEnd);
}

/**
 * The line from `from` on, its line end included, as at most five bytes of UTF-8, which Goldmark's rules
 * read. A longer character is followed by fillers, which are neither letters nor punctuation.
 */
function bytesFrom(source: string, at: number): string[] {
  const bytes: string[] = [];
  for (const character of source.slice(at, at + 6)) {
    bytes.push(character);
    if (character === '\n') break;
    if (character > '\x7f') bytes.push('\x80');
    if (character > '\u07ff') bytes.push('\x80');
  }
  return bytes;
}
