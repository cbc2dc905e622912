import type { Fields } from '../data/fields.ts';
import { asFlag, asWholeNumber } from '../data/values.ts';

/** Which headings a table of contents names, levels from 1 to 6, and whether its lists are numbered. */
export type TableOfContents = { startLevel: number; endLevel: number; ordered: boolean };

/** As in Hugo. */
export const defaultTableOfContents: TableOfContents = { startLevel: 2, endLevel: 3, ordered: false };

/** Reads `tableOfContents: { startLevel, endLevel, ordered }`; undefined when none is there. */
export function readTableOfContents(fields: Fields): TableOfContents | undefined {
  const level = (name: string) => fields.read(name, (value) => asWholeNumber(value, 1, 6));
  const startLevel = level('startlevel');
  const endLevel = level('endlevel');
  const ordered = fields.read('ordered', asFlag);
  if (startLevel === undefined && endLevel === undefined && ordered === undefined) return undefined;
  return {
    startLevel: startLevel ?? defaultTableOfContents.startLevel,
    endLevel: endLevel ?? defaultTableOfContents.endLevel,
    ordered: ordered ?? defaultTableOfContents.ordered,
  };
}
