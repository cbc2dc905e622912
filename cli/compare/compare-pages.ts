/** What differs between two renderings of one page. */

import { byteOrder } from '../../src/urls.ts';
import type { ContentFacts } from './content-facts.ts';
import type { DifferenceKind, PageDifference } from './difference.ts';
import { siteOrigin } from './neutral-settings.ts';
import type { PageFacts } from './site-facts.ts';
import { plainSigns } from './typography.ts';
import { wordDifferences } from './word-differences.ts';

export function comparePages(hugo: PageFacts, platen: PageFacts): PageDifference[] {
  return [
    ...compareValues('address', hugo.path, platen.path),
    // The home page shows no title of its own.
    ...(hugo.kind === 'home' ? [] : compareValues('title', spaced(hugo.title), spaced(platen.title))),
    ...(hugo.kind === 'page' ? compareDates(hugo, platen) : []),
    ...(hugo.rows === undefined ? [] : compareRows('posts', hugo.rows, platen.rows)),
    ...(hugo.sections === undefined ? [] : compareRows('sections', hugo.sections, platen.sections)),
    ...compareContents(hugo, platen),
    ...compareCalls(hugo.calls ?? [], platen.calls ?? []),
  ];
}

function compareValues(kind: DifferenceKind, hugo: string, platen: string): PageDifference[] {
  return hugo === platen ? [] : [{ kind, hugo, platen }];
}

/** Nobody sees which white space it is, or that it stands at an end. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Platen shows when a post was changed only where that was after its date. */
function compareDates(hugo: PageFacts, platen: PageFacts): PageDifference[] {
  const found: PageDifference[] = [];
  if (!isSameDate(hugo.date, platen.date)) found.push({ kind: 'date', hugo: hugo.date, platen: platen.date });
  if (platen.lastmod !== '' && !isSameDate(hugo.lastmod, platen.lastmod)) {
    found.push({ kind: 'date', hugo: `lastmod ${hugo.lastmod}`, platen: `lastmod ${platen.lastmod}` });
  }
  return found;
}

/** A day means the same as its midnight in any zone, the farthest of which are 14 hours away from UTC. */
function isSameDate(hugo: string, platen: string): boolean {
  if (hugo === '' || platen === '') return hugo === platen;
  const apart = Math.abs(Date.parse(hugo) - Date.parse(platen));
  return apart <= (platen.includes('T') ? 0 : 14 * 3_600_000);
}

/** `what` the rows lead to. */
function compareRows(
  what: string,
  hugo: readonly string[],
  platen: readonly string[] = [],
): PageDifference[] {
  const [here, there] = [new Set(hugo), new Set(platen)];
  const gone = hugo.filter((path) => !there.has(path));
  const more = platen.filter((path) => !here.has(path));
  const found: PageDifference[] = [];
  if (gone.length + more.length > 0) {
    found.push({
      kind: 'order',
      hugo: `only here: ${some(gone)}`,
      platen: `only here: ${some(more)}`,
      context: what,
    });
  }
  const common = hugo.filter((path) => there.has(path));
  const others = platen.filter((path) => here.has(path));
  const at = common.findIndex((path, index) => path !== others[index]);
  if (at !== -1) {
    const context = `${what} from number ${at + 1} of ${common.length}`;
    found.push({ kind: 'order', hugo: some(common.slice(at)), platen: some(others.slice(at)), context });
  }
  return found;
}

const shownPaths = 4;

function some(paths: readonly string[]): string {
  const shown = paths.slice(0, shownPaths).join(' ') || 'none';
  return paths.length > shownPaths ? `${shown} … (${paths.length})` : shown;
}

function compareContents(hugo: PageFacts, platen: PageFacts): PageDifference[] {
  const [a, b] = [hugo.content, platen.content];
  const targets = (page: PageFacts, addresses: readonly string[]) =>
    addresses.map((address) => targetOf(address, page.path));
  return [
    ...compareTexts(a.text, b.text),
    ...compareSequences('anchor', a.headings.map(anchorOf), b.headings.map(anchorOf)),
    ...compareSequences('link', targets(hugo, a.links), targets(platen, b.links)),
    ...compareSequences('image', targets(hugo, a.images), targets(platen, b.images)),
  ];
}

function compareTexts(hugo: string, platen: string): PageDifference[] {
  return wordDifferences(words(hugo), words(platen)).map(({ here, there, before, after }) => ({
    kind: plainSigns(here.join(' ')) === plainSigns(there.join(' ')) ? 'typography' : 'text',
    hugo: here.join(' '),
    platen: there.join(' '),
    context: `${before.join(' ')} ⟨…⟩ ${after.join(' ')}`,
  }));
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function anchorOf({ level, id }: ContentFacts['headings'][number]): string {
  return `h${level}#${id}`;
}

/** Where an address on the page leads, as browsers understand it; on the site from its root, on the page from `#`. */
function targetOf(address: string, path: string): string {
  const trimmed = address.trim();
  if (trimmed.startsWith('#') || !URL.canParse(trimmed, siteOrigin + encodeURI(path)))
    return readable(trimmed);
  const { origin, href } = new URL(trimmed, siteOrigin + encodeURI(path));
  return readable(origin === siteOrigin ? href.slice(origin.length) : href);
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Where as many are replaced as there were, each is a difference of its own. */
function compareSequences(
  kind: DifferenceKind,
  hugo: readonly string[],
  platen: readonly string[],
): PageDifference[] {
  return wordDifferences(hugo, platen).flatMap(({ here, there, before, after }) => {
    const context = `${before.slice(-2).join(' ')} ⟨…⟩ ${after.slice(0, 2).join(' ')}`;
    if (here.length !== there.length)
      return [{ kind, hugo: here.join(' '), platen: there.join(' '), context }];
    return here.map((value, index) => ({ kind, hugo: value, platen: there[index] ?? '', context }));
  });
}

/**
 * Each different call counts once, in any order: those in the definition of a link run where the links are, once for each of them.
 */
function compareCalls(hugo: readonly string[], platen: readonly string[]): PageDifference[] {
  const each = (calls: readonly string[]) => [...new Set(calls)].sort(byteOrder);
  return compareSequences('shortcode', each(hugo), each(platen));
}
