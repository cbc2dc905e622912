import { hash } from 'node:crypto';
import type { RenderSettings } from '../content/site/settings-read.ts';
import type { AttributePlaces } from '../content/site/text-settings.ts';
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
  /** Begins the ids of all footnotes, where the site asks for that: pages may be shown one below the other. */
  notePrefix: string;
};

/** `path` is that of the page. */
export function startPage({ body, bodyLine }: Body, syntax: Syntax, site: RenderSettings, path = ''): Page {
  const { codeLines, attributes, languageCode } = site;
  return {
    ids: new HeadingIds(syntax.markup.autoIDType),
    codeBlocks: new CodeBlocks(codeLines),
    post: { body, bodyLine },
    ...{ syntax, attributes, languageCode },
    notePrefix: syntax.markup.footnotePrefix ? `h${digestOf(path)}` : '',
  };
}

function digestOf(path: string): string {
  return hash('sha256', path, 'hex').slice(0, 16);
}
