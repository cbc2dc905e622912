/** Adds items to a list and removes others, so that the rest of the list stays as it is written. */

import { applied, indentOf, lineStart, nextLine, type Place, type Range, type Syntax } from './places.ts';

/** The text with the new list; undefined where the list must be written anew, since its order differs. */
export function editList(
  syntax: Syntax,
  text: string,
  place: Place,
  wanted: readonly string[],
): string | undefined {
  const items = place.items ?? [];
  const spelled = items.map(({ from, to }) => text.slice(from, to));
  const kept = matchKept(syntax, spelled, wanted);
  const isAppended = kept.every((item, index) => item === index);
  const count = kept.filter((item) => item !== undefined).length;
  if (count === 0 || !isInOrder(kept) || !(isAppended || endsWithNew(kept, count))) return undefined;
  const like = spelled[0] ?? '';
  const added = wanted.slice(count).map((value) => syntax.spellings(value, like, true)[0] ?? '');
  const lastKept = Math.max(...kept.map((item) => item ?? -1));
  let edited = append(text, place, items, added);
  for (let index = items.length - 1; index >= 0; index -= 1) {
    if (!kept.includes(index)) edited = remove(edited, place, items, index, lastKept);
  }
  return edited;
}

/** By wanted item, the index of the written item with this value. */
function matchKept(
  syntax: Syntax,
  spelled: readonly string[],
  wanted: readonly string[],
): (number | undefined)[] {
  const free = new Set(spelled.keys());
  return wanted.map((value) => {
    const index = [...free].find((at) => {
      const spelling = spelled[at] ?? '';
      const ways = [value, ...["'", '"', ''].flatMap((like) => syntax.spellings(value, like, true))];
      return ways.includes(spelling);
    });
    if (index !== undefined) free.delete(index);
    return index;
  });
}

function isInOrder(kept: readonly (number | undefined)[]): boolean {
  const known = kept.filter((index) => index !== undefined);
  return known.every((index, at) => at === 0 || index > (known[at - 1] ?? 0));
}

/** New items come after all that are kept. */
function endsWithNew(kept: readonly (number | undefined)[], count: number): boolean {
  return kept.slice(0, count).every((index) => index !== undefined);
}

function append(text: string, place: Place, items: readonly Range[], added: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || added.length === 0) return text;
  if (place.isBlock) {
    const end = nextLine(text, last.to);
    const lead = text.slice(lineStart(text, last.from), last.from);
    const lines = added.map((item) => `${lead}${item}\n`).join('');
    return applied(text, {
      from: end,
      to: end,
      text: text[end - 1] === '\n' ? lines : `\n${lines.trimEnd()}`,
    });
  }
  const isLineEach = text.slice(place.value.from, last.from).includes('\n');
  const gap = isLineEach ? `,\n${indentOf(text, last.from)}` : ', ';
  return applied(text, { from: last.to, to: last.to, text: added.map((item) => gap + item).join('') });
}

/** Items after the last one that is kept go with the comma before them, others with the one after them. */
function remove(
  text: string,
  { isBlock }: Place,
  items: readonly Range[],
  index: number,
  lastKept: number,
): string {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  if (item === undefined) return text;
  if (isBlock) {
    const range = { from: lineStart(text, item.from), to: nextLine(text, item.to) };
    return applied(text, { ...range, text: '' });
  }
  if (index < lastKept) return applied(text, { from: item.from, to: after?.from ?? item.to, text: '' });
  return applied(text, { from: before?.to ?? item.from, to: item.to, text: '' });
}
