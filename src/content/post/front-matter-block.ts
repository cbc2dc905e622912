/** Finds where front matter begins and ends in a file. */

import { faultAt, Problem } from '../../problem.ts';
import type { DataFormat } from '../data/data.ts';
import { quoted } from '../data/source.ts';

/**
 * `at` is the offset of `text` in the file, except that JSON has blanks instead of what stands before it.
 * `line` is the first line of `text`, `bodyLine` the first line of `body`.
 */
export type Block = {
  format: DataFormat;
  text: string;
  at: number;
  line: number;
  body: string;
  bodyLine: number;
};

/** Characters that an editor may leave before front matter, which must not become text for that. */
const blanks = /[\s\u200B-\u200D\u2060\uFEFF]*/y;

/**
 * Null for a file without front matter.
 *
 * @param file With line ends `\n` and without byte order mark.
 * @throws {Problem} `unprocessable` with its line, for text that only resembles front matter.
 */
export function findBlock(file: string): Block | null {
  const start = endOfBlanks(file, 0);
  if (file.startsWith('---', start)) return delimited(file, start, '---', 'yaml');
  if (file.startsWith('+++', start)) return delimited(file, start, '+++', 'toml');
  // A shortcode also begins with a brace, but JSON never with two.
  if (file[start] === '{' && file[start + 1] !== '{') return jsonBlock(file, start);
  refuseHidden(file, start);
  return null;
}

/**
 * Whether an HTML file is a page: it begins with front matter, even if malformed. A brace counts only before
 * a name in quotes, since other programs' templates begin with braces too.
 */
export function beginsWithFrontMatter(text: string): boolean {
  const file = text.replace(/^\uFEFF/, '');
  const start = endOfBlanks(file, 0);
  if (file[start] === '{') return /^\{\s*["}]/.test(file.slice(start));
  try {
    return findBlock(file) !== null;
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}

/** The line of `offset`, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function endOfBlanks(file: string, from: number): number {
  blanks.lastIndex = from;
  return from + (blanks.exec(file)?.[0].length ?? 0);
}

function endOfLine(file: string, from: number): number {
  const end = file.indexOf('\n', from);
  return end === -1 ? file.length : end;
}

function delimited(file: string, start: number, delimiter: string, format: DataFormat): Block {
  const line = lineAt(file, start);
  const from = endOfLine(file, start);
  const opening = file.slice(start, from).trimEnd();
  const first = format === 'yaml' ? firstField.exec(opening)?.[0] : undefined;
  if (opening !== delimiter && first === undefined) {
    throw faultAt(
      `Cannot read ${quoted(opening)}: front matter must open with "${delimiter}" alone`,
      line,
      1,
    );
  }
  for (
    let at = file.indexOf(`\n${delimiter}`, from);
    at !== -1;
    at = file.indexOf(`\n${delimiter}`, at + 1)
  ) {
    const end = endOfLine(file, at + 1);
    if (file.slice(at + 1, end).trimEnd() !== delimiter) continue;
    const rest = { body: file.slice(end + 1), bodyLine: lineAt(file, end + 1) };
    const begin = first === undefined ? from + 1 : start + first.length;
    const text = file.slice(begin, at + 1);
    return { format, text, at: begin, line: first === undefined ? line + 1 : line, ...rest };
  }
  throw faultAt(`Cannot read front matter: a line "${delimiter}" must close it`, line, 1);
}

/** As in Hugo, YAML may begin on the line of its delimiter: `---title: x`. */
const firstField = /^---[ \t]*(?=["']?[\p{L}_][\w.-]*["']?:(?:\s|$))/u;

function jsonBlock(file: string, start: number): Block {
  const line = lineAt(file, start);
  const end = endOfObject(file, start);
  if (end === -1) throw faultAt('Cannot read front matter: a "}" must close it', line, 1);
  const lineEnd = endOfLine(file, end);
  const bodyStart = file.slice(end, lineEnd).trim() === '' ? lineEnd + 1 : end;
  refuseFields(file, endOfBlanks(file, end));
  const at = file.lastIndexOf('\n', start) + 1;
  const text = ' '.repeat(start - at) + file.slice(start, end);
  return { format: 'json', text, at, line, body: file.slice(bodyStart), bodyLine: lineAt(file, bodyStart) };
}

/** The offset after the brace that closes the one at `start`; -1 without one. */
function endOfObject(file: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < file.length; at += 1) {
    const character = file[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    // No string crosses the end of a line, so one that is not closed ends there.
    else if (character === '\n') inString = false;
    else if (!inString && character === '{') depth += 1;
    else if (!inString && character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** Refuses a comment before front matter, which would show the front matter as text, and publish a draft. */
function refuseHidden(file: string, start: number): void {
  let at = start;
  while (file.startsWith('<!--', at)) {
    const end = file.indexOf('-->', at);
    if (end === -1) return;
    at = endOfBlanks(file, end + 3);
  }
  const line = file.slice(at, endOfLine(file, at)).trimEnd();
  if (at === start || (line !== '---' && line !== '+++')) return;
  throw faultAt(`Cannot read "${line}": front matter must stand before comments`, lineAt(file, at), 1);
}

/** Refuses fields after the end of JSON front matter: a wrong brace or comma would show them as text. */
function refuseFields(file: string, start: number): void {
  goesOn.lastIndex = start;
  const [sign] = goesOn.exec(file) ?? [];
  if (sign === undefined) return;
  throw faultAt(`Cannot read "${sign}": front matter ended in front of it`, lineAt(file, start), 1);
}

const goesOn = /[,}\]]|"[^"\n]*"(?=[ \t]*:)/y;
