/** Lines that two texts do not have in common, found from both ends and by the longest common sequence between. */

/** Lines that are compared with each other; more are shown as wholly different. */
const most = 2000;

/** A line of one text; `isOwn` if the other text lacks it. */
export type Line = { text: string; isOwn: boolean };

export function compare(left: readonly string[], right: readonly string[]): [Line[], Line[]] {
  const { start, end } = difference(left, right);
  const [a, b] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const common = a.length > most || b.length > most ? [new Set<number>(), new Set<number>()] : inCommon(a, b);
  const lines = (all: readonly string[], count: number, same: Set<number> | undefined): Line[] =>
    all.map((text, index) => {
      const inside = index - start;
      return { text, isOwn: inside >= 0 && inside < count && !same?.has(inside) };
    });
  return [lines(left, a.length, common[0]), lines(right, b.length, common[1])];
}

/** The numbers of lines, or of signs of texts, that both have at their beginnings and at their ends. */
export function difference<Sequence extends string | readonly string[]>(before: Sequence, after: Sequence) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
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
