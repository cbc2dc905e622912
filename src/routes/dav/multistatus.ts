/** Replies of WebDAV that are XML. */

import { text, xmlFeedType } from '../../feeds/xml.ts';
import type { Reply } from '../../http/reply.ts';

export function xmlReply(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    ...emptyReply(status, { ...headers, 'Content-Type': xmlFeedType }),
    body: `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`,
  };
}

export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, body: null, headers, caching: 'private', guard: 'none' };
}

/** `responses` are XML. */
export function multistatus(responses: readonly string[]): Reply {
  return xmlReply(207, `<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`);
}

/** `content` is XML; nothing is written around none. */
export function propstat(status: string, content: string, reason = ''): string {
  if (content === '') return '';
  return `<D:propstat><D:prop>${content}</D:prop><D:status>HTTP/1.1 ${status}</D:status>${described(reason)}</D:propstat>`;
}

export function response(href: string, content: string): string {
  return `<D:response>${text('D:href', href)}${content}</D:response>`;
}

/** A member on which a request about its folder failed. */
export function failure(href: string, status: number, reason: string): string {
  return response(href, `<D:status>HTTP/1.1 ${status} Failed</D:status>${described(reason)}`);
}

function described(reason: string): string {
  return reason === '' ? '' : text('D:responsedescription', reason);
}
