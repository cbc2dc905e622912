import type { Erasure } from '../../content/images.ts';

/** Bytes from `from` up to `to`, exclusive. */
export type Span = { from: number; to: number };

/** More spans than any camera writes; a block with more is erased as a whole. */
const mostSpans = 100;

/** In order, with adjacent and overlapping spans joined. */
export function joined(erasures: readonly Erasure[]): Erasure[] {
  const sums = erasures.filter(({ bytes }) => bytes !== undefined);
  const spans = joinSpans(erasures.filter(({ bytes }) => bytes === undefined).map(spanOf));
  const [first] = spans;
  const last = spans.at(-1);
  const isOdd = spans.length + sums.length > mostSpans;
  const kept = isOdd && first && last ? [{ from: first.from, to: last.to }] : spans;
  return [...kept.map(erasureOf), ...(isOdd ? [] : sums)];
}

export function erasureOf({ from, to }: Span): Erasure {
  return { at: from, length: to - from };
}

function spanOf({ at, length }: Erasure): Span {
  return { from: at, to: at + length };
}

function joinSpans(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) result.push({ ...span });
  }
  return result;
}
