import type { Position } from '../content/data/source.ts';

/**
 * Tells where in the file an offset of `text` is; `text` begins on line `firstLine` of the file.
 * Asked in rising order it reads the text once; columns are UTF-16 units.
 */
export function positions(text: string, firstLine: number): (offset: number) => Position {
  let line = firstLine;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return (offset) => {
    if (offset < lineStart) {
      line = firstLine;
      lineStart = 0;
      lineEnd = endOfLine(text, 0);
    }
    while (lineEnd < offset) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
