import { createHash } from 'node:crypto';
import type { Site } from '../site.ts';
import { schema } from './tables.ts';

/** Names everything besides a file's key and bytes that its record depends on. A sweep redoes records of another basis. */
export function basisOf(site: Site): string {
  const { timeZone, taxonomies, mainSections, languageCode } = site;
  const inputs = JSON.stringify([schema, timeZone, taxonomies, mainSections, languageCode]);
  return createHash('sha256').update(inputs).digest('hex').slice(0, 16);
}
