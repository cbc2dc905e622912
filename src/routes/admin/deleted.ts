import { covers } from '../../auth/tokens.ts';
import { keyOfVersion, readVersionKey, versionsFolder } from '../../content/history-keys.ts';
import type { Reply } from '../../http/reply.ts';
import { jsonReply } from '../upload/listing.ts';
import type { AdminContext, AdminRequest } from './context.ts';

type Deleted = { key: string; version: string; uploaded: string; title?: string | undefined };

/** Kept versions that one call looks at. */
const mostRead = 500;

/** `GET deleted?cursor=`: files that are gone, each with its last kept version. A part may have none. */
export async function listDeleted({ url, token }: AdminRequest, context: AdminContext): Promise<Reply> {
  const { bucket, catalog, clock } = context;
  const cursor = url.searchParams.get('cursor') ?? '';
  const listing = await bucket.list({
    prefix: versionsFolder,
    ...{ limit: mostRead, withNotes: true },
    ...(cursor !== '' && { cursor }),
  });
  const last = new Map<string, Deleted>();
  // The versions of a file stand together, the newest last.
  for (const { key: keptAs, notes } of listing.files) {
    const key = notes?.['key'] ?? '';
    const { version = '', uploaded = 0 } = readVersionKey(keptAs) ?? {};
    if (covers(token, key) && keptAs === keyOfVersion(key, uploaded, version)) {
      last.set(key, { key, version, uploaded: new Date(uploaded).toISOString(), title: notes?.['title'] });
    }
  }
  const statuses = await catalog.statuses(clock(), [...last.keys()]);
  const gone = [...last.values()].filter(({ key }) => (statuses[key]?.status ?? 'absent') === 'absent');
  return jsonReply({ deleted: gone, cursor: listing.cursor ?? null });
}
