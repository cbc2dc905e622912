import type { CodeOptions } from './code-options.ts';

/**
 * Code with numbers before its lines and marks around those that stand out. `html` is its text with `<span>`s for
 * colours, which may go over several lines. The code itself stays as it is: numbers are of no use to who copies it, and
 * the theme keeps them out of a selection. Null when colours would be written much more often than they were.
 */
export function writeLines(html: string, options: Omit<CodeOptions, 'attributes'>): string | null {
  const lines = splitLines(html);
  if (lines === null) return null;
  const isHighlighted = highlights(options.highlighted, lines.length);
  const number = numberWriter(options, lines.length);
  return lines
    .map((line, index) => {
      const text = number(index) + line;
      return isHighlighted(index) ? `<mark class="hl">${text}</mark>\n` : `${text}\n`;
    })
    .join('');
}

/** The lines without their ends; colours are closed at the end of a line and opened again on the next one. */
function splitLines(html: string): string[] | null {
  const lines: string[] = [];
  const open: string[] = [];
  let line = '';
  let repeated = 0;
  for (const [piece] of html.matchAll(/<\/span>|<span[^>]*>|\n|[^<\n]+/g)) {
    if (piece === '\n') {
      lines.push(line + '</span>'.repeat(open.length));
      line = open.join('');
      repeated += line.length;
      if (repeated > mostRepeated + 4 * html.length) return null;
    } else {
      line += piece;
      if (piece === '</span>') open.pop();
      else if (piece.startsWith('<')) open.push(piece);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Characters of tags, beyond four times the block's length. */
const mostRepeated = 20_000;

/** Whether the line of an index is in one of the ranges. */
function highlights(ranges: CodeOptions['highlighted'], count: number): (index: number) => boolean {
  const changes = new Int32Array(count + 2);
  for (const [from, to] of ranges) {
    if (from < 1 || from > to || from > count) continue;
    changes[from - 1] = (changes[from - 1] ?? 0) + 1;
    const end = Math.min(to, count);
    changes[end] = (changes[end] ?? 0) - 1;
  }
  for (let index = 1; index < count; index++) {
    changes[index] = (changes[index] ?? 0) + (changes[index - 1] ?? 0);
  }
  return (index) => (changes[index] ?? 0) > 0;
}

/** Numbers are as wide as the last one, and a space keeps them from the code where no style sheet does. A link's is read to who cannot see it; one that leads nowhere is not. */
function numberWriter(
  { start, anchor }: Pick<CodeOptions, 'start' | 'anchor'>,
  count: number,
): (index: number) => string {
  if (start === undefined) return () => '';
  const width = String(start + count - 1).length;
  return (index) => {
    const number = start + index;
    const text = `${String(number).padStart(width)} `;
    if (anchor === undefined) return `<span class="ln" aria-hidden="true">${text}</span>`;
    return `<a class="ln" id="${anchor}-${number}" href="#${anchor}-${number}">${text}</a>`;
  };
}
