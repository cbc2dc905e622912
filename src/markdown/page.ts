import { hash } from 'node:crypto';
import type { Markup } from '../content/site/markup.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import type { AttributePlaces } from '../content/site/text-settings.ts';
import { CodeBlocks } from './code-blocks.ts';
import { HeadingIds } from './headings.ts';
import type { Syntax } from './inline/syntax.ts';

/** A post's body and the line of the file on which it begins. */
export type Body = { body: string; bodyLine: number };

/** State shared by the texts of one page: the body, and the content of its shortcodes. */
export type Page = {
  ids: HeadingIds;
  codeBlocks: CodeBlocks;
  post: Body;
  syntax: Syntax;
  /** Where attributes may be written. */
  attributes: AttributePlaces;
  languageCode: string;
  /** Prefix for the ids of all footnotes, if the site asks for one: a list may show several pages. */
  notePrefix: string;
};

/** `path` is the page's own path. */
export function startPage({ body, bodyLine }: Body, syntax: Syntax, site: RenderSettings, path = ''): Page {
  const { codeLines, attributes, languageCode } = site;
  return {
    ids: new HeadingIds(syntax.markup.autoIDType),
    codeBlocks: new CodeBlocks(codeLines),
    post: { body, bodyLine },
    ...{ syntax, attributes, languageCode },
    notePrefix: notePrefixOf(syntax.markup, path),
  };
}

export function notePrefixOf({ footnotePrefix }: Markup, path: string): string {
  return footnotePrefix ? `h${digestOf(path)}` : '';
}

function digestOf(path: string): string {
  return hash('sha256', path, 'hex').slice(0, 16);
}
