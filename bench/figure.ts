/** One measured number, or the calls of one request, beside what it should be. */

import { type Calls, describeCalls, isWithin } from './counts.ts';

export type Figure = {
  /** The heading it stands under. */
  part: string;
  name: string;
  note?: string;
} & (Amount | CallsMade);

type Amount = {
  value: number;
  unit: string;
  /** The target; without one the figure is there to compare others with. */
  most?: number;
  least?: number;
};

type CallsMade = {
  calls: Calls;
  /** All that is not named here must not be called. */
  mostCalls?: Calls;
};

/** Undefined for figures without a target. */
export function isMet(figure: Figure): boolean | undefined {
  if ('calls' in figure) return figure.mostCalls && isWithin(figure.calls, figure.mostCalls);
  const { value, most, least } = figure;
  if (most === undefined && least === undefined) return undefined;
  return value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);
}

export function writeValue(figure: Figure): string {
  return 'calls' in figure
    ? describeCalls(figure.calls)
    : `${writeNumber(figure.value)} ${figure.unit}`.trim();
}

export function writeTarget(figure: Figure): string {
  if ('calls' in figure) return figure.mostCalls === undefined ? '' : `≤ ${sum(figure.mostCalls)} calls`;
  const { most, least, unit } = figure;
  if (most !== undefined) return `≤ ${writeNumber(most)} ${unit}`.trim();
  return least === undefined ? '' : `≥ ${writeNumber(least)} ${unit}`.trim();
}

/** The table has room for how many, not for which; `docs/performance.md` says. */
function sum(calls: Calls): number {
  return Object.values(calls).reduce((total, count) => total + count, 0);
}

/** Three digits that count: `0.412`, `8.13`, `97`, `4,120`. */
function writeNumber(value: number): string {
  return value.toLocaleString(
    'en',
    value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}
