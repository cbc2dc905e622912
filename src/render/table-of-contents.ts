import type { TableOfContents } from '../content/site/text-settings.ts';
import { escapeAttribute, escapeText } from '../html/escape.ts';
import { contentsPlace } from '../hugo/page-object.ts';
import type { Heading } from './contract.ts';

/** Inserts the table of contents at its first placeholder: a page cannot repeat its id. */
export function withContents(html: string, headings: readonly Heading[], settings: TableOfContents): string {
  if (!html.includes(contentsPlace)) return html;
  const [before = '', ...after] = html.split(contentsPlace);
  return before + (tableOfContents(headings, settings) || contentsPlace) + after.join('');
}

/**
 * The page's headings as nested lists of links: safe HTML like Hugo's `.TableOfContents`. Empty when no
 * heading has a level that the site asks for. A skipped level is an item without a link.
 */
export function tableOfContents(headings: readonly Heading[], settings: TableOfContents): string {
  const { startLevel, endLevel, ordered } = settings;
  const shown = headings.filter(({ level, text }) => level >= startLevel && level <= endLevel && text !== '');
  if (shown.length === 0) return '';
  const list = ordered ? 'ol' : 'ul';
  let html = '';
  let depth = 0;
  for (const { level, id, text } of shown) {
    const wanted = level - startLevel + 1;
    if (depth < wanted) html += `<${list}>\n<li>${`<${list}>\n<li>`.repeat(wanted - depth - 1)}`;
    else html += `${`</li>\n</${list}>\n`.repeat(depth - wanted)}</li>\n<li>`;
    html += `<a href="#${escapeAttribute(id)}">${escapeText(text)}</a>`;
    depth = wanted;
  }
  return `<nav id="TableOfContents">\n${html}${`</li>\n</${list}>\n`.repeat(depth)}</nav>\n`;
}
