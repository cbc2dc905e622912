import { isHeading } from '../html/structure.ts';
import type { TreeReader } from '../html/tree-reader.ts';
import { withinWords } from '../html/within-words.ts';
import { onOneLine } from './one-line.ts';

/** Collects the text of a page for searching, code and tables included, up to a limit. */
export type PageTextReader = TreeReader & {
  /** Plain text in one line, with ` · ` after headings. A longer page is cut off. */
  pageText(): string;
};

/** Enough for some 3,000 words. */
const mostCharacters = 20_000;

export function pageTextReader(): PageTextReader {
  let text = '';
  const add = (more: string) => {
    if (text.length < mostCharacters) text += more;
  };
  const part = (name: string) => {
    if (!withinWords.has(name)) add(' ');
  };
  return {
    open: part,
    close(name) {
      part(name);
      if (isHeading(name)) add('· ');
    },
    text: add,
    more() {},
    pageText: () => onOneLine(text.slice(0, mostCharacters).toWellFormed()),
  };
}
