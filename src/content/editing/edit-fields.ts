/** Changes single fields of front matter. All other bytes of the file stay as they are. */

import type { DataFormat } from '../data/data.ts';
import { parseMended } from '../data/mend.ts';
import { type Plain, withLineFeeds } from '../data/source.ts';
import { type Block, findBlock } from '../post/front-matter-block.ts';
import { editBlock } from './edit-block.ts';
import { difference, type FieldValue } from './places.ts';

/** Fields to write, by name; null removes the field. */
export type Changes = Readonly<Record<string, FieldValue | null>>;

/**
 * The front matter of a text; `format` is null without any. Names are as the author wrote them. The text after it begins at
 * the offset `bodyAt`, in UTF-16 code units, on the line `bodyLine`.
 */
export type ShownFields = {
  format: DataFormat | null;
  fields: Readonly<Record<string, Plain>>;
  bodyAt: number;
  bodyLine: number;
};

/**
 * Reads the fields of a file. Values with faults of their own are left out.
 *
 * @throws {Problem} `unprocessable` with line and column, for front matter that cannot be read.
 */
export function readFields(text: string): ShownFields {
  const file = normalized(text);
  const block = findBlock(file);
  if (block === null) return { format: null, fields: {}, bodyAt: offsetsOf(text, file)(0), bodyLine: 1 };
  const { format, body, bodyLine } = block;
  const { value } = parseMended(block.text, format, block.line);
  const bodyAt = offsetsOf(text, file)(file.length - body.length);
  return { format, fields: Object.fromEntries(value), bodyAt, bodyLine };
}

/**
 * Writes fields one after the other: into their place, or below the other fields. A file without front matter gets YAML.
 *
 * @throws {Problem} `unprocessable` if the front matter has a fault, or a field cannot be changed by itself.
 */
export function editFields(text: string, changes: Changes): string {
  let edited = text;
  for (const [name, value] of Object.entries(changes)) edited = editField(edited, name, value);
  return edited;
}

function editField(text: string, name: string, value: FieldValue | null): string {
  const file = normalized(text);
  const block = findBlock(file) ?? emptyBlock(file);
  const edited = editBlock(block, name, value);
  if (edited === block.text) return text;
  if (block.line === 0) return opened(text, edited);
  return replaced(text, file, block, edited);
}

/** As `readFrontMatter` reads a file. */
function normalized(text: string): string {
  return withLineFeeds(text).replace(/^\uFEFF/, '');
}

/** Stands for missing front matter. */
function emptyBlock(file: string): Block {
  return { format: 'yaml', text: '', at: 0, line: 0, body: file, bodyLine: 1 };
}

/** Adds front matter to a file, in the file's own line ends. */
function opened(text: string, yaml: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const gap = body === '' || /^\s*\n/.test(body) ? '' : '\n';
  return mark + `---\n${yaml}---\n${gap}`.replaceAll('\n', lineEndOf(text)) + body;
}

/** Puts the new front matter into the original text: only what differs is replaced. */
function replaced(text: string, file: string, { at, text: before }: Block, after: string): string {
  const { start, end } = difference(before, after);
  const original = offsetsOf(text, file);
  const [from, to] = [original(at + start), original(at + before.length - end)];
  const inserted = after.slice(start, after.length - end).replaceAll('\n', lineEndOf(text));
  return text.slice(0, from) + inserted + text.slice(to);
}

function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The offset in the original text of an offset in the text with line feeds alone. */
function offsetsOf(text: string, file: string): (offset: number) => number {
  if (text.length === file.length) return (offset) => offset;
  return (offset) => {
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    for (let passed = 0; passed < offset; passed += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
    return at;
  };
}
