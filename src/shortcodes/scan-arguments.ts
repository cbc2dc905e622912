/** The part of a tag after its name: the arguments, and how the tag ends. */

import type { Position } from '../content/data/source.ts';
import { scanQuoted, scanRaw } from './scan-string.ts';
import {
  characterAt,
  fault,
  type Scanner,
  skipSpace,
  takeTagEnd,
  unclosed,
  unexpected,
  untilSpaceOrTagEnd,
  wordEnd,
} from './scanner.ts';
import type { Args } from './shortcode.ts';

/** Characters of bare words besides letters, digits and `_`: Hugo's, and those of paths and ratios. */
const bareCharacters = '-./:';

export type Arguments = { kind: 'open' | 'empty'; args: Args; mixed?: Position };

/** Reads to the end of the tag and consumes it. Names are in lower case; the last of equal ones counts. */
export function scanArguments(scanner: Scanner): Arguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  const bare = new Set<number | string>();
  const args = { positional, named, bare };
  let mixed: Position | undefined;
  for (;;) {
    skipSpace(scanner);
    const kind = scanEnd(scanner);
    if (kind !== null) return { kind, args, ...(mixed && { mixed }) };
    if (skipBackslash(scanner)) continue;
    const start = scanner.at;
    const word = scanWord(scanner);
    skipSpace(scanner);
    if (scanner.text[scanner.at] === '=') {
      const name = word.text.toLowerCase();
      const value = scanValue(scanner);
      named.set(name, value.text);
      if (value.isBare) bare.add(name);
      else bare.delete(name);
    } else {
      if (word.isBare) bare.add(positional.length);
      positional.push(word.text);
    }
    if (named.size > 0 && positional.length > 0) mixed ??= scanner.place(start);
  }
}

/** `>}}` leaves the tag open, `/>}}` closes it at once; null when the tag continues. */
function scanEnd(scanner: Scanner): 'open' | 'empty' | null {
  if (takeTagEnd(scanner)) return 'open';
  if (!endsItself(scanner, scanner.at)) return null;
  scanner.at++;
  skipSpace(scanner);
  takeTagEnd(scanner);
  return 'empty';
}

function endsItself(scanner: Scanner, at: number): boolean {
  if (scanner.text[at] !== '/') return false;
  const ahead = { ...scanner, at: at + 1 };
  skipSpace(ahead);
  return takeTagEnd(ahead);
}

/** As in Hugo, skips a backslash that does not begin `\"`. */
function skipBackslash(scanner: Scanner): boolean {
  if (scanner.text[scanner.at] !== '\\' || isEscapedOpening(scanner)) return false;
  scanner.at++;
  return true;
}

/** A backtick cannot be escaped; `scanQuoted` reports that. */
function isEscapedOpening({ text, at }: Scanner): boolean {
  return text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === '`');
}

/** A word or a value, and whether it has no quotes. */
type Word = { text: string; isBare: boolean };

function scanWord(scanner: Scanner): Word {
  const string = scanString(scanner);
  if (string !== null) return { text: string, isBare: false };
  if (wordEnd(scanner.text, scanner.at, bareCharacters) > scanner.at)
    return { text: scanBareWord(scanner), isBare: true };
  const character = characterAt(scanner);
  if (character === '=')
    throw unexpected(scanner, 'Cannot read "=": the name of an argument must stand before it');
  const message = `Cannot read "${character}": an argument with this character must be quoted, "like this"`;
  throw unexpected(scanner, message);
}

/** Null when no kind of quote comes next. */
function scanString(scanner: Scanner): string | null {
  const character = scanner.text[scanner.at];
  if (character === '`') return scanRaw(scanner);
  if (character === '"' || isEscapedOpening(scanner)) return scanQuoted(scanner);
  return null;
}

/** Hugo refuses paths and addresses without quotes. Authors of Quarto write them, clearly enough. */
function scanBareWord(scanner: Scanner): string {
  const { text, at } = scanner;
  let end = wordEnd(text, at, bareCharacters);
  if (text.slice(at, end).includes('://')) end = untilSpaceOrTagEnd(scanner, at);
  else if (end > at + 1 && endsItself(scanner, end - 1)) end--;
  scanner.at = end;
  return text.slice(at, end);
}

/** Begins at `=`. A value without quotes extends to white space, whatever it contains. */
function scanValue(scanner: Scanner): Word {
  scanner.at++;
  skipSpace(scanner);
  const string = scanString(scanner);
  if (string !== null) return { text: string, isBare: false };
  const { text, at, tagEnd } = scanner;
  scanner.at = untilSpaceOrTagEnd(scanner, at);
  if (scanner.at === text.length) throw unclosed(scanner);
  if (text.startsWith(tagEnd, scanner.at)) {
    const what =
      scanner.at === at ? 'a value must stand behind "="' : `a space must stand before "${tagEnd}"`;
    throw fault(scanner, `Cannot read "${text.slice(at, scanner.at + 3)}": ${what}`, at);
  }
  return { text: text.slice(at, scanner.at), isBare: true };
}
