import type { Position } from '../content/data/source.ts';
import { faultAt } from '../problem.ts';
import { Footnotes } from './footnotes.ts';
import { PostLexer } from './lexer.ts';
import { LimitPassed } from './limits.ts';
import { lineOf } from './locate.ts';
import type { Page } from './page.ts';
import { placeOf } from './place-of.ts';
import { postParser } from './renderer.ts';
import { sourceOf, written } from './separators.ts';

/**
 * Turns Markdown into HTML that has not passed the allow-list: CommonMark and GFM with heading ids,
 * attributes and footnotes.
 * `prefix` begins the ids of the text's footnotes, which are numbered per text. `from` is the position after
 * which the text stands. Takes time linear in the text's length. Throws a `Problem` with the file's line when
 * a limit is exceeded (`limits.ts`).
 */
export function markdownToHtml(text: string, page: Page, prefix: string, from?: Position): string {
  const source = sourceOf(text);
  const lexer = new PostLexer(source.length, page.syntax, page.attributes);
  try {
    const tokens = lexer.lex(source);
    const { footnoteBacklink } = page.syntax.markup;
    const footnotes = new Footnotes(lexer.notes, page.notePrefix + prefix, footnoteBacklink);
    const parser = postParser(page, footnotes, (token) =>
      placeOf(token, { source, tokens: lexer.tokens, from }, page.post),
    );
    const html = parser.parse(tokens) + footnotes.section((note) => parser.parse(note.tokens));
    return written(html);
  } catch (error) {
    if (!(error instanceof LimitPassed)) throw error;
    throw faultAt(error.message, lineOf(source, lexer, error.block, page.post));
  }
}
