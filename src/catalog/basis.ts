/** The name of everything besides a file's key and bytes that its record depends on. A sweep redoes records of another basis. */

import { createHash } from 'node:crypto';
import type { Above } from '../post/cascade.ts';
import type { Site } from '../site.ts';
import { schema } from './tables.ts';

/** `above` are the sections that the file is in, the nearest first. */
export function basisOf(site: Site, above: readonly Above[] = []): string {
  const { timeZone, taxonomies, mainSections, languageCode, permalinks, dateFields, typographer, math } =
    site;
  const settings = [
    timeZone,
    taxonomies,
    mainSections,
    languageCode,
    permalinks,
    dateFields,
    typographer,
    math,
  ];
  const inputs = JSON.stringify([schema, settings, ...above]);
  return createHash('sha256').update(inputs).digest('hex').slice(0, 16);
}
