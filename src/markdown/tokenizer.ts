import { type Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import type { Attributes } from './attributes.ts';
import { type Alert, readAlert } from './blocks/alert.ts';
import type { BlockSyntax } from './blocks/block-starts.ts';
import { readIndentedCode } from './blocks/code-block.ts';
import { readDefinitions } from './blocks/definition-list.ts';
import { readFence } from './blocks/fence.ts';
import { type HeadingLine, readHeadingLine, takeAttributes } from './blocks/heading-line.ts';
import { endOfHtmlBlock } from './blocks/html-block.ts';
import { lineAt, withoutMargins, withoutSpaceBehind } from './blocks/lines.ts';
import { type Item, readList } from './blocks/list.ts';
import { hasGap, loosen, takeTask } from './blocks/list-items.ts';
import { linesAsWritten, type Margins, type Nested } from './blocks/margins.ts';
import { interruptsText } from './blocks/paragraph.ts';
import type { TableParagraph } from './blocks/paragraph-ends.ts';
import { readQuote } from './blocks/quote.ts';
import type { DefinitionItem, DefinitionList } from './blocks/settle.ts';
import { readTable } from './blocks/table.ts';

/** A heading with its `{#id .class}`. */
export type Heading = Tokens.Heading & { attributes?: Attributes };

/** A quote. An alert has a title that is already tokenized. */
export type Quote = Tokens.Blockquote & { alert?: Omit<Alert, 'title'> & { title: Token[] } };

/** The lexer as block rules use it: how this site reads blocks, and how to read nested ones. */
type BlockLexer = Lexer & {
  readonly hasTitleAttributes: boolean;
  readonly hasAlerts: boolean;
  readonly blocks: BlockSyntax;
  readonly margins: Margins;
  paragraphAt(src: string): TableParagraph;
  nested(block: Nested, top: boolean): Token[];
};

/** The block rules of marked, replaced where they take more than linear time. */
export class PostTokenizer extends Tokenizer {
  declare lexer: BlockLexer;
  /** The length of the text from a table right below a paragraph to the end. */
  #tableLeft = -1;

  override space(src: string): Tokens.Space | undefined {
    return beginsWith(src, '\n') ? super.space(src) : undefined;
  }

  override hr(src: string): Tokens.Hr | undefined {
    return beginsWith(src, '*-_') ? super.hr(src) : undefined;
  }

  override def(src: string): Tokens.Def | undefined {
    return beginsWith(src, '[') ? super.def(src) : undefined;
  }

  override blockquote(src: string): Quote | undefined {
    if (!beginsWith(src, '>')) return undefined;
    const quote = readQuote(src, this.lexer.margins, this.lexer.blocks);
    if (quote === null) return undefined;
    const raw = rawOf(src, quote.end);
    const alert = this.lexer.hasAlerts ? readAlert(quote.text) : null;
    const text = alert?.text ?? quote.text;
    const title = alert && alert.title !== '' ? this.lexer.inline(alert.title) : [];
    const tokens = this.lexer.nested({ text, margins: quote.margins }, true);
    return { type: 'blockquote', raw, text, tokens, ...(alert && { alert: { ...alert, title } }) };
  }

  override list(src: string): Tokens.List | undefined {
    if (!beginsWith(src, '*+-0123456789')) return undefined;
    if (this.lexer.state.lastToken?.type === 'text' && !interruptsText(src)) return undefined;
    const list = readList(src, this.lexer.margins, this.lexer.blocks);
    if (list === null) return undefined;
    const items = list.items.map((item) => this.#item(item));
    const loose = list.isSpaced || items.some(({ tokens }) => hasGap(tokens));
    if (loose) for (const item of items) loosen(item);
    const ordered = list.start !== undefined;
    return { type: 'list', raw: rawOf(src, list.end), ordered, start: list.start ?? '', loose, items };
  }

  override code(src: string): Tokens.Code | undefined {
    const found = isSpace(src.charAt(0)) ? readIndentedCode(src, this.lexer.margins) : null;
    if (found === null) return undefined;
    return { type: 'code', raw: rawOf(src, found.end), codeBlockStyle: 'indented', text: found.text };
  }

  override fences(src: string): Tokens.Code | undefined {
    const found = beginsWith(src, '`~') ? readFence(src, this.lexer.margins) : null;
    if (found === null) return undefined;
    return { type: 'code', raw: rawOf(src, found.end), lang: found.info, text: found.text };
  }

  override heading(src: string): Heading | undefined {
    if (!beginsWith(src, '#')) return undefined;
    const line = lineAt(src, 0).text;
    const found = readHeadingLine(line, this.lexer.hasTitleAttributes);
    return found === null ? undefined : { type: 'heading', raw: line, ...this.#withInline(found) };
  }

  override html(src: string): Tokens.HTML | undefined {
    const end = beginsWith(src, '<') ? endOfHtmlBlock(src) : null;
    if (end === null) return undefined;
    const raw = rawOf(src, end);
    const text = linesAsWritten(src, { from: 0, to: raw.length }, this.lexer.margins);
    return { type: 'html', raw, pre: false, text, block: true };
  }

  override lheading(src: string): Heading | undefined {
    const { text: written, underline, table } = this.lexer.paragraphAt(src);
    if (underline === undefined || table !== -1) return undefined;
    const text = withoutSpaceBehind(withoutMargins(written));
    const found = (this.lexer.hasTitleAttributes && takeAttributes(text)) || { text };
    const raw = src.slice(0, underline.end);
    return { type: 'heading', raw, ...this.#withInline({ depth: underline.depth, ...found }) };
  }

  override table(src: string): Tokens.Table | undefined {
    const { text: raw, table } = this.lexer.paragraphAt(src);
    const found = table === 0 ? readTable(raw) : null;
    if (found === null) return undefined;
    const { alignments: align, rows, written } = found;
    const row = (texts: readonly string[], header: boolean, count = 0) =>
      texts.map((text, index) => ({
        ...{ text, tokens: this.lexer.inline(text), header, align: align[index] ?? null },
        ...(index >= count && { isMissing: true }),
      }));
    return {
      type: 'table',
      ...{ raw, align, header: row(found.header, true, written[0]) },
      rows: rows.map((texts, index) => row(texts, false, written[index + 1])),
    };
  }

  /** The table that ends the paragraph before it: its header may look like another block. */
  tableBelow(src: string): Tokens.Table | undefined {
    return src.length === this.#tableLeft ? this.table(src) : undefined;
  }

  override paragraph(src: string): Tokens.Paragraph | undefined {
    const raw = this.#textAt(src);
    // The lexer accepts a token of any type here, except a paragraph, to which it might add lines.
    const list = this.#definitionList(src, raw) as Tokens.Generic as Tokens.Paragraph | undefined;
    const text = withoutMargins(raw);
    return list ?? { type: 'paragraph', raw, text, tokens: this.lexer.inline(text) };
  }

  /** Text in a tight list. marked would append line by line. */
  override text(src: string): Tokens.Text | undefined {
    const raw = this.#textAt(src);
    const list = this.#definitionList(src, raw) as Tokens.Generic as Tokens.Text | undefined;
    const text = withoutMargins(raw);
    return list ?? { type: 'text', raw, text, tokens: this.lexer.inline(text) };
  }

  /** The definition list at the beginning of `src`. The lines of a paragraph are its terms. */
  #definitionList(src: string, paragraph: string): DefinitionList | undefined {
    const rest = src.slice(paragraph.length);
    const { blocks, margins } = this.lexer;
    const found = blocks.definitions ? readDefinitions(rest, margins, blocks) : null;
    if (found === null) return undefined;
    const items: DefinitionItem[] = paragraph
      .split('\n')
      .map((term) => ({ kind: 'term', tokens: this.lexer.inline(withoutMargins(term).trim()) }));
    for (const { isTight, ...content } of found.items) {
      const tokens = this.lexer.nested(content, true);
      const first = tokens.find(({ type }) => type === 'paragraph');
      if (isTight && first !== undefined) first.type = 'text';
      items.push({ kind: 'definition', tokens });
    }
    const raw = src.slice(0, paragraph.length) + rawOf(rest, found.end);
    return { type: 'definitionList', raw, isTight: found.items[0]?.isTight ?? true, items };
  }

  #textAt(src: string): string {
    const { text, table } = this.lexer.paragraphAt(src);
    if (table <= 0) return text;
    this.#tableLeft = src.length - table;
    return text.slice(0, table - 1);
  }

  #item({ raw, text, margins }: Item): Tokens.ListItem {
    const queued = this.lexer.inlineQueue.length;
    const tokens = this.lexer.nested({ text, margins }, false);
    const waiting = this.lexer.inlineQueue.slice(queued, queued + 1);
    const checked = this.lexer.blocks.tasks ? takeTask(tokens[0], waiting) : undefined;
    const task = checked !== undefined;
    return { type: 'list_item', raw, task, ...(task && { checked }), loose: false, text, tokens };
  }

  #withInline({
    attributes,
    ...heading
  }: Omit<HeadingLine, 'attributes'> & { attributes?: Attributes | undefined }): Pick<
    Heading,
    'depth' | 'text' | 'tokens' | 'attributes'
  > {
    return { ...heading, tokens: this.lexer.inline(heading.text), ...(attributes && { attributes }) };
  }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t';
}

/**
 * Whether the first character behind spaces and tabs is one of these, or there is none. Most blocks begin with a
 * letter, so this spares most rules their patterns.
 */
function beginsWith(src: string, marks: string): boolean {
  let at = 0;
  while (isSpace(src.charAt(at))) at++;
  return marks.includes(src.charAt(at));
}

/** The source of a block with its line end. marked would give that line end to the next block. */
function rawOf(src: string, end: number): string {
  return src.slice(0, src.charAt(end - 1) === '\n' ? end - 1 : end);
}
