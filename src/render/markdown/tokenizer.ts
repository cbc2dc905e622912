import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { beginsTable } from './blocks/delimiter-row.ts';
import { lineAt } from './blocks/lines.ts';
import { interruptsText, readList } from './blocks/list.ts';
import { beginsNote } from './blocks/note.ts';
import { readQuote } from './blocks/quote.ts';
import { takeTask } from './blocks/task.ts';
import { type HeadingAttributes, readAttributes } from './headings.ts';
import type { PostLexer } from './lexer.ts';

/** A heading with what `{#id .class}` says of it. */
export type Heading = Tokens.Heading & { attributes?: HeadingAttributes };

/** marked's paragraph up to the next block, tables not looked at: its own rule reads them to the end again and again. */
const { paragraph } = Lexer.rules.block.normal;

/** marked's rules for blocks, except where they take more than linear time. */
export class PostTokenizer extends Tokenizer {
  declare lexer: PostLexer;

  override blockquote(src: string): Tokens.Blockquote | undefined {
    const quote = readQuote(src);
    if (quote === null) return undefined;
    const tokens = this.lexer.nested(quote.text, true);
    return { type: 'blockquote', raw: rawOf(src, quote.end), text: quote.text, tokens };
  }

  override list(src: string): Tokens.List | undefined {
    if (this.lexer.state.lastToken?.type === 'text' && !interruptsText(src)) return undefined;
    const list = readList(src);
    if (list === null) return undefined;
    const items = list.items.map(({ raw, text }) => this.#item(raw, text));
    const loose = list.isSpaced || items.some(({ tokens }) => tokens.some(isGap));
    if (loose) for (const item of items) loosen(item);
    const ordered = list.start !== undefined;
    return { type: 'list', raw: rawOf(src, list.end), ordered, start: list.start ?? '', loose, items };
  }

  override heading(src: string): Heading | undefined {
    return this.#withAttributes(super.heading(src));
  }

  override lheading(src: string): Heading | undefined {
    return this.#withAttributes(super.lheading(src));
  }

  override table(src: string): Tokens.Table | undefined {
    const header = lineAt(src, 0);
    if (!beginsTable(header.text, lineAt(src, header.next).text)) return undefined;
    return super.table(src);
  }

  override paragraph(src: string): Tokens.Paragraph | undefined {
    const raw = paragraphAt(src);
    return raw === undefined
      ? undefined
      : { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) };
  }

  /** A paragraph in a list that is not loose; marked would add line to line. */
  override text(src: string): Tokens.Text | undefined {
    const raw = paragraphAt(src);
    return raw === undefined ? undefined : { type: 'text', raw, text: raw, tokens: this.lexer.inline(raw) };
  }

  #item(raw: string, text: string): Tokens.ListItem {
    const queued = this.lexer.inlineQueue.length;
    const tokens = this.lexer.nested(text, false);
    const checked = takeTask(tokens[0], this.lexer.inlineQueue.slice(queued, queued + 1));
    const task = checked !== undefined;
    return { type: 'list_item', raw, task, ...(task && { checked }), loose: false, text, tokens };
  }

  #withAttributes(heading: Heading | undefined): Heading | undefined {
    const found = heading && readAttributes(heading.text);
    const queued = this.lexer.inlineQueue.at(-1);
    if (!found || !queued) return heading;
    queued.src = found.text;
    return { ...heading, text: found.text, attributes: found.attributes };
  }
}

/** marked takes the line end behind a block as the next one's. */
function rawOf(src: string, end: number): string {
  return src.slice(0, src.charAt(end - 1) === '\n' ? end - 1 : end);
}

function isGap(token: Token): boolean {
  return token.type === 'space' && /\n.*\n/.test(token.raw);
}

function loosen(item: Tokens.ListItem): void {
  item.loose = true;
  for (const token of item.tokens) {
    if (token.type === 'text') token.type = 'paragraph';
  }
}

function paragraphAt(src: string): string | undefined {
  const [, found] = paragraph.exec(src) ?? [];
  if (found === undefined) return undefined;
  for (let at = lineAt(found, 0).next; at < found.length; ) {
    const { text, next } = lineAt(found, at);
    const isTable = next < found.length && beginsTable(text, lineAt(found, next).text);
    if (isTable || beginsNote(text)) return found.slice(0, at - 1);
    at = next;
  }
  return found;
}
