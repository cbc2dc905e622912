import type { Token, Tokens } from 'marked';
import { type Position, positionAt } from '../../content/data/source.ts';
import { faultAt } from '../../problem.ts';
import type { DefinitionList } from '../blocks/settle.ts';
import { Footnotes } from '../footnotes.ts';
import { HeadingIds } from '../headings.ts';
import type { FormulaToken } from '../inline/formula.ts';
import { PostLexer } from '../lexer.ts';
import { LimitPassed } from '../limits.ts';
import { lineOf } from '../locate.ts';
import type { Body } from '../page.ts';
import { sourceOf, written } from '../separators.ts';
import type { Heading } from '../tokenizer.ts';
import { code } from './code.ts';
import { heading } from './heading.ts';
import { withoutMarks } from './hugo-marks.ts';
import { definitionList, list } from './lists.ts';
import { quote } from './quote.ts';
import { rawBlock } from './raw-block.ts';
import { blockAttributes } from './shown-attributes.ts';
import { image, inlineElements, link, passthrough, rawSpan, text, within } from './spans.ts';
import { table } from './table.ts';
import { endOfVoid, type HugoDocument, type Outlined, type Writing } from './writing.ts';

/** `ids` are those of headings and terms. */
type Made = { html: string; headings: Outlined[]; ids: readonly string[] };

/**
 * The HTML that Hugo makes of Markdown, and the headings in it. It is sound: whatever the text holds passes the
 * document's policy, and hooks return the owner's HTML. Ids, footnotes and ordinals are those of this text alone.
 * Throws a `Problem` with the file's line when a limit is exceeded.
 */
export function hugoMarkdown(markdown: string, document: HugoDocument): Made {
  const source = sourceOf(withoutMarks(markdown));
  const lexer = new PostLexer(source.length, document.syntax, document.attributes);
  try {
    const tokens = lexer.lex(source);
    const { markup } = document.syntax;
    const writing = writingOf(
      document,
      new Footnotes(lexer.notes, document.notePrefix, backlinkOf(markup.footnoteBacklink), 'hugo'),
    );
    const html = writing.blocks(tokens);
    const notes = writing.footnotes.section((note) => writing.blocks(note.tokens), endOfVoid(writing));
    return { html: written(html + notes), headings: writing.headings, ids: writing.ids.all };
  } catch (error) {
    if (!(error instanceof LimitPassed)) throw error;
    throw faultAt(error.message, lineOf(source, lexer, error.block, document.post));
  }
}

/** Hugo's default is the same arrow in other words. */
function backlinkOf(html: string): string {
  return html === '&#8617;&#65038;' ? '&#x21a9;&#xfe0e;' : html;
}

function writingOf(document: HugoDocument, footnotes: Footnotes): Writing {
  const ordinals = new Map<string, number>();
  const writing: Writing = {
    ...{ document, footnotes, hooks: document.hooks },
    ids: new HeadingIds(document.syntax.markup.autoIDType),
    headings: [],
    ordinal(kind) {
      const number = ordinals.get(kind) ?? 0;
      ordinals.set(kind, number + 1);
      return number;
    },
    position: (token) => firstPlace(token, document.post),
    blocks(tokens) {
      let html = '';
      for (const token of tokens) html += blockOf(token, this);
      return html;
    },
    inline(tokens) {
      let html = '';
      for (const token of tokens) html += spanOf(token, this);
      return html;
    },
  };
  return writing;
}

// The type of a token decides its form, which the types of marked do not say for tokens of our own.

function blockOf(token: Token, writing: Writing): string {
  switch (token.type) {
    case 'paragraph':
      return paragraph(token as Tokens.Paragraph, writing);
    case 'heading':
      return heading(token as Heading, writing);
    case 'code':
      return code(token as Tokens.Code, writing);
    case 'list':
      return list(token as Tokens.List, writing);
    case 'blockquote':
      return quote(token as Tokens.Blockquote, writing);
    case 'table':
      return table(token as Tokens.Table, writing);
    case 'html':
      return rawBlock(token as Tokens.HTML, writing);
    case 'hr':
      return `<hr${blockAttributes('hr', token, writing.document.policy)}${endOfVoid(writing)}\n`;
    case 'definitionList':
      return definitionList(token as Tokens.Generic as DefinitionList, writing);
    case 'formula':
      return passthrough(token as FormulaToken, writing);
    case 'text':
      return writing.inline((token as Tokens.Text).tokens ?? []);
    default:
      return '';
  }
}

function paragraph(token: Tokens.Paragraph, writing: Writing): string {
  const [first, ...others] = token.tokens;
  const { markup } = writing.document.syntax;
  if (!markup.wrapsImages && first?.type === 'image' && others.length === 0) {
    return image(first as Tokens.Image, writing, token);
  }
  const open = `<p${blockAttributes('p', token, writing.document.policy)}>`;
  let html = '';
  let from = 0;
  for (const [index, part] of token.tokens.entries()) {
    if (part.type !== 'formula' || (part as FormulaToken).isBlock !== true) continue;
    html += textPart(open, token.tokens.slice(from, index), writing) + spanOf(part, writing);
    from = index + 1;
  }
  return html + textPart(open, token.tokens.slice(from), writing);
}

/** A display formula parts the paragraph that it is in. */
function textPart(open: string, tokens: readonly Token[], writing: Writing): string {
  return tokens.length === 0 ? '' : `${open}${writing.inline(tokens)}</p>\n`;
}

function spanOf(token: Token, writing: Writing): string {
  if (inlineElements.has(token.type)) return within(token as Tokens.Generic, writing);
  switch (token.type) {
    case 'text':
    case 'escape':
      return text(token as Tokens.Text, writing);
    case 'link':
      return link(token as Tokens.Link, writing);
    case 'image':
      return image(token as Tokens.Image, writing);
    case 'codespan':
      return `<code>${writing.document.marks.escape((token as Tokens.Codespan).text)}</code>`;
    case 'br':
      return `${spacesBefore(token)}<br${endOfVoid(writing)}\n`;
    case 'html':
      return rawSpan(token as Tokens.Tag, writing);
    case 'footnoteMark':
      return writing.footnotes.mark(String((token as Tokens.Generic)['label']));
    case 'formula':
      return passthrough(token as FormulaToken, writing);
    default:
      return '';
  }
}

/** Goldmark keeps the spaces before a break but three. */
function spacesBefore({ raw }: Token): string {
  return raw.startsWith(' ') ? raw.slice(0, Math.max(0, raw.length - 1 - 3)) : '';
}

/** The first place of the token's first line in the file; the beginning of the text where shortcodes made it. */
function firstPlace({ raw }: Tokens.Generic, { body, bodyLine }: Body): Position {
  const [line = ''] = raw.trimStart().split('\n', 1);
  const at = line === '' ? 0 : Math.max(0, body.indexOf(line));
  return positionAt({ text: body, firstLine: bodyLine }, at);
}
