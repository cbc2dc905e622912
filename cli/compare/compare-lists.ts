/** Finds the differences between lists of addresses: rows, sections, translations, menus. */

import type { DifferenceKind, PageDifference, PageFacts } from './site-facts.ts';

export function withMoved(paths: readonly string[] = [], moved: ReadonlyMap<string, string>): string[] {
  return paths.map((path) => moved.get(path) ?? path);
}

/** `what` names the targets of the rows. Rows that Hugo does not tell are not compared. */
export function compareRows(
  kind: DifferenceKind,
  what: string,
  hugo: readonly string[] | undefined,
  platen: readonly string[],
): PageDifference[] {
  if (hugo === undefined) return [];
  const [here, there] = [new Set(hugo), new Set(platen)];
  const gone = hugo.filter((path) => !there.has(path));
  const more = platen.filter((path) => !here.has(path));
  const found: PageDifference[] = [];
  if (gone.length + more.length > 0) {
    found.push({
      kind,
      hugo: `only here: ${some(gone)}`,
      platen: `only here: ${some(more)}`,
      context: what,
      rows: { hugo: gone, platen: more },
    });
  }
  const common = hugo.filter((path) => there.has(path));
  const others = platen.filter((path) => here.has(path));
  const at = common.findIndex((path, index) => path !== others[index]);
  if (at !== -1) {
    const context = `${what} from number ${at + 1} of ${common.length}`;
    found.push({ kind, hugo: some(common.slice(at)), platen: some(others.slice(at)), context });
  }
  return found;
}

/** Platen adds entries of its own after those of the menu. Without a menu it shows the sections. */
export function compareMenus(
  hugo: PageFacts['menus'],
  { main = [], footer = [] }: Partial<PageFacts['menus'] & object> = {},
  moved: ReadonlyMap<string, string>,
): PageDifference[] {
  if (hugo === undefined) return [];
  const compare = (name: string, ours: readonly string[], theirs: readonly string[]): PageDifference[] => {
    const shown = theirs.slice(0, ours.length).map((entry) => withHugosPath(entry, moved));
    const [hugo, platen] = [ours, shown].map((entries) => `${name}: ${entries.join(', ')}`);
    return hugo === undefined || platen === undefined || hugo === platen
      ? []
      : [{ kind: 'menu', hugo, platen }];
  };
  // The footer is one row, in which an entry without an address has no place.
  const inRow = hugo.footer
    .map((entry) => entry.replace(/^(?:> )+/, ''))
    .filter((entry) => !/ $/.test(entry));
  return [...compare('main', hugo.main, main), ...compare('footer', inRow, footer)];
}

/** The address stands at the end of an entry. */
function withHugosPath(entry: string, moved: ReadonlyMap<string, string>): string {
  const at = entry.lastIndexOf(' ') + 1;
  const address = entry.slice(at);
  return entry.slice(0, at) + (moved.get(address) ?? address);
}

const shownPaths = 4;

function some(paths: readonly string[]): string {
  const shown = paths.slice(0, shownPaths).join(' ') || 'none';
  return paths.length > shownPaths ? `${shown} … (${paths.length})` : shown;
}
