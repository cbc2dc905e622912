import { escapeAttribute } from './escape.ts';
import type { OutputsByMark } from './output-marks.ts';

const marks = /(<p>)?(sc[\da-f]{16}n\d+z)(<\/p>)?/g;

/**
 * HTML whose marks are replaced by the owner's outputs as they are. As in Hugo, an output alone in a paragraph without
 * attributes replaces the paragraph. Within a tag its quotes and pointed brackets are escaped.
 */
export function fillMarks(html: string, outputs: OutputsByMark): string {
  if (outputs.size === 0) return html;
  let filled = '';
  let from = 0;
  let isInTag = false;
  for (const found of html.matchAll(marks)) {
    const [whole, open = '', mark = '', close = ''] = found;
    const output = outputs.get(mark);
    if (output?.kind !== 'trusted') continue;
    const before = html.slice(from, found.index) + open;
    isInTag = endsInTag(before, isInTag);
    const isAlone = open !== '' && close !== '';
    filled += isAlone ? before.slice(0, -open.length) : before;
    filled += isInTag ? escapeTag(output.html) : output.html;
    if (!isAlone) filled += close;
    from = found.index + whole.length;
  }
  return filled + html.slice(from);
}

function endsInTag(text: string, wasInTag: boolean): boolean {
  const open = text.lastIndexOf('<');
  const close = text.lastIndexOf('>');
  return open === -1 && close === -1 ? wasInTag : open > close;
}

/** Entities stay. */
function escapeTag(html: string): string {
  return escapeAttribute(html).replaceAll('&amp;', '&');
}
