/** How lines begin blocks. Such a line ends a paragraph, and continues one only after its marker. */

import { openingFence } from './fence.ts';
import { endsHtml, type HtmlStart, startOfHtml } from './html-block.ts';

/** Blocks that a site's Markdown adds to those of CommonMark. */
export type BlockSyntax = {
  /** Attributes on the line below a block. */
  attributes: boolean;
  notes: boolean;
  definitions: boolean;
  tables: boolean;
  tasks: boolean;
};

const thematicBreak = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const quote = /^ {0,3}>/;
const listItem = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Most lines begin with a letter, so they begin no block. */
const plain = /^ {0,3}[^\s\d`~#*+_<>-]/;

/** `===` or `---`, which makes the paragraph before it a heading. */
export function isUnderline(line: string): boolean {
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(line);
}

/** `[^label]: text`: matches everything before the text; the group is the label. */
export const noteStart = /^ {0,3}\[\^((?:[^[\]\\\n]|\\.){1,999})\]:[ \t]*/;

/** Whether a line begins a footnote's definition, which ends a paragraph. */
export function beginsNote(line: string): boolean {
  return noteStart.test(line);
}

/** `: text`, which turns the paragraph before it into terms. */
export function beginsDefinition(line: string): boolean {
  return /^:[ \t]/.test(line);
}

/** Columns of a definition's marker and the white space after it. From eight on, it is indented code. */
export function widthOfDefinition(space: number): number {
  return 1 + (space >= 8 ? 5 : space);
}

/** Compares the first and last mark before anything else, so a long line costs little. */
export function isThematicBreak(line: string): boolean {
  const marks = line.trim();
  return marks.at(0) === marks.at(-1) && thematicBreak.test(line);
}

/** The block that a line begins when no paragraph, fence or HTML is open. The line is not blank. */
export type Start =
  | { kind: 'paragraph' }
  | { kind: 'line' }
  | { kind: 'code' }
  | { kind: 'tag'; start: HtmlStart }
  | { kind: 'fence'; marker: string }
  | { kind: 'html'; start: HtmlStart };

export function startOf(line: string): Start {
  if (plain.test(line)) return { kind: 'paragraph' };
  const fence = openingFence(line);
  if (fence !== null) return { kind: 'fence', marker: fence.marker };
  if (isThematicBreak(line) || heading.test(line)) return { kind: 'line' };
  const html = startOfHtml(line);
  if (html?.isTag) return { kind: 'tag', start: html };
  if (html !== null) return endsHtml(line, html) ? { kind: 'line' } : { kind: 'html', start: html };
  if (/^(?: {4}| {0,3}\t)/.test(line)) return { kind: 'code' };
  return { kind: 'paragraph' };
}

/** Whether the line can only continue an open paragraph: it begins no block that would end one. */
export function carriesOn(line: string): boolean {
  if (plain.test(line)) return true;
  const { kind } = startOf(line);
  if (kind === 'code' || kind === 'tag') return true;
  return kind === 'paragraph' && !quote.test(line) && !listItem.test(line);
}
