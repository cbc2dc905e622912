import type { Parser, Tokens } from 'marked';
import type { Tag } from './inline/scan.ts';

const tags: readonly Tag[] = ['ins', 'mark', 'sub', 'sup'];

/** Renderers of inline elements that marked does not know. */
export const inlineTags = Object.fromEntries(tags.map((tag) => [tag, inTag]));

function inTag(this: { parser: Parser }, { type, tokens = [] }: Tokens.Generic): string {
  return `<${type}>${this.parser.parseInline(tokens)}</${type}>`;
}
