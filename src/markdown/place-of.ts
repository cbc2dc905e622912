import type { Token, Tokens } from 'marked';
import type { Position } from '../content/data/source.ts';
import type { DefinitionItem } from './blocks/settle.ts';
import type { FormulaToken } from './inline/formula.ts';
import type { Body } from './page.ts';

/** Markdown and its tokens. `from` is the position in the body after which it stands. */
type Text = { source: string; tokens: readonly Token[]; from: Position | undefined };

/**
 * The position of a formula in the file. marked keeps no positions, but each block keeps the source that it
 * took. So the code counts how often the formula's first line occurs before the formula, in any token, and
 * finds that occurrence in the source.
 */
export function placeOf(
  formula: FormulaToken,
  { source, tokens, from }: Text,
  { body, bodyLine }: Body,
): Position {
  const [words = ''] = formula.text.split('\n', 1);
  const before = countBefore(formula, words, tokens) ?? 0;
  let at = source.indexOf(words);
  for (let passed = 0; passed < before && at !== -1; passed++) at = source.indexOf(words, at + words.length);
  const offset = offsetInBody(source, Math.max(0, at), body, from ? offsetOf(from, body, bodyLine) : 0);
  const lines = body.slice(0, offset).split('\n');
  return { line: bodyLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The offset of a position in the body. */
function offsetOf({ line, column }: Position, body: string, bodyLine: number): number {
  let at = 0;
  for (let passed = bodyLine; passed < line; passed++) at = body.indexOf('\n', at) + 1;
  return at + column - 1;
}

/** How often `words` occur before the formula; undefined when the formula is not among the tokens. */
function countBefore(formula: FormulaToken, words: string, tokens: readonly Token[]): number | undefined {
  let before = 0;
  for (const token of tokens) {
    if (token === formula) return before;
    const within = countWithin(formula, words, token);
    if (within !== undefined) return before + within;
    before += count(token.raw, words);
  }
  return undefined;
}

function countWithin(formula: FormulaToken, words: string, token: Token): number | undefined {
  const lines = linesOf(token);
  let before = 0;
  for (const { tokens, text } of lines) {
    if (holds(tokens, formula)) return before + count(formula.before, words);
    before += count(text, words);
  }
  return lines.length > 0 ? undefined : countBefore(formula, words, blocksOf(token));
}

/** The tokens and the text of each part of a token that holds no blocks. */
function linesOf(token: Tokens.Generic): { tokens: readonly Token[]; text: string }[] {
  if (token.type === 'table') return [token['header'], ...token['rows']].flat();
  if (token.type === 'list' || token.type === 'blockquote' || token.type === 'note') return [];
  if (token.type === 'definitionList' || token.type === 'list_item') return [];
  return token.tokens ? [{ tokens: token.tokens, text: token.raw }] : [];
}

/** Terms and titles of alerts are texts of their own. */
function blocksOf(token: Tokens.Generic): readonly Token[] {
  if (token.type === 'list') return token['items'];
  if (token.type === 'definitionList') return token['items'].flatMap(blocksOfItem);
  const title: Token[] | undefined = token['alert']?.title;
  return [...(title ? [asText(title)] : []), ...(token.tokens ?? [])];
}

function blocksOfItem({ kind, tokens }: DefinitionItem): readonly Token[] {
  return kind === 'term' ? [asText(tokens)] : tokens;
}

function asText(tokens: Token[]): Token {
  const raw = tokens.map((token) => token.raw).join('');
  return { type: 'text', raw, text: raw, tokens };
}

function holds(tokens: readonly Token[], sought: Token): boolean {
  return tokens.some((token) => token === sought || ('tokens' in token && holds(token.tokens ?? [], sought)));
}

function count(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found++;
  return found;
}

/**
 * The offset in the body of an offset in the source. Marks in the source replace calls in the body; the text
 * between them is the same.
 */
function offsetInBody(source: string, offset: number, body: string, from: number): number {
  const piece = source.slice(0, offset).split(/sc[\da-f]{16}n\d+z/);
  const last = piece.pop() ?? '';
  let at = from;
  for (const text of piece) at = Math.max(at, body.indexOf(text, at) + text.length);
  const rest = source.slice(offset - last.length);
  const [words = ''] = rest.slice(0, last.length + 200).split(/sc[\da-f]{16}n\d+z/, 1);
  return Math.max(at, body.indexOf(words, at)) + last.length;
}
