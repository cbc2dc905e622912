import type { AttributePlaces } from '../../settings/attributes.ts';
import type { Site } from '../../site.ts';
import { CodeBlocks } from './code-blocks.ts';
import { HeadingIds } from './headings.ts';
import type { Syntax } from './inline/syntax.ts';

/** A post's body and the line of the file on which it begins. */
export type Body = { body: string; bodyLine: number };

/** What the texts of one page have in common: the body itself, and what shortcodes of it enclose. */
export type Page = {
  ids: HeadingIds;
  codeBlocks: CodeBlocks;
  post: Body;
  syntax: Syntax;
  /** Where attributes may stand. */
  attributes: AttributePlaces;
  languageCode: string;
};

export function startPage({ body, bodyLine }: Body, syntax: Syntax, site: Site): Page {
  const { headingIds, codeLines, attributes, languageCode } = site;
  return {
    ids: new HeadingIds(headingIds),
    codeBlocks: new CodeBlocks(codeLines),
    post: { body, bodyLine },
    ...{ syntax, attributes, languageCode },
  };
}
