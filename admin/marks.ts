/** Marks of Markdown around words and before lines, for both editors. */

/** One replacement in a text, with the selection after it. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

/**
 * Puts the mark around a selection, or takes it away. Without a selection, the cursor steps over the mark that ends the words
 * before it.
 */
export function wrap(text: string, from: number, to: number, mark: string): Edit {
  const { length } = mark;
  const selected = text.slice(from, to);
  const isBefore = text.slice(Math.max(0, from - length), from) === mark;
  const isAfter = text.slice(to, to + length) === mark;
  if (isBefore && isAfter) {
    const start = from - length;
    return { from: start, to: to + length, insert: selected, start, end: start + selected.length };
  }
  if (from === to && isAfter && isOpen(text, from, mark)) {
    return { from, to, insert: '', start: from + length, end: from + length };
  }
  if (selected.length > 2 * length && selected.startsWith(mark) && selected.endsWith(mark)) {
    const insert = selected.slice(length, -length);
    return { from, to, insert, start: from, end: from + insert.length };
  }
  return { from, to, insert: mark + selected + mark, start: from + length, end: to + length };
}

/** Whether the line has a mark before the place that nothing ends yet. */
function isOpen(text: string, at: number, mark: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line.split(mark).length % 2 === 0;
}

/** Makes the line of the selection a heading, or a heading a line. */
export function toggleHeading(text: string, from: number, to: number): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const [found = ''] = /^#{1,6}[ \t]+/.exec(text.slice(start)) ?? [];
  const insert = found === '' ? '## ' : '';
  const moved = (at: number) => Math.max(start, at + insert.length - found.length);
  return { from: start, to: start + found.length, insert, start: moved(from), end: moved(to) };
}
