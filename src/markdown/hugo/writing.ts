import type { Token, Tokens } from 'marked';
import type { Position } from '../../content/data/source.ts';
import type { AttributePlaces } from '../../content/site/text-settings.ts';
import type { Highlight } from '../../html/highlight.ts';
import type { Policy } from '../../html/policy.ts';
import type { CodeSettings } from '../chroma/code-settings.ts';
import type { Footnotes } from '../footnotes.ts';
import type { HeadingIds } from '../headings.ts';
import type { Syntax } from '../inline/syntax.ts';
import type { Body } from '../page.ts';
import type { Hooks } from './hooks.ts';
import type { MarkWriter } from './hugo-marks.ts';

/** State shared by all texts of a page. */
export type HugoDocument = {
  syntax: Syntax;
  /** Where attributes may be written. */
  attributes: AttributePlaces;
  /** Whether HTML stays, as far as the policy allows. */
  isUnsafe: boolean;
  policy: Policy;
  hooks: Hooks;
  code: CodeSettings;
  highlight: Highlight;
  notePrefix: string;
  marks: MarkWriter;
  post: Body;
};

/** A heading as a table of contents shows it. `title` writes HTML without links. */
export type Outlined = { level: number; id: string; title: () => string };

/** One text while it is written. */
export type Writing = {
  document: HugoDocument;
  ids: HeadingIds;
  footnotes: Footnotes;
  headings: Outlined[];
  /** Hooks of this text; a heading's title in a table of contents is written without. */
  hooks: Hooks;
  /** The next number of a kind of element. */
  ordinal(kind: string): number;
  position(token: Tokens.Generic): Position;
  blocks(tokens: readonly Token[]): string;
  inline(tokens: readonly Token[]): string;
};

/** The end of an element without content. */
export function endOfVoid({ document }: Pick<Writing, 'document'>): string {
  return document.syntax.markup.xhtml ? ' />' : '>';
}
