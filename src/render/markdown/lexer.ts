import { getDefaults, Lexer, type MarkedOptions, type Token } from 'marked';
import { readNote } from './blocks/note.ts';
import { inlineTokens } from './inline/inline.ts';
import type { Surroundings } from './inline/scan.ts';
import { deepestNesting, LimitPassed, mostBlocks, mostExpansion, mostNested } from './limits.ts';
import { PostTokenizer } from './tokenizer.ts';

/** A footnote as its definition stands in the text; `label` is normalized. */
export type Note = { type: 'note'; raw: string; label: string; tokens: Token[] };

/** marked's lexer with footnotes, an inline scan of linear time, and limits on what may nest or grow. */
export class PostLexer extends Lexer {
  /** Footnotes by label; of two with one label the first counts. */
  readonly notes = new Map<string, Note>();
  readonly #around: Surroundings;
  readonly #nest: (characters: number) => boolean;
  #depth = 0;
  #blocks = 0;

  /** `length`: that of the whole text. */
  constructor(length: number) {
    super(options());
    this.#around = {
      links: this.tokens.links,
      hasFootnote: (label) => this.notes.has(label),
      expand: budget(mostExpansion, length),
    };
    this.#nest = budget(mostNested, length);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    for (const token of inlineTokens(src, this.#around)) tokens.push(token);
    return tokens;
  }

  override inline(src: string, tokens: Token[] = []): Token[] {
    this.#countBlock(src);
    return super.inline(src, tokens);
  }

  /** The blocks within another one; `top` says whether text in it makes paragraphs. */
  nested(text: string, top: boolean): Token[] {
    if (++this.#depth > deepestNesting) throw new LimitPassed(tooDeep, text);
    this.#countBlock(text);
    if (!this.#nest(text.length)) throw new LimitPassed(tooMuchNested, text);
    const outer = this.state.top;
    this.state.top = top;
    const tokens = this.blockTokens(text, []);
    this.state.top = outer;
    this.#depth--;
    return tokens;
  }

  /** The footnote's definition at the beginning of `src`. */
  note(src: string): Note | undefined {
    const found = readNote(src);
    if (found === null) return undefined;
    const raw = src.slice(0, src.charAt(found.end - 1) === '\n' ? found.end - 1 : found.end);
    const note: Note = { type: 'note', raw, label: found.label, tokens: this.nested(found.text, true) };
    if (!this.notes.has(note.label)) this.notes.set(note.label, note);
    return note;
  }

  #countBlock(text: string): void {
    if (++this.#blocks > mostBlocks) throw new LimitPassed(tooManyBlocks, text);
  }
}

function options(): MarkedOptions {
  const block = [
    function readBlock(this: { lexer: Lexer }, src: string) {
      return this.lexer instanceof PostLexer ? this.lexer.note(src) : undefined;
    },
  ];
  return {
    ...getDefaults(),
    tokenizer: new PostTokenizer(),
    extensions: { renderers: {}, childTokens: {}, block },
  };
}

const tooManyBlocks = `Cannot render the post: it may have at most ${mostBlocks} paragraphs, items and cells`;
const tooDeep = `Cannot render a block: quotes and lists in one another may be ${deepestNesting} deep at most`;
const tooMuchNested = 'Cannot render a block: too much text is in quotes and lists within one another';

/** Counts characters that come on top of a text of this length: false once they are out of all proportion to it. */
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
