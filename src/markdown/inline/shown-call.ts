import { emojify } from './emoji.ts';
import { characterBefore } from './flanks.ts';
import { add, matchAt, type Scan } from './scan.ts';
import { typographicText } from './typographer.ts';

const mark = /sc[\da-f]{16}n\d+z/y;

/** A shortcode call that is shown: of Markdown only the typographer and the names of emoji work on it. */
export function shownCall(scan: Scan): boolean {
  const { source, at, around } = scan;
  const { syntax } = around;
  const [found = ''] = matchAt(mark, source, at) ?? [];
  const written = syntax.shown.get(found);
  if (written === undefined) return false;
  const end = at + found.length;
  const text = emojify(written, syntax.emoji);
  const shown = syntax.markup.typographer
    ? typographicText(text, around, characterBefore(source, at), source.charAt(end))
    : text;
  add(scan, shown, end);
  scan.boundary = end;
  return true;
}
