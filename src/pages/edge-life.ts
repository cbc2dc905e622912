/** How long the cache in front of the Worker may answer in its place. */

import type { ShortAnswer } from '../catalog/catalog.ts';
import type { EdgeTag, Reply } from '../http/respond.ts';
import type { PagesContext } from './context.ts';

/** Seconds for which a copy may be shown after its time while a new one is being made, and while none can be made. */
export const staleWhileRevalidate = 60;
export const staleIfError = 600;

/** Seconds for which it is believed that nothing is at an address. */
const briefly = 10;

const byDefault = 300;

/** What of an answer says how long it holds. */
type Lasting = Pick<ShortAnswer, 'site' | 'boundary'>;

/**
 * Nothing is kept past the next moment at which a page changes by itself, nor where addresses begin with the request's own host,
 * which the cache does not tell apart.
 */
export function edgeLife(
  { clock, edgeTtl, siteUrl }: PagesContext,
  { site, boundary = Number.POSITIVE_INFINITY }: Lasting,
  tag: EdgeTag,
  isBrief = false,
): Pick<Reply, 'edge'> {
  const left = Math.floor((boundary - clock()) / 1000);
  const seconds = Math.min(edgeTtl, left, isBrief ? briefly : edgeTtl);
  const hasOrigin = (site.baseURL || siteUrl) !== '';
  if (seconds <= 0 || !hasOrigin) return {};
  const isStaleAllowed = !isBrief && left >= seconds + staleIfError;
  return { edge: { tag, seconds, ...(isStaleAllowed && { staleWhileRevalidate, staleIfError }) } };
}

/** Reads the variable `EDGE_TTL`: whole seconds, 0 for nothing at the edge, 300 if it is not said or makes no sense. */
export function readEdgeTtl(text: string | undefined): number {
  if (text === undefined || text === '') return byDefault;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  console.warn(
    `Cannot read EDGE_TTL "${text}": it must be whole seconds, up to 999999; ${byDefault} is taken`,
  );
  return byDefault;
}

/** Milliseconds after which a change is seen even if no purge ever succeeds. */
export function longestAtEdge(edgeTtl: number): number {
  return (edgeTtl + staleWhileRevalidate) * 1000;
}
