/** White space before the lines of nested blocks. Markdown counts columns; code keeps tabs. */

import { expandTabs } from './lines.ts';

/** White space as written, and the column of the file in which it begins. */
export type Margin = { column: number; space: string };

/** Margins of lines that hold tabs. The key is the length of the text from that line to the end. */
export type Margins = ReadonlyMap<number, Margin>;

/** The content of a block, without its markers. In `text`, spaces replace the tabs before a line. */
export type Nested = { text: string; margins: Margins };

export const noMargins: Margins = new Map();

/** The margin of `line`, and the rest of the line. The line begins at `at`. */
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

/** The margin as spaces of the same width. */
export function asSpaces({ column, space }: Margin): string {
  return space.includes('\t') ? expandTabs(space, column) : space;
}

/** The margin without its first `columns` columns. If they end inside a tab, spaces replace its rest. */
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

/** The lines from `from` to `to` with their tabs, without up to so many columns before each. */
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

/** Collects the content lines of a block. */
export class NestedLines {
  readonly #lines: string[] = [];
  readonly #margins: (Margin | undefined)[] = [];

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Returns the line as the text has it. */
  add(margin: Margin, rest: string): string {
    const line = asSpaces(margin) + rest;
    this.#lines.push(line);
    this.#margins.push(margin.space.includes('\t') || rest.includes('\t') ? margin : undefined);
    return line;
  }

  /** Adds a line without a margin. */
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
