import type { Token } from 'marked';
import { dividerLines, holdsDivider } from '../html/divider.ts';
import type { PostLexer } from './lexer.ts';
import type { Body } from './page.ts';

/**
 * The line of the file on which the block that exceeded a limit begins. `block` is its text, `source` the
 * whole Markdown.
 *
 * Tokens have no positions. But the top-level blocks follow one another, so the source they took gives the
 * start of each. The result is at least that line: a mark may replace several lines of a shortcode. Lines
 * that a divider's mark added do not count.
 */
export function lineOf(source: string, lexer: PostLexer, block: string, { body, bodyLine }: Body): number {
  const [words = ''] = block.trim().split('\n', 1);
  const lines = linesIn(source.slice(0, indexFrom(source, words, startOfBlock(lexer, block))));
  const before = Math.max(0, lines - (holdsDivider(body) ? dividerLines : 0));
  return bodyLine + linesIn(body.slice(0, indexFrom(body, words, startOfLine(body, before))));
}

function indexFrom(text: string, words: string, from: number): number {
  const found = words === '' ? -1 : text.indexOf(words, from);
  return found === -1 ? from : found;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 0; passed < line; passed++) at = text.indexOf('\n', at) + 1;
  return at;
}

/**
 * Where the top-level block that holds `block` begins. If that block is not read yet, the end of those that
 * are. When no block is left to read, the whole text is the block, which begins at 0.
 */
function startOfBlock(lexer: PostLexer, block: string): number {
  if (lexer.inlineQueue.length === 0) return 0;
  const text = block.trim();
  const waiting = lexer.inlineQueue.find(({ src, tokens }) => tokens.length === 0 && src.trim() === text);
  let at = 0;
  for (const topmost of lexer.tokens) {
    if (waiting !== undefined && holds(topmost, waiting.tokens)) return at;
    at += topmost.raw.length;
  }
  return at;
}

function holds(value: unknown, tokens: readonly Token[]): boolean {
  if (value === tokens) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holds(part, tokens));
}
