/** Finds the differences between two renderings of one page. */

import { type Base, targetOf } from './addresses.ts';
import { compareMenus, compareRows, withMoved } from './compare-lists.ts';
import type { DifferenceKind, PageDifference, PageFacts } from './site-facts.ts';
import { isEastAsian, plainSigns, visible, withoutStyles, withoutTags } from './typography.ts';
import { type Place, wordDifferences } from './word-differences.ts';

export type Between = {
  base: Base;
  /** Paths of Platen's pages, and Hugo's. Their difference is reported for the page itself. */
  moved: ReadonlyMap<string, string>;
  /** Addresses of other sites to which rows of pages lead, and the paths of these pages in Hugo. */
  led?: ReadonlyMap<string, string>;
};

export function comparePages(hugo: PageFacts, platen: PageFacts, between: Between): PageDifference[] {
  const { base, moved, led = new Map() } = between;
  return [
    ...compareValues('address', hugo.path, platen.path),
    ...compareValues('site-title', spaced(hugo.siteTitle ?? ''), spaced(platen.siteTitle ?? '')),
    // The home page shows no title of its own.
    ...(hugo.kind === 'home' ? [] : compareValues('title', spaced(hugo.title), spaced(platen.title))),
    ...(hugo.kind === 'page' ? compareDates(hugo, platen) : []),
    ...compareRows('order', 'posts', hugo.rows, withMoved(platen.rows, new Map([...moved, ...led]))),
    ...compareRows('order', 'sections', hugo.sections, withMoved(platen.sections, moved)),
    ...compareRows('translations', 'languages', hugo.translations, withMoved(platen.translations, moved)),
    ...compareMenus(hugo.menus, platen.menus, moved),
    ...compareContents(hugo, platen, base, moved),
    ...(platen.blocked ?? []).map(({ kind, address, why }) => ({ kind, hugo: address, platen: why })),
  ];
}

function compareValues(kind: DifferenceKind, hugo: string, platen: string): PageDifference[] {
  return hugo === platen ? [] : [{ kind, hugo, platen }];
}

/** Readers see neither the kind of white space, nor white space at an end. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Platen shows the date of a change only if it is later than the post's date. */
function compareDates(hugo: PageFacts, platen: PageFacts): PageDifference[] {
  const found: PageDifference[] = [];
  if (!isSameDate(hugo.date, platen.date)) found.push({ kind: 'date', hugo: hugo.date, platen: platen.date });
  if (platen.lastmod !== '' && !isSameDate(hugo.lastmod, platen.lastmod)) {
    found.push({ kind: 'date', hugo: `lastmod ${hugo.lastmod}`, platen: `lastmod ${platen.lastmod}` });
  }
  return found;
}

/** A day is that of the date as written. */
function isSameDate(hugo: string, platen: string): boolean {
  if (hugo === '' || platen === '') return hugo === platen;
  return platen.includes('T') ? Date.parse(hugo) === Date.parse(platen) : hugo.slice(0, 10) === platen;
}

function compareContents(
  hugo: PageFacts,
  platen: PageFacts,
  base: Base,
  moved: Between['moved'],
): PageDifference[] {
  const [a, b] = [hugo.content, platen.content];
  const targets = (addresses: readonly string[]) =>
    addresses.map((address) => targetOf(address, hugo.path, base));
  const others = (addresses: readonly string[]) =>
    addresses.map((address) => withHugosPath(targetOf(address, platen.path, { ...base, path: '/' }), moved));
  return [
    ...compareParts(a.parts, b.parts),
    ...compareSequences('image', targets(a.images), others(b.images)),
    ...compareSequences(
      'frame',
      a.frames.flatMap((frame) => (isName(frame) ? frame : targets([frame]))),
      b.frames.flatMap((frame) => (isName(frame) ? frame : others([frame]))),
    ),
    ...compareSequences('link', targets(a.links), others(b.links)),
    ...compareSequences('anchor', a.anchors, b.anchors),
  ];
}

/** `youtube abc` is no address. */
function isName(frame: string): boolean {
  return /^[a-z]+ /.test(frame);
}

function withHugosPath(target: string, moved: Between['moved']): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  return (moved.get(path) ?? path) + rest;
}

function compareParts(hugo: readonly string[], platen: readonly string[]): PageDifference[] {
  const join = (places: Place[]) => joinEmphasis(places, hugo);
  return wordDifferences(hugo, platen, join).map(({ here, there, before, after }) => {
    const [a, b] = [here.join(''), there.join('')];
    const context = `${before.join('').trim()} ⟨…⟩ ${after.join('').trim()}`;
    return { kind: kindOf(a, b), hugo: visible(a), platen: visible(b), context: visible(context) };
  });
}

/**
 * Joins differences that follow a mark of emphasis into one. If one mark is read differently, the rest of the
 * block may differ too. Applies to Chinese, Japanese and Korean, which have no spaces between words.
 */
function joinEmphasis(places: readonly Place[], hugo: readonly string[]): Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const text = last && hugo.slice(last.here[0], place.here[1]).join('');
    if (
      last &&
      text !== undefined &&
      isEastAsian(text) &&
      /[*_~]/.test(text) &&
      !/<\/?(?:p|li|td|th|h\d|pre|dd|dt|div)\b/.test(text)
    ) {
      joined[joined.length - 1] = {
        here: [last.here[0], place.here[1]],
        there: [last.there[0], place.there[1]],
      };
    } else joined.push(place);
  }
  return joined;
}

/** The kind of difference between two texts. */
function kindOf(a: string, b: string): DifferenceKind {
  const [wordsA, wordsB] = [withoutTags(a), withoutTags(b)];
  if (withoutStyles(a) === withoutStyles(b)) return 'style';
  if (a.replace(/\s/g, '') === b.replace(/\s/g, '')) return 'space';
  if (wordsA.replace(/\s/g, '') === wordsB.replace(/\s/g, '')) return 'marks';
  return plainSigns(wordsA) === plainSigns(wordsB) ? 'typography' : 'text';
}

/** Each replaced, missing or added element is a difference of its own. */
function compareSequences(
  kind: DifferenceKind,
  hugo: readonly string[],
  platen: readonly string[],
): PageDifference[] {
  return wordDifferences(hugo, platen).flatMap(({ here, there, before, after }) => {
    const context = `${before.slice(-2).join(' ')} ⟨…⟩ ${after.slice(0, 2).join(' ')}`;
    const longer = here.length > there.length ? here : there;
    return longer.map((_, index) => ({ kind, hugo: here[index] ?? '', platen: there[index] ?? '', context }));
  });
}
