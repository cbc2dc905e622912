/** The origin that a site had first: kept in the bucket when `baseURL` changes, so that readers of its feeds know its posts again. */

import type { Entry, Ticket } from '../catalog/catalog.ts';
import { originKey } from '../history-keys.ts';
import { asOrigin } from '../settings/site-values.ts';
import type { SeenFile } from './describe.ts';
import type { SyncParts } from './parts.ts';
import { sync } from './sync.ts';

/**
 * Notes the origin that feeds showed so far, before settings are recorded that name another, or none. Of a file that is met for the
 * first time nothing follows: it may have been there all the time, and the catalog be new.
 */
export async function leaveOrigin(
  parts: SyncParts,
  { site, record }: Ticket,
  entry: Entry | null,
): Promise<void> {
  const { baseURL, firstOrigin } = site;
  if (baseURL === '' || firstOrigin !== '' || record === undefined) return;
  const next = entry?.settings?.baseURL;
  const isLeft = next === undefined ? record.baseURL === baseURL : next !== baseURL;
  if (!isLeft) return;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ origin: baseURL }, null, 2)}\n`);
  const stored = await parts.bucket.put(originKey, bytes, { condition: { absent: true } });
  await sync(parts, originKey, stored ? { ...stored, bytes } : undefined);
}

/** Undefined for what is not written like that. */
export function readOrigin({ bytes }: SeenFile): string | undefined {
  try {
    const { origin } = JSON.parse(new TextDecoder().decode(bytes)) as { origin?: unknown };
    return typeof origin === 'string' ? asOrigin(origin) : undefined;
  } catch {
    return undefined;
  }
}
