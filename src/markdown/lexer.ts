import { getDefaults, Lexer, type MarkedOptions, type Token, type TokensList } from 'marked';
import type { AttributePlaces } from '../content/site/text-settings.ts';
import { readAttributeLine } from './attributes.ts';
import type { BlockSyntax } from './blocks/block-starts.ts';
import { formulaBlocks } from './blocks/formula-block.ts';
import { lineAt } from './blocks/lines.ts';
import { type Margins, type Nested, noMargins } from './blocks/margins.ts';
import { readNote } from './blocks/note.ts';
import { ParagraphEnds, type TableParagraph } from './blocks/paragraph-ends.ts';
import { type AttributeLine, settleBlocks } from './blocks/settle.ts';
import type { FormulaToken } from './inline/formula.ts';
import { inlineTokens } from './inline/inline.ts';
import { marksFor } from './inline/marks.ts';
import type { Surroundings } from './inline/scan.ts';
import { type Syntax, signsOf, stopsFor } from './inline/syntax.ts';
import { deepestNesting, LimitPassed, mostBlocks, mostExpansion, mostNested } from './limits.ts';
import { PostTokenizer } from './tokenizer.ts';

/** A footnote's definition; `label` is normalized. */
export type Note = { type: 'note'; raw: string; label: string; tokens: Token[] };

/** The lexer of marked with our blocks, an inline scan in linear time, and limits on nesting and growth. */
export class PostLexer extends Lexer {
  /** Footnotes by label. Of two with the same label the first counts. */
  readonly notes = new Map<string, Note>();
  /** Whether attributes may follow headings. */
  readonly hasTitleAttributes: boolean;
  readonly blocks: BlockSyntax;
  /** Whether `> [!NOTE]` begins an alert. */
  readonly hasAlerts: boolean;
  readonly #around: Surroundings;
  readonly #nest: (characters: number) => boolean;
  #ends = new ParagraphEnds('', noBlocks, []);
  #margins = noMargins;
  #depth = 0;
  #blocks = 0;

  /** `length` is the length of the whole text. */
  constructor(length: number, syntax: Syntax, attributes: AttributePlaces) {
    super(options());
    this.hasTitleAttributes = attributes.title;
    this.hasAlerts = syntax.hugo === undefined;
    const { definitionList, footnote, table, taskList } = syntax.markup;
    const lists = { definitions: definitionList, tasks: taskList };
    this.blocks = { attributes: attributes.block, notes: footnote, tables: table, ...lists };
    this.#around = {
      signs: syntax.formula ? signsOf(syntax.markup) : [],
      ...{ syntax, stops: stopsFor(syntax), quotes: { single: 0, double: 0 } },
      marks: syntax.hugo?.marks ?? marksFor(syntax.markup),
      links: this.tokens.links,
      hasFootnote: (label) => this.notes.has(label),
      expand: budget(mostExpansion, length),
    };
    this.#nest = budget(mostNested, length);
  }

  override blockTokens(src: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], isClipped = false): Token[] {
    const outer = this.#ends;
    const formulas = formulaBlocks(src, this.#around.signs, this.blocks.definitions);
    this.#ends = new ParagraphEnds(src, this.blocks, formulas);
    const read = super.blockTokens(src, tokens, isClipped);
    this.#ends = outer;
    settleBlocks(read);
    return read;
  }

  /** The paragraph at the beginning of `src`. */
  paragraphAt(src: string): TableParagraph {
    return this.#ends.paragraphAt(src);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    for (const token of inlineTokens(src, this.#around)) tokens.push(token);
    return tokens;
  }

  override inline(src: string, tokens: Token[] = []): Token[] {
    this.#countBlock(src);
    return super.inline(src, tokens);
  }

  /** White space before the lines of the text that is being read. */
  get margins(): Margins {
    return this.#margins;
  }

  /** The blocks inside another block. `top` tells whether text becomes paragraphs. */
  nested({ text, margins }: Nested, top: boolean): Token[] {
    if (++this.#depth > deepestNesting) throw new LimitPassed(tooDeep, text);
    this.#countBlock(text);
    if (!this.#nest(text.length)) throw new LimitPassed(tooMuchNested, text);
    const outer = { top: this.state.top, margins: this.#margins };
    this.#margins = margins;
    this.state.top = top;
    const tokens = this.blockTokens(text, []);
    this.state.top = outer.top;
    this.#margins = outer.margins;
    this.#depth--;
    return tokens;
  }

  /** The footnote's definition at the beginning of `src`. */
  note(src: string): Note | undefined {
    const found = this.blocks.notes ? readNote(src, this.#margins, this.blocks) : null;
    if (found === null) return undefined;
    const raw = src.slice(0, src.charAt(found.end - 1) === '\n' ? found.end - 1 : found.end);
    const note: Note = { type: 'note', raw, label: found.label, tokens: this.nested(found, true) };
    if (!this.notes.has(note.label)) this.notes.set(note.label, note);
    return note;
  }

  /** Attributes of the block above, at the beginning of `src`. */
  attributeLine(src: string): AttributeLine | undefined {
    if (!this.blocks.attributes) return undefined;
    const { text } = lineAt(src, 0);
    const attributes = readAttributeLine(text);
    return attributes === null ? undefined : { type: 'attributeLine', raw: text, attributes };
  }

  /** A formula on lines of its own, at the beginning of `src`. */
  formula(src: string): FormulaToken | undefined {
    const found = this.#ends.formulaAt(src);
    if (found === undefined) return undefined;
    const { raw: text, tex, start, end } = found;
    const raw = src.slice(0, end - start);
    return { type: 'formula', raw, text, tex, isBlock: true, before: '', isDisplay: true, block: true };
  }

  #countBlock(text: string): void {
    if (++this.#blocks > mostBlocks) throw new LimitPassed(tooManyBlocks, text);
  }
}

function options(): MarkedOptions {
  const tokenizer = new PostTokenizer();
  const block = [
    function readBlock(this: { lexer: Lexer }, src: string) {
      if (!(this.lexer instanceof PostLexer)) return undefined;
      const { lexer } = this;
      return tokenizer.tableBelow(src) ?? lexer.note(src) ?? lexer.attributeLine(src) ?? lexer.formula(src);
    },
  ];
  return {
    ...getDefaults(),
    tokenizer,
    extensions: { renderers: {}, childTokens: {}, block },
  };
}

const noBlocks: BlockSyntax = {
  attributes: false,
  notes: false,
  definitions: false,
  tables: false,
  tasks: false,
};

const tooManyBlocks = `Cannot render the post: it may have at most ${mostBlocks} paragraphs, items and cells`;
const tooDeep = `Cannot render a block: quotes and lists in one another may be ${deepestNesting} deep at most`;
const tooMuchNested = 'Cannot render a block: too much text is in quotes and lists within one another';

/** Counts characters that are added to a text of this length. False once they exceed the allowance. */
function budget(
  most: { perCharacter: number; start: number },
  length: number,
): (characters: number) => boolean {
  let left = most.start + most.perCharacter * length;
  return (characters) => {
    left -= characters;
    return left >= 0;
  };
}
