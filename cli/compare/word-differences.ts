/** The difference of two texts, word by word. */

import { diffArrays } from 'diff';

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
  return join(findPlaces(here, there)).map(({ here: a, there: b }) => ({
    here: here.slice(...a),
    there: there.slice(...b),
    before: here.slice(Math.max(0, a[0] - wordsAround), a[0]),
    after: here.slice(a[1], a[1] + wordsAround),
  }));
}

type Range = [from: number, to: number];

/** Where the texts differ. With too many edits, all between their common beginning and end is one difference. */
function findPlaces(here: readonly string[], there: readonly string[]): Place[] {
  const changes = diffArrays([...here], [...there], { maxEditLength: mostEdits });
  if (changes === undefined) return [wholeBetween(here, there)];
  const places: Place[] = [];
  let [a, b] = [0, 0];
  for (const { added, removed, count } of changes) {
    const place: Place = { here: [a, added ? a : a + count], there: [b, removed ? b : b + count] };
    [a, b] = [place.here[1], place.there[1]];
    if (!added && !removed) continue;
    const last = places.at(-1);
    const back = last ? slack(place, last, added ? there : here) : 0;
    const start = { here: place.here[0] - back, there: place.there[0] - back };
    // A word that is replaced is removed and then added.
    if (last?.here[1] === start.here && last.there[1] === start.there) {
      last.here[1] = place.here[1] - back;
      last.there[1] = place.there[1] - back;
    } else places.push(place);
  }
  return places;
}

/** How many words a change may move back to join the last one: `b a` added behind `a` is `a b` added before it. */
function slack({ here, there }: Place, last: Place, text: readonly string[]): number {
  const [from, to] = here[0] === here[1] ? there : here;
  const gap = here[0] - last.here[1];
  for (let moved = 1; moved <= gap; moved++) if (text[from - moved] !== text[to - moved]) return 0;
  return gap === there[0] - last.there[1] ? gap : 0;
}

function wholeBetween(here: readonly string[], there: readonly string[]): Place {
  const shortest = Math.min(here.length, there.length);
  let start = 0;
  while (start < shortest && here[start] === there[start]) start++;
  let tail = 0;
  while (tail < shortest - start && here.at(-1 - tail) === there.at(-1 - tail)) tail++;
  return { here: [start, here.length - tail], there: [start, there.length - tail] };
}
