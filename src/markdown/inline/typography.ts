import { emojify } from './emoji.ts';
import { characterBefore } from './flanks.ts';
import { add, matchAt, type Scan } from './scan.ts';
import { typographic, typographicText } from './typographer.ts';

/** Quotation marks, apostrophes, dashes, ellipses and guillemets, by Goldmark's rules. */
export function typography(scan: Scan): boolean {
  if (!scan.around.syntax.markup.typographer) return false;
  const found = typographic(scan, scan.at, scan.around);
  if (found === null) return false;
  add(scan, found.text, scan.at + found.length);
  scan.boundary = scan.at;
  return true;
}

const mark = /sc[\da-f]{16}n\d+z/y;

/** A shortcode call that is shown as text. Only the typographer and emoji names apply to it. */
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
