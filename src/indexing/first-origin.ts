/** The origin that a site had first: kept in the bucket when `baseURL` changes, so that readers of its feeds know its posts again. */

import type { Entry, Ticket } from '../catalog/catalog.ts';
import { originKey } from '../content/history-keys.ts';
import { asOrigin } from '../content/site/site-values.ts';
import type { Bucket } from '../store/bucket.ts';
import type { SeenFile } from './describe.ts';

/**
 * Notes the origin that feeds showed so far, before settings are recorded that name another, or none. Of a file that is met for the
 * first time nothing follows: it may have been there all the time, and the catalog be new. Answers the file that was written, if any.
 */
export async function keepOrigin(
  bucket: Bucket,
  { site, record }: Ticket,
  entry: Entry | null,
): Promise<SeenFile | null> {
  const { baseURL, firstOrigin } = site;
  if (baseURL === '' || firstOrigin !== '' || record === undefined) return null;
  const next = entry?.settings?.baseURL;
  const isLeft = next === undefined ? record.baseURL === baseURL : next !== baseURL;
  if (!isLeft) return null;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ origin: baseURL }, null, 2)}\n`);
  const stored = await bucket.put(originKey, bytes, { condition: { absent: true } });
  return stored && { ...stored, bytes };
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
