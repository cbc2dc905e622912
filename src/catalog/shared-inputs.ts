/** Inputs that many records and answers share, in memory until a file changes that gives some of them. */

import { fileOf } from '../content/editions.ts';
import { originKey } from '../content/history-keys.ts';
import { mayBeIndex } from '../content/keys.ts';
import type { Link } from '../content/page-data.ts';
import type { ParentSection } from '../content/post/sections.ts';
import { settingsKeys } from '../content/site/settings-files.ts';
import type { Sites } from '../content/site/sites.ts';
import type { FileRecord } from './record.ts';

type SharedInputs = {
  sites?: Sites;
  /** The next moment at which anything changes by itself; infinite for none. */
  next?: number;
  /** Values of the table `state`, as it has them. */
  state: Map<string, string | undefined>;
  /** The keys that claim a path, by the kind of the claim and the path. */
  claims: Map<string, readonly string[]>;
  /** Records that were read last. */
  records: Map<string, FileRecord>;
  /** By the address of the nearest folder. */
  parents: Map<string, readonly ParentSection[]>;
  lists: ListFacts;
};

/** Facts of lists, which depend on settings, the texts of sections and the rows of lists alone. */
export type ListFacts = {
  /** Whether every list has its address. */
  areAddressed?: boolean;
  /** The addresses of lists, by the language of the settings and their names. */
  addresses: Map<string, string>;
  /** The names of terms, by their lists. */
  spellings: Map<string, string>;
  /** The first row of each list; undefined for an empty one. */
  first: Map<string, string | undefined>;
  /** The sections for the menu, by language. */
  sections: Map<string, readonly Link[]>;
};

/** Files of settings, in the order in which the catalog reads them. */
export const settingsRows: readonly string[] = [...settingsKeys, originKey];

/** Folders and lists that are kept at most, of each kind. */
const most = 1000;

/** Letters of a list that is kept: visitors may ask for any path as a list. */
export const longestKept = 200;

const kept = new WeakMap<SqlStorage, SharedInputs>();

export function sharedInputs(sql: SqlStorage): SharedInputs {
  const known = kept.get(sql);
  if (known !== undefined && known.claims.size < most && known.parents.size < most) return known;
  const none: SharedInputs = {
    ...{ state: new Map(), claims: new Map(), records: new Map(), parents: new Map() },
    lists: noFacts(),
  };
  kept.set(sql, none);
  return none;
}

export function listFacts(sql: SqlStorage): ListFacts {
  const shared = sharedInputs(sql);
  const { addresses, spellings, first } = shared.lists;
  if (addresses.size + spellings.size + first.size > most) shared.lists = noFacts();
  return shared.lists;
}

function noFacts(): ListFacts {
  return { addresses: new Map(), spellings: new Map(), first: new Map(), sections: new Map() };
}

/** The value of this name, which is read once and kept, unless the name is long. */
export function keptIn<T>(memory: Map<string, T>, name: string, read: () => T): T {
  const known = memory.get(name);
  // `undefined` may be a value too.
  if (known !== undefined || memory.has(name)) return known as T;
  const value = read();
  if (name.length <= longestKept) memory.set(name, value);
  return value;
}

/** Call when a row of a list, or the address of one, has changed. */
export function forgetLists(sql: SqlStorage): void {
  sharedInputs(sql).lists = noFacts();
}

/** Call when the record of a file or its addresses have changed. */
export function forgetGiven(sql: SqlStorage, key: string): void {
  sharedInputs(sql).records.delete(key);
  if (settingsRows.includes(key) || mayBeIndex(fileOf(key))) forgetShared(sql);
}

/** Call when writes were taken back: what is kept may have been read between them. */
export function forgetShared(sql: SqlStorage): void {
  kept.delete(sql);
}
