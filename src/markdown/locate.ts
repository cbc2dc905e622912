import type { Token } from 'marked';
import { dividerLines, holdsDivider } from '../html/divider.ts';
import type { PostLexer } from './lexer.ts';
import type { Body } from './page.ts';

/**
 * The line of the file on which the block begins that passed a limit; `block` is its text, `source` all of the Markdown.
 * marked keeps no positions, but its topmost blocks follow one another: what they took of the source says where one
 * begins. The body has at least as many lines before it, more where a shortcode's lines became one mark; those of a divider's
 * mark may be added ones.
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
 * Where the topmost block begins that holds the block; if it is not read yet, where those that are end. Once all is read
 * and no block waits any more, the whole text.
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
