import { readAttributeLine } from '../attributes.ts';
import { type BlockSyntax, beginsNote } from './block-starts.ts';
import type { FormulaBlock } from './formula-block.ts';
import { lineAt } from './lines.ts';
import { type Paragraph, readParagraph } from './paragraph.ts';
import { startOfTable } from './table.ts';

/** A paragraph, and where a table begins in it; -1 without one. */
export type TableParagraph = Paragraph & { table: number };

/**
 * The lines of one text that end a paragraph at any depth: definitions, footnotes, formulas and attribute
 * lines. Formulas and attribute lines count only where the site has them. All are found in one pass, since
 * the rules of marked read a paragraph to its end wherever they begin.
 */
export class ParagraphEnds {
  /** The length of the text from each such line to the end. The first line comes last. */
  readonly #left: number[];
  /** Formulas by the length of the text from each to the end. */
  readonly #formulas: ReadonlyMap<number, FormulaBlock>;

  readonly #hasTables: boolean;
  #last: { rest: string; found: TableParagraph } | undefined;

  constructor(text: string, syntax: BlockSyntax, formulas: readonly FormulaBlock[]) {
    const left = formulas.flatMap(({ start }) => (start > 0 ? [text.length - start + 1] : []));
    this.#hasTables = syntax.tables;
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

  /** The formula on lines of its own at the beginning of `rest`. */
  formulaAt(rest: string): FormulaBlock | undefined {
    return this.#formulas.get(rest.length);
  }

  /** The paragraph at the beginning of `rest`. Each call must pass the rest of the one before or a shorter one. */
  paragraphAt(rest: string): TableParagraph {
    // Three rules ask for the same paragraph.
    if (this.#last?.rest === rest) return this.#last.found;
    const read = readParagraph(this.#reach(rest));
    const found = { ...read, table: this.#hasTables ? startOfTable(read.text) : -1 };
    this.#last = { rest, found };
    return found;
  }

  /** `rest` up to the farthest end of a paragraph that begins with it. */
  #reach(rest: string): string {
    while ((this.#left.at(-1) ?? 0) >= rest.length) this.#left.pop();
    return rest.slice(0, rest.length - (this.#left.at(-1) ?? 0));
  }
}
