import { characterBefore } from './flanks.ts';
import { add, matchAt, type Scan } from './scan.ts';
import { typographicText } from './typographer.ts';

const mark = /sc[\da-f]{16}n\d+z/y;

/** A shortcode call that is shown: of Markdown only the typographer works on it. */
export function shownCall(scan: Scan): boolean {
  const { source, at, around } = scan;
  const { syntax } = around;
  const [found = ''] = matchAt(mark, source, at) ?? [];
  const text = syntax.shown.get(found);
  if (text === undefined || !syntax.markup.typographer) return false;
  const end = at + found.length;
  add(scan, typographicText(text, around, characterBefore(source, at), source.charAt(end)), end);
  scan.boundary = end;
  return true;
}
