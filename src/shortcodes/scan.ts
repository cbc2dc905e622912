/** Hugo's shortcode grammar: splits text into tags in one forward pass. */

import { type Position, positionAt } from '../content/data/source.ts';
import type { Problem } from '../problem.ts';
import { scanArguments } from './scan-arguments.ts';
import { characterAt, fault, type Scanner, skipSpace, takeTagEnd, unexpected, wordEnd } from './scanner.ts';
import type { Args } from './shortcode.ts';

/** `{{< name args >}}` is open, closed or not, `{{< /name >}}` is close, `{{< name />}}` is empty. */
export type Tag = Position & {
  kind: 'open' | 'close' | 'empty';
  name: string;
  args: Args;
  /** Where positional and named arguments first mix. */
  mixed?: Position;
  notation: '<' | '%';
};

/** `shown` is an escaped call without its stars, as readers see it. */
export type Token = { kind: 'text'; text: string } | { kind: 'shown'; text: string } | Tag;

const noArguments: Args = { positional: [], named: new Map(), bare: new Set() };

/**
 * Splits `text` into tags and the text between them. `text` begins on line `firstLine` of its file. Throws a
 * `Problem` with the position in the file when a tag cannot be read.
 *
 * The grammar is that of Hugo's own scanner: https://gohugo.io/content-management/shortcodes/
 */
export function scan(text: string, firstLine: number): Token[] {
  const tokens: Token[] = [];
  const source = { text, firstLine };
  const place = (offset: number) => positionAt(source, offset);
  const scanner: Scanner = { text, place, at: 0, tagStart: 0, tagEnd: '>}}' };
  for (;;) {
    const start = nextDelimiter(text, scanner.at);
    const end = start === -1 ? text.length : start;
    if (end > scanner.at) tokens.push({ kind: 'text', text: text.slice(scanner.at, end) });
    if (start === -1) return tokens;
    scanner.at = start;
    tokens.push(scanDelimited(scanner));
  }
}

function nextDelimiter(text: string, from: number): number {
  let start = text.indexOf('{{', from);
  while (start !== -1 && text[start + 2] !== '<' && text[start + 2] !== '%')
    start = text.indexOf('{{', start + 1);
  return start;
}

function scanDelimited(scanner: Scanner): Token {
  scanner.tagStart = scanner.at;
  const notation = scanner.text[scanner.at + 2] === '%' ? '%' : '<';
  scanner.tagEnd = notation === '%' ? '%}}' : '>}}';
  scanner.at += 3;
  if (scanner.text.startsWith('/*', scanner.at)) return scanShown(scanner, notation);
  const place = scanner.place(scanner.tagStart);
  skipSpace(scanner);
  if (scanner.text[scanner.at] === '/') return scanClosingTag(scanner, notation, place);
  const name = scanName(scanner);
  return { ...place, name, notation, ...scanArguments(scanner) };
}

/** Begins after `{{<`, at a comment's `/*`. As in Hugo, that star cannot end the comment. */
function scanShown(scanner: Scanner, notation: '<' | '%'): Token {
  const { text, at, tagEnd, tagStart } = scanner;
  const end = text.indexOf(`*/${tagEnd}`, at + 1);
  if (end <= at + 1) {
    const message = `Cannot read the escaped shortcode "{{${notation}/*": it must be closed with "*/${tagEnd}"`;
    throw fault(scanner, message, tagStart);
  }
  scanner.at = end + 2 + tagEnd.length;
  return { kind: 'shown', text: `{{${notation}${text.slice(at + 2, end)}${tagEnd}` };
}

function scanClosingTag(scanner: Scanner, notation: '<' | '%', place: Position): Tag {
  scanner.at++;
  skipSpace(scanner);
  const name = scanName(scanner);
  skipSpace(scanner);
  if (!takeTagEnd(scanner)) {
    throw unexpected(scanner, `Cannot read the closing tag of "${name}": nothing may follow the name`);
  }
  return { ...place, kind: 'close', name, args: noArguments, notation };
}

/** A name begins with a letter, digit or `_`; then also `-`, and `/` between two of the others. */
function scanName(scanner: Scanner): string {
  const { text, at } = scanner;
  const start = wordEnd(text, at, '');
  if (start === at) throw nameFault(scanner);
  scanner.at = wordEnd(text, start, '-');
  for (;;) {
    if (text[scanner.at] !== '/') break;
    const end = wordEnd(text, scanner.at + 1, '-');
    if (end === scanner.at + 1) break;
    scanner.at = end;
  }
  if (text[scanner.at] === '.') scanInlineSuffix(scanner, at);
  return text.slice(at, scanner.at);
}

/** Only the names of Hugo's inline shortcodes have a period: `name.inline`. */
function scanInlineSuffix(scanner: Scanner, nameStart: number): void {
  const end = wordEnd(scanner.text, scanner.at + 1, '-');
  if (scanner.text.slice(scanner.at, end) !== '.inline') {
    const name = scanner.text.slice(nameStart, end);
    throw unexpected(
      scanner,
      `Cannot read the shortcode name "${name}": a period may only stand before "inline"`,
    );
  }
  scanner.at = end;
}

function nameFault(scanner: Scanner): Problem {
  if (scanner.text.startsWith(scanner.tagEnd, scanner.at)) {
    return fault(
      scanner,
      'Cannot read a shortcode without a name: a name must stand first',
      scanner.tagStart,
    );
  }
  const message = `Cannot begin a shortcode name with "${characterAt(scanner)}": it must be a letter, a digit or "_"`;
  return unexpected(scanner, message);
}
