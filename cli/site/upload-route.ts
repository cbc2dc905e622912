/** How the upload route is addressed, and how its answers are read. */

import { SiteFailure } from '../failures.ts';

/** Query parameters without a value are the empty text. */
export function uploadPath(key: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  const path = `/upload/${key.split('/').map(encodeURIComponent).join('/')}`;
  return search === '' ? path : `${path}?${search}`;
}

/** Null for what is no JSON; the types are those that the upload route writes. */
export async function readJson<T>(response: Response): Promise<T | null> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function noSite(origin: string, reason = 'its answer is none of an upload route'): SiteFailure {
  return new SiteFailure(`Cannot use "${origin}": it must be a site of Platen (${reason})`);
}
