/** `GET /upload/?history`: all that is kept of what files were, also of files that are gone. */

import { covers } from '../../auth/tokens.ts';
import { addressesOf, historyFolder, keyOfVersion, readVersionKey } from '../../content/history-keys.ts';
import type { Reply } from '../../http/respond.ts';
import type { OperationsContext } from '../../operations/context.ts';
import type { FileInfo } from '../../store/bucket.ts';
import { jsonReply } from './listing.ts';
import type { UploadRequest } from './request.ts';

export type HistoryReport = {
  versions: { key: string; version: string; uploaded: string; author: string; size: number }[];
  /** `md5` is that of what `?addresses` answers; null where the bucket does not know it. */
  addresses: { key: string; md5: string | null; size: number }[];
  /** What is kept there of which nothing says whose it is, after a copy without metadata. */
  unnamed: string[];
  cursor: string | null;
};

/** A token with a prefix learns of its own files alone. */
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
    const key = file.notes?.['key'];
    if (key === undefined) {
      if (token.prefix === '') report.unnamed.push(file.key);
    } else if (covers(token, key)) addTo(report, key, file);
  }
  return jsonReply(report);
}

/** What another key's history would be is none of this one's: notes may be those of another tool. */
function addTo(report: HistoryReport, key: string, { key: keptAs, size, md5, notes }: FileInfo): void {
  const { version = '', uploaded = 0 } = readVersionKey(keptAs) ?? {};
  if (keptAs === addressesOf(key)) report.addresses.push({ key, md5: md5 ?? null, size });
  else if (keptAs === keyOfVersion(key, uploaded, version)) {
    const author = notes?.['author'] ?? 'bucket';
    report.versions.push({ key, version, uploaded: new Date(uploaded).toISOString(), author, size });
  } else report.unnamed.push(keptAs);
}
