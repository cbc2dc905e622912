import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import type { Attributes } from './attributes.ts';
import { type Alert, readAlert } from './blocks/alert.ts';
import { readDefinitions } from './blocks/definition-list.ts';
import { beginsTable, endOfTable, missingCells } from './blocks/delimiter-row.ts';
import { lineAt } from './blocks/lines.ts';
import { interruptsText, readList } from './blocks/list.ts';
import { hasGap, loosen } from './blocks/looseness.ts';
import { readQuote } from './blocks/quote.ts';
import type { DefinitionItem, DefinitionList } from './blocks/settle.ts';
import { takeTask } from './blocks/task.ts';
import { headingAttributes } from './headings.ts';
import type { PostLexer } from './lexer.ts';

/** A heading with what `{#id .class}` says of it. */
export type Heading = Tokens.Heading & { attributes?: Attributes };

/** A quote, or the alert that it is, whose title is read. */
export type Quote = Tokens.Blockquote & { alert?: Omit<Alert, 'title'> & { title: Token[] } };

/** marked's paragraph up to the next block, tables not looked at: its own rule reads them to the end again and again. */
const { paragraph } = Lexer.rules.block.normal;

/** marked's rules for blocks, except where they take more than linear time. */
export class PostTokenizer extends Tokenizer {
  declare lexer: PostLexer;

  override blockquote(src: string): Quote | undefined {
    const quote = readQuote(src, this.lexer.attributes.block);
    if (quote === null) return undefined;
    const raw = rawOf(src, quote.end);
    const alert = readAlert(quote.text);
    const text = alert?.text ?? quote.text;
    const title = alert && alert.title !== '' ? this.lexer.inline(alert.title) : [];
    const tokens = this.lexer.nested(text, true, true);
    return { type: 'blockquote', raw, text, tokens, ...(alert && { alert: { ...alert, title } }) };
  }

  override list(src: string): Tokens.List | undefined {
    if (this.lexer.state.lastToken?.type === 'text' && !interruptsText(src)) return undefined;
    const list = readList(src, this.lexer.attributes.block);
    if (list === null) return undefined;
    const items = list.items.map(({ raw, text }) => this.#item(raw, text));
    const loose = list.isSpaced || items.some(({ tokens }) => hasGap(tokens));
    if (loose) for (const item of items) loosen(item);
    const ordered = list.start !== undefined;
    return { type: 'list', raw: rawOf(src, list.end), ordered, start: list.start ?? '', loose, items };
  }

  override heading(src: string): Heading | undefined {
    return this.#withAttributes(super.heading(src));
  }

  override lheading(src: string): Heading | undefined {
    return this.#withAttributes(super.lheading(this.lexer.reach(src)));
  }

  override table(src: string): Tokens.Table | undefined {
    const text = this.lexer.reach(src);
    const header = lineAt(text, 0);
    const missing = missingCells(header.text, lineAt(text, header.next).text);
    if (missing === undefined) return undefined;
    if (missing === 0) return super.table(text);
    const added = ' | '.repeat(missing) + (header.text.trimEnd().endsWith('|') ? '' : '|');
    const table = super.table(header.text + added + text.slice(header.text.length, endOfTable(text)));
    return table && { ...table, raw: text.slice(0, table.raw.length - added.length) };
  }

  override paragraph(src: string): Tokens.Paragraph | undefined {
    const raw = paragraphAt(this.lexer.reach(src));
    if (raw === undefined) return undefined;
    // The lexer takes a token of any type from here; it only must not be a paragraph, to which it might add lines.
    const list = this.#definitionList(src, raw) as Tokens.Generic as Tokens.Paragraph | undefined;
    return list ?? { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) };
  }

  /** A paragraph in a list that is not loose; marked would add line to line. */
  override text(src: string): Tokens.Text | undefined {
    const raw = paragraphAt(this.lexer.reach(src));
    if (raw === undefined) return undefined;
    const list = this.#definitionList(src, raw) as Tokens.Generic as Tokens.Text | undefined;
    return list ?? { type: 'text', raw, text: raw, tokens: this.lexer.inline(raw) };
  }

  /** The definition list that `src` begins with, whose terms are the lines of a paragraph. */
  #definitionList(src: string, paragraph: string): DefinitionList | undefined {
    const rest = src.slice(paragraph.length);
    const found = readDefinitions(rest, this.lexer.attributes.block);
    if (found === null) return undefined;
    const items: DefinitionItem[] = paragraph
      .split('\n')
      .map((term) => ({ kind: 'term', tokens: this.lexer.inline(term.trim()) }));
    for (const [index, { text, isTight }] of found.items.entries()) {
      // Goldmark sees no blank line there in a quote.
      const isBare = isTight || (index === 0 && this.lexer.isInQuote);
      const tokens = this.lexer.nested(text, true);
      const first = tokens.find(({ type }) => type === 'paragraph');
      if (isBare && first !== undefined) first.type = 'text';
      items.push({ kind: 'definition', tokens });
    }
    const raw = src.slice(0, paragraph.length) + rawOf(rest, found.end);
    return { type: 'definitionList', raw, isTight: found.items[0]?.isTight ?? true, items };
  }

  #item(raw: string, text: string): Tokens.ListItem {
    const queued = this.lexer.inlineQueue.length;
    const tokens = this.lexer.nested(text, false);
    const checked = takeTask(tokens[0], this.lexer.inlineQueue.slice(queued, queued + 1));
    const task = checked !== undefined;
    return { type: 'list_item', raw, task, ...(task && { checked }), loose: false, text, tokens };
  }

  #withAttributes(heading: Heading | undefined): Heading | undefined {
    const queued = this.lexer.inlineQueue.at(-1);
    if (!heading || !queued || !this.lexer.attributes.title) return heading;
    const found = headingAttributes(heading.text);
    if (found === null) return heading;
    queued.src = found.text;
    return { ...heading, text: found.text, attributes: found.attributes };
  }
}

/** marked takes the line end behind a block as the next one's. */
function rawOf(src: string, end: number): string {
  return src.slice(0, src.charAt(end - 1) === '\n' ? end - 1 : end);
}

function paragraphAt(src: string): string | undefined {
  const [, found] = paragraph.exec(src) ?? [];
  if (found === undefined) return undefined;
  for (let at = lineAt(found, 0).next; at < found.length; ) {
    const { text, next } = lineAt(found, at);
    if (next < found.length && beginsTable(text, lineAt(found, next).text)) return found.slice(0, at - 1);
    at = next;
  }
  return found;
}
