/** A client of the WebDAV door that sends what it is told, and what visitors see meanwhile. */

import { createHash } from 'node:crypto';
import { app } from '../../../src/app.ts';
import { parseTokens } from '../../../src/auth/tokens.ts';
import { openSite, origin, type Site, tokens } from '../visitor.ts';

/** Three authors: one with all rights, one for drafts, one with a folder. */
export const passwords = {
  author: tokens.author,
  drafter: 'drafts-token-0123456789-0123456789-a',
  guest: tokens.guest,
};

export type Author = keyof typeof passwords;

export const davTokens = parseTokens(
  Object.entries({ author: '', drafter: '::drafts', guest: ':guests/' })
    .map(([name, rights]) => `${name}:${digestOf(passwords[name as Author])}${rights}`)
    .join(' '),
);

export type DavReply = { status: number; statusText: string; headers: Headers; text: string };

export type DavClient = {
  site: Site;
  /** `path` is escaped already. */
  send(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: BodyInit | null,
  ): Promise<DavReply>;
  put(path: string, body: BodyInit, headers?: Record<string, string>): Promise<DavReply>;
  read(path: string): Promise<string | null>;
  /** Paths of the members of a folder, in order. */
  list(path: string): Promise<string[]>;
  as(author: Author): DavClient;
};

export const door = '/_platen/dav/';

export function openDav(kind: 'r2' | 'kv' = 'r2', settings: Parameters<typeof openSite>[1] = {}): DavClient {
  return clientOf(openSite(kind, { tokens: davTokens, ...settings }), 'author');
}

export function clientOf(site: Site, author: Author): DavClient {
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body: BodyInit | null = null,
  ): Promise<DavReply> => {
    const length = typeof body === 'string' ? { 'Content-Length': String(new Blob([body]).size) } : {};
    const request = new Request(`${origin}${path.startsWith('/') ? path : door + path}`, {
      method,
      body,
      redirect: 'manual',
      headers: { Authorization: basic(author), ...length, ...headers },
    });
    const response = await app.fetch(request, site.context);
    const text = new TextDecoder().decode(await response.arrayBuffer());
    return { status: response.status, statusText: response.statusText, headers: response.headers, text };
  };
  return {
    site,
    send,
    put: (path, body, headers) => send('PUT', path, headers, body),
    async read(path) {
      const { status, text } = await send('GET', path);
      return status === 200 ? text : null;
    },
    async list(path) {
      const { text } = await send('PROPFIND', path, { Depth: '1' });
      const own = door + path;
      return [...text.matchAll(/<D:href>([^<]*)<\/D:href><D:propstat>/g)]
        .map(([, href = '']) => href)
        .filter((href) => href !== own && href !== `${own}/`)
        .map((href) => href.slice(door.length))
        .sort();
    },
    as: (other) => clientOf(site, other),
  };
}

/** The address that `COPY` and `MOVE` name. */
export const to = (path: string) => ({ Destination: origin + door + path });

export function basic(author: Author): string {
  return `Basic ${btoa(`anybody:${passwords[author]}`)}`;
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The lock of a reply to `LOCK`. */
export function lockOf({ headers }: DavReply): string {
  return headers.get('Lock-Token') ?? '';
}

export const lockBody =
  '<?xml version="1.0" encoding="utf-8"?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner>me</D:owner></D:lockinfo>';
