/** Pages by the owner's layouts as the page cache keeps them, and their replies. */

import type { LayoutPage } from '../content/layouts/engine.ts';
import { layoutPolicy } from '../content/site/layout-policy.ts';
import { type Csp, readPolicy } from '../content/site/page-policy.ts';
import { isActive } from '../http/media-type.ts';
import type { Reply } from '../http/reply.ts';
import { permissionsPolicy } from '../http/respond.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import type { Kept } from './replies.ts';

/** A page as it is sent. */
export type WholePage = {
  mark?: undefined;
  mediaType: string;
  policy: string;
  body: string | Uint8Array<ArrayBuffer>;
};

/** A page; or a mark that the layouts make none here, so that the built-in page is shown. */
export type KeptPage = WholePage | { mark: 'failed' | 'none' | 'unfinished' };

export function keptPage({ mediaType, policy, text }: LayoutPage, csp: Csp): WholePage {
  return { mediaType, policy: layoutPolicy(policy, csp), body: text };
}

/** Its first line says how the page is sent. */
export function writeKept(page: KeptPage): string {
  if (page.mark !== undefined) return `${JSON.stringify({ mark: page.mark })}\n`;
  const { mediaType, policy, body } = page;
  return `${JSON.stringify({ mediaType, policy })}\n${body}`;
}

export function readKept(bytes: Uint8Array<ArrayBuffer>): KeptPage {
  const end = bytes.indexOf(0x0a);
  // Written by `writeKept`.
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as KeptPage;
  return head.mark === undefined ? { ...head, body: bytes.subarray(end + 1) } : head;
}

type Sent = Kept & { status?: number; etag?: string | undefined; link?: string | undefined };

export function madeReply(
  { mediaType, policy, body }: WholePage,
  { status = 200, etag, link, ...kept }: Sent,
  watch: Stopwatch,
): Reply {
  const isText = mediaType.startsWith('text/');
  const isRun = isActive(mediaType);
  return {
    status,
    body,
    headers: {
      'Content-Type': isText ? `${mediaType}; charset=utf-8` : mediaType,
      ...(isRun && { 'Content-Security-Policy': policy, 'Permissions-Policy': permissionsFor(policy) }),
      ...(link !== undefined && { Link: link }),
    },
    ...(etag !== undefined && { etag }),
    caching: status === 404 ? 'brief' : 'revalidate',
    ...kept,
    guard: isRun ? 'page' : 'none',
    timing: watch.timing,
  };
}

/** Players in frames that the policy allows may fill the screen. */
function permissionsFor(policy: string): string {
  const frames = readPolicy(policy).get('frame-src') ?? [];
  return permissionsPolicy(frames.filter((source) => /^https?:/.test(source)));
}
