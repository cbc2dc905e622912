import type { CodeOptions } from './code-options.ts';

/**
 * Code with line numbers and highlighted lines. Null when the tags would be repeated too often
 * (`mostRepeated`).
 * `html` is the code with `<span>`s for colours, which may cover several lines. The theme keeps the numbers
 * out of a selection, so copying takes the code alone.
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

/** The lines without their ends. Colours are closed at each line's end and reopened on the next line. */
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

/** Characters of tags that may be added, besides four times the block's length. */
const mostRepeated = 20_000;

/** Whether the line of an index is in one of the ranges. */
export function highlights(ranges: CodeOptions['highlighted'], count: number): (index: number) => boolean {
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

/**
 * Numbers are as wide as the last one. A space separates them from the code where no style sheet does. Screen
 * readers read a number that is a link, and skip any other.
 */
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
