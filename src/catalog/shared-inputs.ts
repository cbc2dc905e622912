/** Inputs that many records and answers share, in memory until a file changes that gives some of them. */

import { fileOf } from '../content/editions.ts';
import { originKey } from '../content/history-keys.ts';
import { mayBeIndex } from '../content/keys.ts';
import type { ParentSection } from '../content/post/sections.ts';
import { settingsKeys } from '../content/site/settings-files.ts';
import type { Sites } from '../content/site/sites.ts';

type SharedInputs = {
  sites?: Sites;
  /** The next moment at which anything changes by itself; infinite for none. */
  next?: number;
  /** Values of the table `state`, as it has them. */
  state: Map<string, string | undefined>;
  /** The keys that claim a list as its texts, by the list's folder. */
  texts: Map<string, readonly string[]>;
  /** By the address of the nearest folder. */
  parents: Map<string, readonly ParentSection[]>;
};

/** Files of settings, in the order in which the catalog reads them. */
export const settingsRows: readonly string[] = [...settingsKeys, originKey];

/** Folders that are kept at most, of each kind. */
const most = 1000;

const kept = new WeakMap<SqlStorage, SharedInputs>();

export function sharedInputs(sql: SqlStorage): SharedInputs {
  const known = kept.get(sql);
  if (known !== undefined && known.texts.size < most && known.parents.size < most) return known;
  const none: SharedInputs = { state: new Map(), texts: new Map(), parents: new Map() };
  kept.set(sql, none);
  return none;
}

/** Call when the record of a file or its addresses have changed. */
export function forgetGiven(sql: SqlStorage, key: string): void {
  if (settingsRows.includes(key) || mayBeIndex(fileOf(key))) forgetShared(sql);
}

/** Call when writes were taken back: what is kept may have been read between them. */
export function forgetShared(sql: SqlStorage): void {
  kept.delete(sql);
}
