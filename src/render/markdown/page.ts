import { type Highlight, highlighter } from '../highlight.ts';
import { HeadingIds } from './headings.ts';

/** A post's body and the line of the file on which it begins. */
export type Body = { body: string; bodyLine: number };

/** What the texts of one page have in common: the body itself, and what shortcodes of it enclose. */
export type Page = { ids: HeadingIds; highlight: Highlight; post: Body };

export function startPage({ body, bodyLine }: Body): Page {
  return { ids: new HeadingIds(), highlight: highlighter(), post: { body, bodyLine } };
}
