/** Names all inputs of a record but its file. A sweep makes records with another hash again. */

import { hash } from 'node:crypto';
import type { ParentSection } from '../content/post/sections.ts';
import { remembered } from '../content/remembered.ts';
import {
  type RecordSettings,
  recordNames,
  type SeldomName,
  seldomNames,
} from '../content/site/settings-used.ts';
import type { Site } from '../content/site/site.ts';
import { schema } from './tables.ts';

/** The inputs of now: the hash for records in the same sections, the name of all templates, the settings. */
export type Valid = { inputsHash: string; templates: string; site: RecordSettings };

/** Inputs of some records only: the templates of shortcodes, and settings that few texts show. */
export type Part = 'templates' | SeldomName;

const allParts: readonly Part[] = ['templates', ...seldomNames];

/** The settings that every record depends on. */
const settings = recordNames.filter((name) => !seldomNames.some((seldom) => seldom === name));

/** `parents` are the sections that the file is in, the nearest first. */
export function inputsHashOf(
  site: RecordSettings & Pick<Site, 'versionsKept'>,
  parents: readonly ParentSection[] = none,
): string {
  const known = hashes.get(site) ?? new WeakMap<readonly ParentSection[], string>();
  hashes.set(site, known);
  const inputsHash = known.get(parents) ?? hashAnew(site, parents);
  known.set(parents, inputsHash);
  return inputsHash;
}

/** Settings and sections stay the same objects until they change. */
const hashes = new WeakMap<object, WeakMap<readonly ParentSection[], string>>();

const none: readonly ParentSection[] = [];

function hashAnew(
  site: RecordSettings & Pick<Site, 'versionsKept'>,
  parents: readonly ParentSection[],
): string {
  // Whether versions are kept is an input too: then the version on record is known to be kept.
  const values = [...settings.map((name) => site[name]), site.versionsKept > 0];
  return hashOf([schema, values, ...parents]);
}

/** The hash of a record that depends on these parts too. */
export function hashWith(valid: Valid, parts: Iterable<Part>): string {
  const asked = new Set(parts);
  const named = allParts.filter((part) => asked.has(part)).map((part) => `${part}=${nameOf(valid, part)}`);
  return [valid.inputsHash, ...named].join('+');
}

/** The hash of a record that depends on all parts. */
export function hashWithAll(valid: Valid): string {
  return hashWith(valid, allParts);
}

/** Whether a record's inputs are equal to those of now. */
export function isMadeUnder(recorded: string, valid: Valid): boolean {
  return recorded === hashWith(valid, partsIn(recorded));
}

function partsIn(recorded: string): Part[] {
  const names = recorded.split('+').map((part) => part.slice(0, part.indexOf('=')));
  return allParts.filter((part) => names.includes(part));
}

function nameOf({ templates, site }: Valid, part: Part): string {
  return part === 'templates' ? templates : hashOf(site[part]);
}

function hashOf(value: unknown): string {
  return digestOf(JSON.stringify(value));
}

/** Settings and sections are the same for many files. */
const digestOf = remembered((text) => hash('sha256', text, 'hex').slice(0, 16), { most: 500, longest: 5000 });
