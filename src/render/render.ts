import { basePath } from '../urls.ts';
import { cleanHtml } from './allow-list/clean.ts';
import { safePolicy } from './allow-list/safe-policy.ts';
import { together } from './allow-list/tree-reader.ts';
import { unsafePolicy } from './allow-list/unsafe-policy.ts';
import type { Rendered, RenderInput } from './contract.ts';
import { excerptReader } from './excerpt.ts';
import { linker } from './links.ts';
import { markdownToHtml } from './markdown/markdown.ts';
import { startPage } from './markdown/page.ts';
import { outlineReader } from './outline.ts';
import { startRecord } from './record.ts';
import { expandShortcodes } from './shortcodes/expand.ts';

/**
 * A post's body as safe HTML, with what it says of itself and what it needs of other files.
 * Pure: the same input gives the same output. Throws a `Problem` of type `unprocessable`, with the file's line where
 * that is known.
 */
export function render({ post, site, path, facts }: RenderInput): Rendered {
  const record = startRecord(facts, post);
  const page = startPage(post);
  const excerpt = excerptReader();
  const outline = outlineReader();

  let inner = 0;
  const { text, outputs } = expandShortcodes(post.body, post.bodyLine, {
    ...{ post, site, path: basePath(post.key, path), pagePath: path, use: record.use, warn: record.warn },
    markdown: (enclosed) => markdownToHtml(enclosed, page, `${++inner}-`),
    needsPlayer: record.needsPlayer,
  });
  const html = markdownToHtml(text, page, '');
  const cleaned = cleanHtml(html, {
    outputs,
    policy: site.unsafe ? unsafePolicy : safePolicy,
    addresses: linker({ key: post.key, path, use: record.use }),
    reader: together(excerpt, outline),
  });
  return { ...cleaned, excerpt: excerpt.excerpt(), headings: outline.headings, ...record.read() };
}
