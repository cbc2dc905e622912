/** The inputs of records: those of one file, and those that one file gives to others. */

import { fileOf } from '../content/editions.ts';
import { isShortcodeTemplate, mayBeIndex } from '../content/keys.ts';
import { isSettings } from '../content/site/settings-files.ts';
import { siteOfFile } from '../content/site/sites.ts';
import { hasOwnPath } from './address-owners.ts';
import type { DescribeInputs, OnRecord } from './catalog.ts';
import { editionsOf } from './entry.ts';
import { readFile } from './file-rows.ts';
import { shownUntilNow } from './former.ts';
import { hashWithAll, inputsHashOf, isMadeUnder, type Valid } from './inputs-hash.ts';
import { localKey, parentsOf, passedOn } from './parent-sections.ts';
import { readSites } from './settings.ts';
import { shownBefore } from './tables.ts';
import { templatesName } from './templates.ts';

/** The inputs for describing the file. */
export function inputsOf(sql: SqlStorage, now: number, key: string): DescribeInputs {
  const site = siteOfFile(readSites(sql), key);
  const parents = parentsOf(sql, localKey(site, key));
  const valid = { inputsHash: inputsHashOf(site, parents), templates: templatesName(sql), site };
  const record = onRecord(sql, now, key, valid);
  const before = record ? undefined : shownBefore(sql, key);
  return { ...valid, parents, ...(record && { record }), ...(before && { shownBefore: before }) };
}

function onRecord(sql: SqlStorage, now: number, key: string, valid: Valid): OnRecord | undefined {
  const record = readFile(sql, key);
  return (
    record && {
      version: record.version,
      isCurrent: isMadeUnder(record.inputsHash, valid),
      shown: shownUntilNow(record, now),
      ...(record.kind === 'site' && record.data.baseURL && { baseURL: record.data.baseURL }),
      ...(editionsOf(record).length > 0 && { editions: editionsOf(record) }),
      ...(hasOwnPath(sql, record) && { ownPath: record.data.path }),
    }
  );
}

/** The inputs of other records that come from this file; empty for most. */
export function dependedOn(sql: SqlStorage, key: string): string {
  if (isSettings(key)) {
    const sites = [...readSites(sql).values()];
    return sites.map((site) => hashWithAll({ inputsHash: inputsHashOf(site), templates: '', site })).join();
  }
  if (isShortcodeTemplate(key)) return templatesName(sql);
  return mayBeIndex(fileOf(key)) ? JSON.stringify(passedOn(readFile(sql, key))) : '';
}
