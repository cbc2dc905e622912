import { closing } from '../inline/formula.ts';
import { lineAt } from './lines.ts';

/** A formula on lines of its own; `end` is where the last of them ends, its line end left out. */
export type FormulaBlock = { written: string; tex: string; end: number };

const marks = new Map([
  ['$$', '$$'],
  ['\\[', '\\]'],
]);

/** Nothing is searched further than a formula may be long. */
const longest = 5_000;

export function beginsFormula(line: string): boolean {
  return /^ {0,3}(?:\$\$|\\\[)/.test(line);
}

/** The formula that begins `src` and ends a line, without a blank line in it. */
export function readFormulaBlock(src: string): FormulaBlock | null {
  if (!beginsFormula(src.slice(0, 5))) return null;
  const start = src.search(/\S/);
  const mark = marks.get(src.slice(start, start + 2)) ?? '';
  const reach = src.slice(0, longest);
  if (!reach.includes(mark, start + 2)) return null;
  const text = untilBlankLine(reach);
  const to = closing(text, mark, start + 2);
  if (to === -1) return null;
  const { text: last } = lineAt(src, to);
  const tex = text.slice(start + 2, to);
  if (last.slice(2).trim() !== '' || tex.trim() === '') return null;
  return { written: text.slice(start, to + 2), tex, end: to + last.length };
}

function untilBlankLine(text: string): string {
  const [lines = ''] = text.split(/\n[ \t]*\n/, 1);
  return lines;
}
