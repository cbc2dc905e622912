/** `GET /upload/?history`: the kept history of all files, deleted ones too. */

import { covers } from '../../auth/tokens.ts';
import {
  addressesOf,
  historyFolder,
  keyOfVersion,
  proposalsFolder,
  readVersionKey,
} from '../../content/history-keys.ts';
import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import type { FileInfo } from '../../store/bucket.ts';
import { jsonReply } from './listing.ts';
import type { UploadRequest } from './request.ts';

export type HistoryReport = {
  versions: { key: string; version: string; uploaded: string; author: string; size: number }[];
  /** `md5` is that of the reply to `?addresses`; null if the bucket does not know it. */
  addresses: { key: string; md5: string | null; size: number }[];
  /** History objects without metadata, so their file is unknown: a copy may have lost it. */
  unnamed: string[];
  cursor: string | null;
};

/** A token with a prefix sees the history of its own files only. */
export async function listHistory(
  { url, token }: UploadRequest,
  { bucket }: OperationsContext,
): Promise<Reply> {
  const cursor = url.searchParams.get('cursor');
  const listing = await bucket.list({ prefix: historyFolder, withNotes: true, ...(cursor && { cursor }) });
  const report: HistoryReport = {
    versions: [],
    addresses: [],
    unnamed: [],
    cursor: listing.cursor ?? null,
  };
  for (const file of listing.files) {
    if (file.key.startsWith(proposalsFolder)) continue;
    const key = file.notes?.['key'];
    if (key === undefined) {
      if (token.prefix === '') report.unnamed.push(file.key);
    } else if (covers(token, key)) addTo(report, key, file);
  }
  return jsonReply(report);
}

/** Skips objects whose notes name another key: another tool may have written them. */
function addTo(report: HistoryReport, key: string, { key: keptAs, size, md5, notes }: FileInfo): void {
  const { version = '', uploaded = 0 } = readVersionKey(keptAs) ?? {};
  if (keptAs === addressesOf(key)) report.addresses.push({ key, md5: md5 ?? null, size });
  else if (keptAs === keyOfVersion(key, uploaded, version)) {
    const author = notes?.['author'] ?? 'bucket';
    report.versions.push({ key, version, uploaded: new Date(uploaded).toISOString(), author, size });
  } else report.unnamed.push(keptAs);
}
