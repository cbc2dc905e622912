/** The name of everything besides a file's key and bytes that its record depends on. A sweep redoes records of another basis. */

import { createHash } from 'node:crypto';
import type { Above } from '../content/post/cascade.ts';
import type { Site } from '../content/site/site.ts';
import { schema } from './tables.ts';

/** A record of a text that calls shortcodes depends on their templates too. */
export function withTemplates(basis: string, templates: string): string {
  return `${basis}+${templates}`;
}

/** Whether a record was made under the settings, the sections and, where it depends on them, the templates that are valid now. */
export function isMadeUnder(
  recorded: string,
  { basis, templates }: { basis: string; templates: string },
): boolean {
  return recorded === basis || recorded === withTemplates(basis, templates);
}

/** The settings that move, order, date or describe posts. */
const settings = [
  'timeZone',
  'taxonomies',
  'mainSections',
  'languageCode',
  'permalinks',
  'pluralTitles',
  'removePathAccents',
  'summaryLength',
  'disableKinds',
  'cascade',
  'dateFields',
  'emoji',
  'markup',
  'math',
  'attributes',
] as const;

/** `above` are the sections that the file is in, the nearest first. */
export function basisOf(site: Site, above: readonly Above[] = []): string {
  // Where versions are kept, what is on record was kept.
  const values = [...settings.map((name) => site[name]), site.versionsKept > 0];
  const inputs = JSON.stringify([schema, values, ...above]);
  return createHash('sha256').update(inputs).digest('hex').slice(0, 16);
}
