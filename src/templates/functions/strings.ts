/** https://gohugo.io/functions/strings/ */

import {
  isSpace,
  lowerCase,
  trim,
  trimLeft,
  trimRight,
  trimSpace,
  upperCase,
} from '../../content/post/letters.ts';
import { BoundedText } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { listOf, Safe, type Tools, type Value } from '../value.ts';
import { countWords } from './count-words.ts';
import { argumentAt, countAt, htmlOf, isFromPost, type Row, textAt, toText } from './function.ts';
import { plainify } from './plainify.ts';
import { replacePairs } from './replace-pairs.ts';
import { truncate } from './truncate.ts';

const any = Number.POSITIVE_INFINITY;

export const strings: readonly Row[] = [
  ['lower strings.ToLower', 1, 1, (args) => lowerCase(textAt(args, 0))],
  ['upper strings.ToUpper', 1, 1, (args) => upperCase(textAt(args, 0))],
  ['strings.FirstUpper', 1, 1, (args) => firstUpper(textAt(args, 0))],
  ['replace strings.Replace', 3, 4, replace],
  ['strings.ReplacePairs', 2, any, pairs],
  ['trim strings.Trim', 2, 2, (args) => trim(textAt(args, 0), textAt(args, 1))],
  ['strings.TrimLeft', 2, 2, (args) => trimLeft(textAt(args, 1), textAt(args, 0))],
  ['strings.TrimRight', 2, 2, (args) => trimRight(textAt(args, 1), textAt(args, 0))],
  ['strings.TrimPrefix', 2, 2, (args) => trimPrefix(textAt(args, 1), textAt(args, 0))],
  ['strings.TrimSuffix', 2, 2, (args) => trimSuffix(textAt(args, 1), textAt(args, 0))],
  ['strings.TrimSpace', 1, 1, (args) => trimSpace(textAt(args, 0))],
  ['chomp strings.Chomp', 1, 1, chomp],
  ['split strings.Split', 2, 2, split],
  ['hasPrefix strings.HasPrefix', 2, 2, (args) => textAt(args, 0).startsWith(textAt(args, 1))],
  ['hasSuffix strings.HasSuffix', 2, 2, (args) => textAt(args, 0).endsWith(textAt(args, 1))],
  ['strings.Contains', 2, 2, (args) => textAt(args, 0).includes(textAt(args, 1))],
  ['strings.ContainsAny', 2, 2, containsAny],
  ['strings.ContainsNonSpace', 1, 1, (args) => [...textAt(args, 0)].some((one) => !isSpace(one))],
  ['strings.Count', 2, 2, (args) => BigInt(pieces(textAt(args, 1), textAt(args, 0)).length - 1)],
  ['countrunes strings.CountRunes', 1, 1, countRunes],
  ['countwords strings.CountWords', 1, 1, (args, { budget }) => countWords(textAt(args, 0), budget)],
  ['strings.RuneCount', 1, 1, (args) => BigInt([...textAt(args, 0)].length)],
  ['strings.Repeat', 2, 2, repeat],
  ['slicestr strings.SliceString', 1, 3, slice],
  ['substr strings.Substr', 2, 3, substring],
  ['truncate strings.Truncate', 2, 3, truncate],
];

function firstUpper(text: string): string {
  const [first = ''] = text;
  return upperCase(first) + text.slice(first.length);
}

/** Replaces all matches, or with a fourth argument only that many. */
function replace(args: readonly Value[], { budget }: Tools): string {
  const parts = pieces(textAt(args, 0), textAt(args, 1));
  const [old, replacement] = [textAt(args, 1), textAt(args, 2)];
  const most = args.length < 4 || countAt(args, 3) < 0 ? parts.length : countAt(args, 3);
  const result = new BoundedText(budget);
  parts.forEach((part, index) => {
    if (index > 0) result.add(index <= most ? replacement : old);
    result.add(part);
  });
  return result.text;
}

/** The parts between the separators. An empty separator splits the string into characters. */
function pieces(text: string, separator: string): string[] {
  return separator === '' ? ['', ...text, ''] : text.split(separator);
}

/** The pairs are arguments, or a list, before the text. */
function pairs(args: readonly Value[], { budget }: Tools): string {
  const [first = null] = args;
  const list = args.length === 2 ? listOf(first) : args.slice(0, -1);
  if (list === undefined || list.length % 2 !== 0)
    throw unfit('Cannot replace pairs: every text must have a replacement');
  return replacePairs(textAt(args, args.length - 1), list.map(toText), budget);
}

function split(args: readonly Value[], { budget }: Tools): string[] {
  const [text, separator] = [textAt(args, 0), textAt(args, 1)];
  const parts = separator === '' ? [...text] : text.split(separator);
  budget.spendOn(parts.length);
  return parts;
}

function trimPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function trimSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** Safe HTML stays safe. */
function chomp(args: readonly Value[]): Value {
  const given = argumentAt(args, 0);
  const html = htmlOf(given);
  if (html === undefined) return trimRight(textAt(args, 0), '\r\n');
  return new Safe('HTML', trimRight(html, '\r\n'), isFromPost(given));
}

function containsAny(args: readonly Value[]): boolean {
  const wanted = new Set(textAt(args, 1));
  return [...textAt(args, 0)].some((character) => wanted.has(character));
}

/** Characters of a text without its tags and its white space. */
function countRunes(args: readonly Value[]): bigint {
  return BigInt([...plainify(textAt(args, 0))].filter((one) => !isSpace(one)).length);
}

function repeat(args: readonly Value[], { budget }: Tools): string {
  const times = countAt(args, 0);
  if (times < 0) throw unfit('Cannot repeat a text: how often must not be negative');
  const result = new BoundedText(budget);
  result.repeat(textAt(args, 1), times);
  return result.text;
}

/** From a position up to another one; both must be inside the text. */
function slice(args: readonly Value[]): string {
  const characters = [...textAt(args, 0)];
  if (args.length === 1) return characters.join('');
  const start = countAt(args, 1);
  const end = args.length > 2 ? countAt(args, 2) : characters.length;
  if (start < 0 || start >= characters.length || end < start || end > characters.length)
    throw unfit('Cannot cut the text: both positions must be inside it');
  return characters.slice(start, end).join('');
}

/** Like PHP's `substr`: a negative start counts from the end, a negative length cuts the end off. */
function substring(args: readonly Value[]): string {
  const characters = [...textAt(args, 0)];
  const { length } = characters;
  const wanted = countAt(args, 1);
  const start = wanted < 0 ? Math.max(0, wanted + length) : wanted;
  const count = args.length > 2 ? countAt(args, 2) : length;
  const end = count < 0 ? length + count : Math.min(length, start + count);
  return count === 0 ? '' : characters.slice(start, Math.max(start, end)).join('');
}
