/** Changes a part of a text that is written on several lines, so that its other lines stay as they are. */

import { difference, matchEnd } from './places.ts';

/**
 * Ways to write the new text, the best first; none where the old one is written with signs that this does not know. The caller
 * must check that each is read as the new text.
 *
 * @param written With its quotes, or with the first line of a block: `>-`.
 */
export function editInside(written: string, before: string, after: string): string[] {
  const places = placesIn(written, before);
  if (places === null) return [];
  const { start, end } = difference(before, after);
  const [from, to] = [places[start], places[before.length - end]];
  if (from === undefined || to === undefined || from > to) return [];
  const added = after.slice(start, after.length - end);
  const indent = /\n([ \t]*)\S/.exec(written)?.[1] ?? '';
  const quote = /^["']/.exec(written.trimStart())?.[0] ?? '';
  const escaped = quote === "'" ? added.replaceAll("'", "''") : JSON.stringify(added).slice(1, -1);
  return [quote === '' ? added.replaceAll('\n', `\n${indent}`) : escaped].map(
    (text) => written.slice(0, from) + text + written.slice(to),
  );
}

/** A line end in the written text, with the white space around it. */
const lineEnd = /[ \t]*\n[ \t]*/y;

/** For each sign of the text, and for its end, its offset in the written text. */
function placesIn(written: string, text: string): number[] | null {
  let at = /^\s*(?:"""\n?|'''\n?|["']|[|>][^\n]*\n\s*)?/.exec(written)?.[0].length ?? 0;
  const places: number[] = [];
  for (const [index, sign] of [...text].entries()) {
    for (let unit = 0; unit < sign.length; unit += 1) places.push(at + unit);
    const next = after(written, at, sign, text[index + 1] === '\n');
    if (next === null) return null;
    at = next;
  }
  // White space at the end of a block is not part of what is written here.
  places.push(Math.min(at, written.length));
  return places;
}

/** The offset after one sign; null where something else is written. */
function after(written: string, at: number, sign: string, isBlankNext: boolean): number | null {
  if (at >= written.length) return /\s/.test(sign) ? at : null;
  const own = written[at];
  if (sign === ' ' || sign === '\n') {
    let end = matchEnd(lineEnd, written, at);
    if (end === undefined) return own === sign ? at + 1 : null;
    if (sign === '\n' && !isBlankNext) {
      for (let more: number | undefined = end; more !== undefined; more = matchEnd(lineEnd, written, end))
        end = more;
    }
    return end;
  }
  if (written.startsWith(sign, at))
    return at + (sign === "'" && written.startsWith("''", at) ? 2 : sign.length);
  return own === '\\' && written[at + 1] === sign ? at + 2 : null;
}
