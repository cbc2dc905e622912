/** The difference of two texts, word by word. */

export type WordDifference = {
  /** Words that only one of the texts has here. */
  here: string[];
  there: string[];
  /** Words of the first text before and after. */
  before: string[];
  after: string[];
};

/** The ranges of a difference in both texts; the end of a range is exclusive. */
export type Place = { here: Range; there: Range };

/** Edits after which the rest of the two texts counts as one difference. */
const mostEdits = 600;

const wordsAround = 6;

/** Differences in reading order, with as few words as possible; `join` may merge them. */
export function wordDifferences(
  here: readonly string[],
  there: readonly string[],
  join: (places: Place[]) => Place[] = (places) => places,
): WordDifference[] {
  const places = findHunks(here, there).map(({ a, b }) => ({ here: a, there: b }));
  return join(places).map(({ here: a, there: b }) => ({
    here: here.slice(...a),
    there: there.slice(...b),
    before: here.slice(Math.max(0, a[0] - wordsAround), a[0]),
    after: here.slice(a[1], a[1] + wordsAround),
  }));
}

type Range = [from: number, to: number];

type Hunk = { a: Range; b: Range };

/** A common beginning and end is not searched. */
function findHunks(a: readonly string[], b: readonly string[]): Hunk[] {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < shortest - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [endA, endB] = [a.length - tail, b.length - tail];
  if (start === endA && start === endB) return [];
  const steps = findSteps(a.slice(start, endA), b.slice(start, endB));
  if (steps === null) return [{ a: [start, endA], b: [start, endB] }];
  return joinSteps(steps).map((hunk) => ({
    a: [hunk.a[0] + start, hunk.a[1] + start],
    b: [hunk.b[0] + start, hunk.b[1] + start],
  }));
}

/** The edits of the shortest way from one text to the other; each one removes or adds a word. */
type Step = { x: number; y: number; kind: 'less' | 'more' };

/**
 * Myers' greedy search (An O(ND) Difference Algorithm and Its Variations, 1986). `reached[k]` is the farthest
 * position in the first text on diagonal k, where the position in the second text is k words less. Null when
 * there are too many edits.
 */
function findSteps(a: readonly string[], b: readonly string[]): Step[] | null {
  const trace: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let edits = 0; edits <= mostEdits; edits++) {
    trace.push(reached);
    const next = new Map<number, number>();
    for (let k = -edits; k <= edits; k += 2) {
      let x = isMore(reached, k, edits) ? far(reached, k + 1) : far(reached, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
    reached = next;
  }
  return null;
}

function far(reached: ReadonlyMap<number, number>, k: number): number {
  return reached.get(k) ?? -1;
}

/** Whether diagonal k is best reached by adding a word of the second text. */
function isMore(reached: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && far(reached, k - 1) < far(reached, k + 1));
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], lengthA: number, lengthB: number): Step[] {
  const steps: Step[] = [];
  let k = lengthA - lengthB;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reached = trace[edits] ?? new Map<number, number>();
    const kind = isMore(reached, k, edits) ? 'more' : 'less';
    k += kind === 'more' ? 1 : -1;
    const x = far(reached, k);
    steps.push({ kind, x, y: x - k });
  }
  return steps.reverse();
}

/** Joins adjacent edits into one hunk. */
function joinSteps(steps: readonly Step[]): Hunk[] {
  const found: Hunk[] = [];
  for (const { kind, x, y } of steps) {
    const last = found.at(-1);
    const hunk: Hunk = last?.a[1] === x && last.b[1] === y ? last : { a: [x, x], b: [y, y] };
    if (hunk !== last) found.push(hunk);
    hunk[kind === 'less' ? 'a' : 'b'][1]++;
  }
  return found;
}
