/** The owner's own parts of pages, kept in one row, since every answer carries them. */

import {
  type CustomParts,
  customStyleKey,
  fragmentKeys,
  fragmentPlace,
  iconKeys,
} from '../content/site/fragments.ts';
import { readFile } from './file-rows.ts';
import { readState, writeState } from './tables.ts';

/** The owner's parts; undefined where there are none. */
export function customParts(sql: SqlStorage): CustomParts | undefined {
  return readState<CustomParts | null>(sql, 'own-parts') ?? undefined;
}

/** Call after every change of the record of `key`. */
export function noteOwnPart(sql: SqlStorage, key: string): void {
  if (key !== customStyleKey && fragmentPlace(key) === undefined && !iconKeys.includes(key)) return;
  const style = readFile(sql, customStyleKey)?.version;
  const icons = iconKeys.filter((each) => readFile(sql, each) !== undefined);
  const searchPages = customParts(sql)?.searchPages;
  const parts: CustomParts = {
    ...(searchPages && { searchPages }),
    ...(style !== undefined && { style }),
    ...(icons.length > 0 && { icons }),
  };
  for (const each of fragmentKeys) {
    const [resolved, record] = [fragmentPlace(each), readFile(sql, each)];
    if (resolved && record?.kind === 'fragment') parts[resolved] = record.data;
  }
  writeState(sql, 'own-parts', Object.keys(parts).length === 0 ? null : parts);
}
