import { LimitPassed, mostDelimiterRuns } from '../limits.ts';
import { characterBefore, emphasisFlanks, type Flanks, flanks } from './flanks.ts';
import { add, type Emphasis, type Run, type Scan, type Tag } from './scan.ts';

/** A run of `*`, `_` or other delimiters. Its meaning is known only at the end of the block or link. */
export function run(scan: Scan): boolean {
  const { source, at } = scan;
  const marker = source.charAt(at);
  let end = at + 1;
  while (source.charAt(end) === marker) end++;
  const found = {
    marker,
    start: at,
    length: end - at,
    written: end - at,
    ...flanksOf(scan, end),
  };
  const tag = marker === '*' || marker === '_' ? undefined : tagOf(scan, found.length);
  const isText = (!found.canOpen && !found.canClose) || tag === null;
  if (isText) {
    scan.at = end;
    scan.boundary = end;
    return true;
  }
  if (++scan.runs > mostDelimiterRuns)
    throw new LimitPassed(
      `Cannot render a block of text: it may have at most ${mostDelimiterRuns} runs of *, _ and ~`,
      source,
    );
  const added: Run = {
    ...found,
    tag,
    order: scan.runs,
    opens: [],
    closes: [],
    previous: scan.lastRun,
    next: undefined,
  };
  if (scan.lastRun !== undefined) scan.lastRun.next = added;
  scan.lastRun = added;
  return add(scan, added, end);
}

/**
 * The element of a run of other delimiters, as in Goldmark and Hugo's extension of it. Three or more are
 * text, and so are delimiters right after an escaped one. The first of `delete`, `strikethrough`, `subscript`
 * that fits gets the run.
 */
function tagOf({ source, at, around }: Scan, length: number): Tag | null {
  const marker = source.charAt(at);
  const { markup } = around.syntax;
  if (length > 2 || source.charAt(at - 1) === marker) return null;
  if (marker === '^') return markup.superscript ? 'sup' : null;
  if (marker === '+') return markup.insert && length === 2 ? 'ins' : null;
  if (marker === '=') return markup.mark && length === 2 ? 'mark' : null;
  if (markup.strikethrough || (markup.delete && length === 2)) return 'del';
  return markup.subscript ? 'sub' : null;
}

/** Superscript may begin with a sign: `Na^+^`. */
function flanksOf({ source, at, around }: Scan, end: number): Flanks {
  const flanksIn = around.syntax.hugo === undefined ? emphasisFlanks : flanks;
  if (source.charAt(at) !== '^' || end !== at + 1 || !/[-+']/.test(source.charAt(end)))
    return flanksIn(source, at, end);
  const before = characterBefore(source, at);
  return flanksIn(`${before}^z`, before.length, before.length + 1);
}

/**
 * Pairs the runs after `bottom` and removes them; unused delimiters become text. For each kind of closer, the
 * search remembers where it found no opener. So nothing is searched twice.
 */
export function pairRuns(scan: Scan, bottom: Run | undefined): void {
  const floors = new Map<string, number>();
  let closer = bottom === undefined ? firstRun(scan) : bottom.next;
  while (closer !== undefined) {
    const opener = closer.canClose ? findOpener(closer, floors, bottom) : undefined;
    if (opener === undefined) {
      const passed: Run = closer;
      closer = passed.next;
      if (!passed.canOpen) remove(scan, passed);
      continue;
    }
    cut(opener, closer);
    pair(opener, closer);
    if (opener.length === 0) remove(scan, opener);
    if (closer.length > 0) continue;
    const spent: Run = closer;
    closer = spent.next;
    remove(scan, spent);
  }
  forgetRuns(scan, bottom);
}

/** Takes the runs after `bottom` off the stack. */
export function forgetRuns(scan: Scan, bottom: Run | undefined): void {
  scan.lastRun = bottom;
  if (bottom !== undefined) bottom.next = undefined;
}

function firstRun(scan: Scan): Run | undefined {
  let first = scan.lastRun;
  while (first?.previous !== undefined) first = first.previous;
  return first;
}

function findOpener(closer: Run, floors: Map<string, number>, bottom: Run | undefined): Run | undefined {
  const kind = `${closer.marker}${closer.canOpen}${closer.written % 3}`;
  const floor = floors.get(kind) ?? bottom?.order ?? 0;
  for (let opener = closer.previous; opener !== undefined && opener.order > floor; opener = opener.previous) {
    if (fits(opener, closer)) return opener;
  }
  floors.set(kind, closer.previous?.order ?? 0);
  return undefined;
}

/** CommonMark's rule of three; Goldmark's strikethrough obeys it too. */
function fits(opener: Run, closer: Run): boolean {
  if (opener.marker !== closer.marker || !opener.canOpen) return false;
  const isEither = opener.canClose || closer.canOpen;
  return !isEither || closer.written % 3 === 0 || (opener.written + closer.written) % 3 !== 0;
}

/** Removes the runs between the two: none of them can pair any more. */
function cut(opener: Run, closer: Run): void {
  opener.next = closer;
  closer.previous = opener;
}

/** Uses up the opener's last delimiters and the closer's first ones. */
function pair(opener: Run, closer: Run): void {
  const isDouble = opener.length >= 2 && closer.length >= 2;
  const type: Emphasis = opener.tag ?? (isDouble ? 'strong' : 'em');
  const used = isDouble ? 2 : 1;
  opener.length -= used;
  closer.length -= used;
  closer.start += used;
  opener.opens.push({ type, from: opener.start + opener.length });
  closer.closes.push({ type, to: closer.start });
}

function remove(scan: Scan, gone: Run): void {
  if (gone.previous !== undefined) gone.previous.next = gone.next;
  if (gone.next !== undefined) gone.next.previous = gone.previous;
  if (scan.lastRun === gone) scan.lastRun = gone.previous;
}
