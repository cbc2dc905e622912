/** How long the cache in front of the Worker may keep a reply. */

import type { ShortAnswer } from '../catalog/answer.ts';
import type { EdgeTag, Reply } from '../http/reply.ts';
import type { PagesContext } from './context.ts';

/** Seconds for which an expired copy may still be shown while a new one is made, or cannot be made. */
export const staleWhileRevalidate = 60;
export const staleIfError = 600;

/** Seconds for which an address without a file is remembered as such. */
const briefly = 10;

const byDefault = 300;

/** The part of an answer that limits its time. */
type Lasting = Pick<ShortAnswer, 'site' | 'boundary'>;

/**
 * No copy outlives the next moment at which a page changes by itself. Pages whose addresses begin with the
 * request's own host are not kept: the cache does not tell hosts apart.
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

/** Reads the variable `EDGE_TTL`: whole seconds, 0 to keep nothing, 300 if it is missing or malformed. */
export function readEdgeTtl(text: string | undefined): number {
  if (text === undefined || text === '') return byDefault;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  console.warn(
    `Cannot read EDGE_TTL "${text}": it must be whole seconds, up to 999999; ${byDefault} is taken`,
  );
  return byDefault;
}

/** Milliseconds after which a change is visible even if every purge fails. */
export function longestAtEdge(edgeTtl: number): number {
  return (edgeTtl + staleWhileRevalidate) * 1000;
}
