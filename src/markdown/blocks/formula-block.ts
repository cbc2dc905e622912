import type { Sign } from '../inline/syntax.ts';
import { lineAt } from './lines.ts';

/** A formula on lines of its own: its position in the text, and the TeX between its signs. */
export type FormulaBlock = { start: number; end: number; raw: string; tex: string };

/** The longest formula. Nothing is searched further than this. */
const longest = 5_000;

/**
 * The formulas that begin a line and end one, without a blank line inside.
 * Unlike in Hugo, lines of a formula may look like other blocks. A formula above a definition is a term, so
 * it stays inline.
 */
export function formulaBlocks(text: string, signs: readonly Sign[], hasDefinitions: boolean): FormulaBlock[] {
  const blocks: FormulaBlock[] = [];
  const own = signs.filter(({ isBlock }) => isBlock);
  if (!own.some(({ open }) => text.includes(open))) return blocks;
  const next = searcher(text);
  for (const { index } of text.matchAll(/^ {0,3}(?=[^\s\w])/gm)) {
    if (index < (blocks.at(-1)?.end ?? 0)) continue;
    const start = text.slice(index, index + 4).search(/\S/) + index;
    const sign = own.find(({ open }) => text.startsWith(open, start));
    const block = sign && blockAt(text, start, sign, next);
    if (block && !(hasDefinitions && isTerm(text, block.end))) blocks.push({ ...block, start: index });
  }
  return blocks;
}

function blockAt(text: string, start: number, { open, close }: Sign, next: Search): FormulaBlock | undefined {
  const from = start + open.length;
  const to = next(close, from);
  if (to === -1 || to - start > longest || text.slice(from, to).trim() === '') return undefined;
  const blank = text.slice(from, to).search(/\n[ \t]*\n/);
  const { text: rest } = lineAt(text, to + close.length);
  if (blank !== -1 || rest.trim() !== '') return undefined;
  const end = to + close.length;
  return { start, end: end + rest.length, raw: text.slice(start, end), tex: text.slice(from, to) };
}

function isTerm(text: string, end: number): boolean {
  definition.lastIndex = end;
  return definition.test(text);
}

const definition = /\n(?:[ \t]*\n)?:[ \t]/y;

type Search = (sought: string, from: number) => number;

/** Finds the next match at or after a position. Positions must rise, since a match found ahead is kept. */
function searcher(text: string): Search {
  const known = new Map<string, number>();
  return (sought, from) => {
    const before = known.get(sought);
    if (before !== undefined && (before === -1 || before >= from)) return before;
    const at = text.indexOf(sought, from);
    known.set(sought, at);
    return at;
  };
}
