/** White space before the lines of nested blocks. Markdown counts in columns; code shows tabs as they were written. */

import { expandTabs } from './lines.ts';

/** White space as it is written, and the column of the file in which it begins. */
export type Margin = { column: number; space: string };

/** Margins of lines that hold tabs, by how much of the text is left where each line begins. */
export type Margins = ReadonlyMap<number, Margin>;

/** What a block holds, without its markers. In `text` white space before a line is as many spaces as it is wide. */
export type Nested = { text: string; margins: Margins };

export const noMargins: Margins = new Map();

/** The margin of `line`, which begins at `at`, and the rest of the line. */
export function marginOf(
  source: string,
  at: number,
  line: string,
  margins: Margins,
): { margin: Margin; rest: string } {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  const margin = margins.get(source.length - at) ?? { column: 0, space };
  return { margin, rest: line.slice(space.length) };
}

/** As many spaces as it is wide. */
export function asSpaces({ column, space }: Margin): string {
  return space.includes('\t') ? expandTabs(space, column) : space;
}

/** What is left behind `columns` columns of it; of a tab that they end in, spaces. */
export function withoutColumns({ column, space }: Margin, columns: number): Margin {
  const end = column + columns;
  let from = column;
  for (let at = 0; at < space.length; at++) {
    if (from === end) return { column: end, space: space.slice(at) };
    from += space.charAt(at) === '\t' ? 4 - (from % 4) : 1;
    if (from > end) return { column: end, space: ' '.repeat(from - end) + space.slice(at + 1) };
  }
  return { column: from, space: '' };
}

/** The lines from `from` to `to` without so many columns before them, as far as they have them, and with their tabs. */
export function linesAsWritten(
  source: string,
  { from, to }: { from: number; to: number },
  margins: Margins,
  columns = 0,
): string {
  const lines: string[] = [];
  for (let at = from; at < to; ) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end === -1 || end > to ? to : end);
    const { margin, rest } = marginOf(source, at, line, margins);
    lines.push(withoutColumns(margin, columns).space + rest);
    at += line.length + 1;
  }
  return lines.join('\n');
}

/** Gathers the lines of what a block holds. */
export class NestedLines {
  readonly #lines: string[] = [];
  readonly #margins: (Margin | undefined)[] = [];

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Answers the line as it stands in the text. */
  add(margin: Margin, rest: string): string {
    const line = asSpaces(margin) + rest;
    this.#lines.push(line);
    this.#margins.push(margin.space.includes('\t') || rest.includes('\t') ? margin : undefined);
    return line;
  }

  /** A line whose margin says nothing. */
  addText(line: string): void {
    this.#lines.push(line);
    this.#margins.push(undefined);
  }

  addBlank(count: number): void {
    for (let added = 0; added < count; added++) this.addText('');
  }

  read(): Nested {
    const text = this.#lines.join('\n');
    const margins = new Map<number, Margin>();
    let left = text.length;
    for (const [index, line] of this.#lines.entries()) {
      const margin = this.#margins[index];
      if (margin !== undefined) margins.set(left, margin);
      left -= line.length + 1;
    }
    return { text, margins };
  }
}
