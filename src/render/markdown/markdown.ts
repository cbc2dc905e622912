import { faultAt } from '../../problem.ts';
import { Footnotes } from './footnotes.ts';
import { PostLexer } from './lexer.ts';
import { LimitPassed } from './limits.ts';
import { lineOf } from './locate.ts';
import type { Page } from './page.ts';
import { postParser } from './renderer.ts';

/**
 * Markdown to HTML that has not passed the allow-list: CommonMark and GFM with heading ids, attributes and footnotes.
 * `prefix` begins the ids of the text's footnotes, which are numbered in each text of a page.
 * Takes time linear in the text's length; throws a `Problem` with the file's line for what would not (`limits.ts`).
 */
export function markdownToHtml(text: string, page: Page, prefix: string): string {
  const source = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  const lexer = new PostLexer(source.length);
  try {
    const tokens = lexer.lex(source);
    const footnotes = new Footnotes(lexer.notes, prefix);
    const parser = postParser(page, footnotes);
    return parser.parse(tokens) + footnotes.section((note) => parser.parse(note.tokens));
  } catch (error) {
    if (!(error instanceof LimitPassed)) throw error;
    throw faultAt(error.message, lineOf(source, lexer, error.block, page.post));
  }
}
