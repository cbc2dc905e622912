import matter from 'gray-matter';
import { faultAt } from '../../problem.ts';
import type { DataFormat } from '../data/data.ts';
import { type MendedData, parseMended } from '../data/mend.ts';
import { withLineFeeds } from '../data/source.ts';
import { remembered } from '../remembered.ts';
import { type Block, findBlock, lineAt } from './front-matter-block.ts';

/** `bodyLine` is the line of the file on which `body` begins; line ends in `body` are `\n`. */
export type FrontMatter = { data: MendedData; body: string; bodyLine: number };

/** Characters of front matter; a YAML parser takes too long for more. */
const maxLength = 65_536;

/** Blank lines in a row; gray-matter takes time in the square of their number. */
const maxBlankLines = 100;

/**
 * Splits a file and reads its front matter: YAML between `---`, TOML between `+++`, or a JSON object. As in
 * Hugo, blank lines may come first, and a file without front matter is a body with no fields. Unlike in Hugo,
 * the closing line must be the delimiter alone.
 *
 * @param text A file without NUL characters.
 * @throws {Problem} `unprocessable` with line and column in the file.
 */
export function readFrontMatter(text: string): FrontMatter {
  const file = withLineFeeds(text).replace(/^\uFEFF/, '');
  const block = findBlock(file);
  if (!block) return { data: parseMended('', 'yaml'), body: file, bodyLine: 1 };
  refuseExcess(block);
  return { data: parseBlock(block), body: block.body, bodyLine: block.bodyLine };
}

function refuseExcess({ text, line }: Block): void {
  if (text.length > maxLength) {
    throw faultAt(`Cannot read front matter: it must not have more than ${maxLength} characters`, line, 1);
  }
  for (const { 0: blank, index } of text.matchAll(tooLong)) {
    // All characters that end a line for a regular expression's `^`.
    if (blank.split(/[\n\u2028\u2029]/).length <= maxBlankLines + 2) continue;
    const message = `Cannot read front matter: it must not have more than ${maxBlankLines} blank lines in a row`;
    throw faultAt(message, line + lineAt(text, index), 1);
  }
}

/** White space that may hold too many blank lines. */
const tooLong = new RegExp(`\\s{${maxBlankLines + 2},}`, 'g');

function parseBlock({ format, text, line }: Block): MendedData {
  return parseNamed(`${format} ${line} ${text}`);
}

/** A post is mostly read again with the same front matter: when it is shown, and when its text changes. */
const parseNamed = remembered(
  (named) => {
    const [format = '', line = ''] = named.split(' ', 2);
    // Written by `parseBlock`.
    return parse(format as DataFormat, Number(line), named.slice(format.length + line.length + 2));
  },
  { most: 200, longest: 4000 },
);

function parse(format: DataFormat, line: number, text: string): MendedData {
  // gray-matter ends a block at any line that starts with the delimiter, so its delimiter is one that no file
  // contains. It also reads fields of its own from an engine's result, so the result is wrapped. The text
  // that it passes on starts with \n.
  const engine = (block: string) => ({ parsed: parseMended(block, format, line - 1) });
  const engines = { yaml: engine, toml: engine, json: engine, javascript: refuseCode, coffee: refuseCode };
  const { data } = matter(`\0\n${text}\n\0`, { delimiters: ['\0', '\0'], language: format, engines });
  return data['parsed'] ?? parseMended('', format);
}

/** Replaces gray-matter's engines that run front matter as a program. */
function refuseCode(): never {
  throw faultAt('Cannot read front matter: it must be data');
}
