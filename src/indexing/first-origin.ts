/** The first origin of a site. The bucket keeps it when `baseURL` changes, so that feeds stay the same. */

import type { Ticket } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { originKey } from '../content/history-keys.ts';
import { asOrigin } from '../content/site/site-values.ts';
import type { Bucket } from '../store/bucket.ts';
import type { SeenFile } from './seen-file.ts';

/**
 * Keeps the origin that feeds showed so far, before settings with another `baseURL` are recorded, or with
 * none. A file without a record changes nothing: the catalog may be new and the file old. Returns the written
 * file, if any.
 */
export async function keepOrigin(
  bucket: Bucket,
  { site, record }: Ticket,
  entry: Entry | null,
): Promise<SeenFile | null> {
  const { baseURL, firstOrigin } = site;
  if (baseURL === '' || firstOrigin !== '' || record === undefined) return null;
  const next = (entry?.kind === 'site' && entry.data.baseURL) || undefined;
  const isLeft = next === undefined ? record.baseURL === baseURL : next !== baseURL;
  // Another file of settings may say the site's address.
  if (next === record.baseURL || !isLeft) return null;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ origin: baseURL }, null, 2)}\n`);
  const stored = await bucket.put(originKey, bytes, { condition: { absent: true } });
  return stored && { ...stored, bytes };
}

/** Undefined for a file that is not written like that. */
export function readOrigin({ bytes }: SeenFile): string | undefined {
  try {
    const { origin } = JSON.parse(new TextDecoder().decode(bytes)) as { origin?: unknown };
    return typeof origin === 'string' ? asOrigin(origin) : undefined;
  } catch {
    return undefined;
  }
}
