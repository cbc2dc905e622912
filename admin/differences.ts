/** Lines that two texts do not have in common, found from both ends and by the longest common sequence between. */

import { el } from './dom.ts';

/** Lines that are compared with each other; more are shown as wholly different. */
const most = 2000;

export type Line = { text: string; isOwn: boolean };

/** Two columns: the lines of each text, those marked that the other lacks. */
export function columns(left: [string, string], right: [string, string]): HTMLElement {
  const [ours, theirs] = compare(left[1].split(/\r\n|\r|\n/), right[1].split(/\r\n|\r|\n/));
  return el('div', { class: 'columns' }, column(left[0], ours), column(right[0], theirs));
}

function column(title: string, lines: readonly Line[]): HTMLElement {
  const text = el('pre', { tabindex: 0, role: 'region', 'aria-label': title });
  for (const { text: line, isOwn } of lines) {
    text.append(isOwn ? el('mark', {}, line || ' ') : line, '\n');
  }
  return el('section', {}, el('h3', {}, title), text);
}

export function compare(left: readonly string[], right: readonly string[]): [Line[], Line[]] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  const rest = Math.min(left.length, right.length) - start;
  while (end < rest && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [a, b] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const common = a.length > most || b.length > most ? [new Set<number>(), new Set<number>()] : inCommon(a, b);
  const lines = (all: readonly string[], count: number, same: Set<number> | undefined): Line[] =>
    all.map((text, index) => {
      const inside = index - start;
      return { text, isOwn: inside >= 0 && inside < count && !same?.has(inside) };
    });
  return [lines(left, a.length, common[0]), lines(right, b.length, common[1])];
}

/** The indices of lines of the longest common sequence, in each text. */
function inCommon(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (!row || !below) continue;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const [ofA, ofB] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      ofA.add(i++);
      ofB.add(j++);
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [ofA, ofB];
}
