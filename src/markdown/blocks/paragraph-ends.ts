import { readAttributeLine } from '../attributes.ts';
import { type BlockSyntax, beginsNote } from './block-starts.ts';
import type { FormulaBlock } from './formula-block.ts';
import { lineAt } from './lines.ts';

/**
 * The lines of one text that end a paragraph, whatever it is in: definitions, footnotes, formulas where there are any, and
 * attributes where they may stand below a block. They are found at once, since marked's rules read a paragraph to its end wherever they begin.
 */
export class ParagraphEnds {
  /** How much of the text is left where each begins; the first line is last. */
  readonly #left: number[];
  /** By how much of the text is left where each begins. */
  readonly #formulas: ReadonlyMap<number, FormulaBlock>;

  constructor(text: string, syntax: BlockSyntax, formulas: readonly FormulaBlock[]) {
    const left = formulas.flatMap(({ start }) => (start > 0 ? [text.length - start + 1] : []));
    this.#formulas = new Map(formulas.map((block) => [text.length - block.start, block]));
    for (const { index } of text.matchAll(/\n(?=:[ \t]| {0,3}(?:\{|\[\^))/g)) {
      const { text: line } = lineAt(text, index + 1);
      const isDefinition = syntax.definitions && line.startsWith(':');
      const isNote = syntax.notes && beginsNote(line);
      const isAttributes = syntax.attributes && readAttributeLine(line) !== null;
      if (isDefinition || isNote || isAttributes) left.push(text.length - index);
    }
    this.#left = left.sort((a, b) => a - b);
  }

  /** The formula on lines of its own that `rest` begins with. */
  formulaAt(rest: string): FormulaBlock | undefined {
    return this.#formulas.get(rest.length);
  }

  /** The rest of the text as far as a paragraph may reach that begins with it. Rests must become shorter. */
  reach(rest: string): string {
    while ((this.#left.at(-1) ?? 0) >= rest.length) this.#left.pop();
    return rest.slice(0, rest.length - (this.#left.at(-1) ?? 0));
  }
}
