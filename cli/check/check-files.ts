/** Checks whether files can be published, before anything is sent. */

import { folderOf } from '../../src/content/keys.ts';
import { possibleOwners } from '../../src/content/keys-around.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type Remark, remark, remarksOf, remarksOfFailure } from '../report.ts';
import { type KnownFile, resolveDependenciesFrom } from './answer-dependencies.ts';
import { linkTargetsFrom } from './answer-links.ts';
import { type Answers, lookAgain, lookAt, type Observation } from './check-one-file.ts';
import type { Surroundings } from './surroundings.ts';

export type CheckOptions = {
  /** The settings and sections that the files are read with. */
  around: Surroundings;
  /** Further files in the bucket. */
  others: readonly KnownFile[];
  /** Whether these and `others` are all that the site will have, so that all other links lead nowhere. */
  areAll: boolean;
  /** Unknown shortcodes are warnings. */
  isLenient: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** Ends the check early. Files that were not checked have not passed. */
  stop: AbortSignal;
  /** Called after each file. */
  onChecked?: () => void;
};

export type Checked = {
  /** Files without problems. */
  passed: LocalFile[];
  /** Keys of the posts among them that no visitor may see now. */
  hidden: ReadonlySet<string>;
  /** Files that were not checked because the check was stopped. */
  unchecked: readonly LocalFile[];
  problems: Remark[];
  warnings: Remark[];
  /**
   * By key: the site's warnings that are not repeated. They are reported here already, or no longer hold once
   * all files are in the bucket.
   */
  foreseen: ReadonlyMap<string, ReadonlySet<string>>;
};

export const nothingToCheck: Checked = {
  passed: [],
  hidden: new Set(),
  unchecked: [],
  problems: [],
  warnings: [],
  foreseen: new Map(),
};

/** Reads one file after the other, so that memory holds only one of them. */
export async function checkFiles(files: readonly LocalFile[], options: CheckOptions): Promise<Checked> {
  const { around, others, now, stop } = options;
  const notes: Notes = { problems: [], warnings: [], foreseen: new Map() };
  const looks: Observation[] = [];
  let count = 0;
  for (const file of files) {
    if (stop.aborted) break;
    const look = await orRemark(file, notes, () => lookAt(file, around, now));
    if (look) looks.push(look);
    options.onChecked?.();
    count++;
  }
  const all = new Set([...files, ...others].map(({ key }) => key));
  const apart = refuseSharedAddresses(
    looks.map((look) => withoutPageIn(all, look, codesOf(around))),
    notes,
  );
  const there = [...others, ...apart.flatMap(known)];
  const answers = {
    dependencies: resolveDependenciesFrom(there, around.languages),
    links: linkTargetsFrom(there),
    areAll: options.areAll,
  };
  const passed = await settle(apart, answers, options, notes);
  const hidden = passed.filter(({ status = 'published' }) => status !== 'published');
  return {
    passed: passed.map(({ file }) => file),
    hidden: new Set(hidden.map(({ file }) => file.key)),
    unchecked: files.slice(count),
    ...notes,
  };
}

/** Results that are collected during the check. */
type Notes = { problems: Remark[]; warnings: Remark[]; foreseen: Map<string, ReadonlySet<string>> };

/** Checks the files again whose result depends on other files. */
async function settle(
  looks: readonly Observation[],
  answers: Answers,
  { around, isLenient }: CheckOptions,
  notes: Notes,
): Promise<Observation[]> {
  const passed: Observation[] = [];
  for (const look of looks) {
    const { file, isProvisional } = look;
    if (isProvisional) {
      const found = await orRemark(file, notes, () => lookAgain(look, around, { isLenient, answers }));
      if (!found) continue;
      notes.warnings.push(...remarksOf(file.path, found.warnings));
      notes.foreseen.set(file.key, found.foreseen);
    }
    passed.push(look);
  }
  return passed;
}

/** A post in another post's bundle is a file of the bundle, not a page. Translations share a bundle. */
function withoutPageIn(all: ReadonlySet<string>, look: Observation, codes: readonly string[]): Observation {
  const { key } = look.file;
  const owners = possibleOwners(key, codes).filter((owner) => all.has(owner));
  const outermost = folderOf(owners.at(-1) ?? '');
  const isOwner = owners.some((owner) => owner === key && folderOf(owner) === outermost);
  if (look.path === undefined || owners.length === 0 || isOwner) return look;
  const { path: _, ...rest } = look;
  return rest;
}

function codesOf({ languages }: Surroundings): string[] {
  return languages.map(({ code }) => code);
}

/** Of several posts with one address, the one with the smallest key keeps it, as in the bucket. */
function refuseSharedAddresses(looks: readonly Observation[], { problems }: Notes): Observation[] {
  const keepers = new Map<string, string>();
  return looks.filter(({ file: { key, path: name }, status, path }) => {
    if (status === undefined || path === undefined) return true;
    const keeper = keepers.get(path);
    if (keeper === undefined) {
      keepers.set(path, key);
      return true;
    }
    problems.push(
      remark(
        name,
        `Cannot publish "${key}" at "${path}": the file "${keeper}" is there; choose another name, slug or url`,
      ),
    );
    return false;
  });
}

function known({
  file: { key },
  status = 'published',
  path,
  aliases,
  text,
  editions = [],
}: Observation): KnownFile[] {
  const isPublished = status === 'published';
  const page = path === undefined ? {} : isPublished ? { path, aliases } : { isHidden: { path, status } };
  return [{ key, ...page, ...(text !== undefined && { text }) }, ...(isPublished ? editions : [])];
}

async function orRemark<T>({ path }: LocalFile, notes: Notes, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    notes.problems.push(...remarksOfFailure(path, error));
    return null;
  }
}
