/** A site through its upload route (`docs/upload-api.md`). */

import { createHash } from 'node:crypto';
import { isOfLayouts } from '../../src/content/keys.ts';
import type { Compilation } from '../../src/content/layouts/compiled.ts';
import type { LayoutFault } from '../../src/content/layouts/engine.ts';
import type { Settled } from '../../src/content/layouts/rendering.ts';
import type { Fault } from '../../src/problem.ts';
import type { SiteStatus } from '../../src/routes/upload/site-status.ts';
import type { UploadReport } from '../../src/routes/upload/upload-report.ts';
import { Refusal } from '../failures.ts';
import { type Provenance, type RemoteHistory, remoteHistory } from '../history/remote-history.ts';
import {
  type Connection,
  noSite,
  type RequestBody,
  readJson,
  type SiteRequest,
  send,
  uploadPath,
} from './send.ts';

export type PublicStatus = UploadReport['status'];

/** One row of the list. `md5` is null when the bucket does not know it. */
export type RemoteFile = {
  key: string;
  md5: string | null;
  version: string;
  size: number;
  status: PublicStatus;
  url: string | null;
  errors: readonly Fault[];
};

export type UploadReply = Pick<UploadReport, 'status' | 'change' | 'url' | 'version' | 'warnings' | 'sweep'>;

export type RemoteSite = {
  origin: string;
  /** Every file that the token covers, in the order of keys. */
  list(): Promise<RemoteFile[]>;
  /** Whether the token's part of the bucket has no file. */
  isEmpty(): Promise<boolean>;
  /** `provenance`: for a file from another site, when and by whom it was uploaded there. */
  put(
    key: string,
    body: () => Promise<RequestBody>,
    isLenient: boolean,
    provenance?: Provenance,
  ): Promise<UploadReply>;
  /** Reads a file's bytes; `read` is called again when the connection breaks. */
  get<T>(key: string, size: number, read: (body: ReadableStream<Uint8Array>) => Promise<T>): Promise<T>;
  /** Whether the site is still processing files that depend on a change. */
  isSweeping(): Promise<boolean>;
  /** The site's status. Throws a `Refusal` for a token that does not cover every key. */
  status(): Promise<SiteStatus>;
  /** Whether the token covers every possible key. */
  coversAll(): Promise<boolean>;
  /** Deleting a missing file is no error. */
  remove(key: string): Promise<void>;
  /** Lets visitors see the layouts that were sent, if they pass; the faults say why they do not. */
  /** `isWhole`: on more pages than one of each kind. */
  tryLayouts(isWhole: boolean): Promise<TriedLayouts>;
  /** The history of files. */
  history: RemoteHistory;
};

/** Throws the errors of `send`. */
export function remoteSite(connection: Connection): RemoteSite {
  return {
    origin: connection.origin,
    list: () => list(connection),
    isEmpty: async () => (await listPage(connection, '', true)).files.length === 0,
    put: (key, body, ...how) => put(connection, key, body, ...how),
    get: (key, size, read) =>
      send(connection, { method: 'GET', path: uploadPath(key), size }, (response) => read(bodyOf(response))),
    isSweeping: () => isSweeping(connection),
    status: () => status(connection),
    coversAll: () => coversAll(connection),
    remove: (key) => remove(connection, key),
    tryLayouts: (isWhole) => tryLayouts(connection, isWhole),
    history: remoteHistory(connection),
  };
}

async function list(connection: Connection): Promise<RemoteFile[]> {
  const files: RemoteFile[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page: ListPage = await listPage(connection, query, cursor === null);
    files.push(...page.files);
    if (page.cursor === cursor) break;
    cursor = page.cursor;
  } while (cursor !== null);
  return files;
}

type ListPage = { files: RemoteFile[]; cursor: string | null };

/** The first request is not repeated for long: an unreachable address is mostly misspelled. */
async function listPage(connection: Connection, query: string, isFirst: boolean): Promise<ListPage> {
  const request: SiteRequest = { method: 'GET', path: `/upload/${query}`, ...(isFirst && { retries: 2 }) };
  try {
    return await send(connection, request, async (response) => {
      const page: Partial<ListPage> | null = await readJson(response);
      if (!Array.isArray(page?.files)) throw noSite(connection.origin);
      return { files: page.files, cursor: page.cursor ?? null };
    });
  } catch (error) {
    throw error instanceof Refusal ? noSite(connection.origin, error.message) : error;
  }
}

function put(
  connection: Connection,
  key: string,
  body: () => Promise<RequestBody>,
  isLenient: boolean,
  provenance?: Provenance,
): Promise<UploadReply> {
  const headers = isLenient ? { Prefer: 'handling=lenient' } : {};
  const path = uploadPath(key, { ...provenance, ...laterIf(key) });
  return send(connection, { method: 'PUT', path, body, headers }, async (response) => {
    const reply: UploadReply | null = await readJson(response);
    if (reply === null) throw noSite(connection.origin);
    return reply;
  });
}

function isSweeping(connection: Connection): Promise<boolean> {
  return send(connection, { method: 'GET', path: '/upload/?status' }, async (response) => {
    const status: { sweep?: { running?: boolean } } | null = await readJson(response);
    return status?.sweep?.running === true;
  });
}

/** Reads all parts of the list of unreadable files. */
async function status(connection: Connection): Promise<SiteStatus> {
  const first = await statusPage(connection, '');
  const unreadable = [...first.unreadable];
  for (let { after } = first; after !== null; ) {
    const page = await statusPage(connection, `&after=${encodeURIComponent(after)}`);
    unreadable.push(...page.unreadable);
    after = page.after;
  }
  return { ...first, unreadable };
}

function statusPage(connection: Connection, query: string): Promise<SiteStatus> {
  const request: SiteRequest = { method: 'GET', path: `/upload/?status${query}`, retries: 2 };
  return send(connection, request, async (response) => {
    const page: SiteStatus | null = await readJson(response);
    if (page?.site === undefined) throw noSite(connection.origin);
    if (page.tokens === undefined)
      throw new Refusal(403, 'Cannot tell how the site is: the token must be one for all keys');
    return page;
  });
}

/** The site refuses to list keys outside a token's prefix, and no prefix covers both of these keys. */
async function coversAll(connection: Connection): Promise<boolean> {
  try {
    for (const prefix of ['a/', 'b/']) {
      const path = `/upload/?prefix=${encodeURIComponent(prefix)}`;
      await send(connection, { method: 'GET', path, retries: 2 }, (response) => response.text());
    }
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.status === 403) return false;
    throw error;
  }
}

async function remove(connection: Connection, key: string): Promise<void> {
  try {
    await send(connection, { method: 'DELETE', path: uploadPath(key, laterIf(key)) }, (response) =>
      response.text(),
    );
  } catch (error) {
    // Also after a repeated request whose first response was lost.
    if (!(error instanceof Refusal && error.status === 404)) throw error;
  }
}

/** Why visitors do not see the layouts of the bucket, and what the templates warn of. */
export type TriedLayouts = {
  state: Settled['state'];
  faults: readonly LayoutFault[];
  warnings: readonly LayoutFault[];
  /** Files that must be compiled. */
  compiles: readonly Compilation[];
  /** Keys of compiled files that are used. */
  compiledKeys: readonly string[];
};

/** Files of the layouts are tried together, after the last one. */
function laterIf(key: string): Record<string, string> {
  return isOfLayouts(key) ? { layouts: 'later' } : {};
}

function tryLayouts(connection: Connection, isWhole: boolean): Promise<TriedLayouts> {
  const path = `/upload/?layouts${isWhole ? '' : '&kinds'}`;
  return send(connection, { method: 'POST', path }, async (response) => {
    const tried: (Partial<TriedLayouts> & { compiled?: string[] }) | null = await readJson(response);
    const { state = 'none', faults = [], warnings = [], compiles = [], compiled = [] } = tried ?? {};
    return { state, faults, warnings, compiles, compiledKeys: compiled };
  });
}

function bodyOf({ body }: Response): ReadableStream<Uint8Array> {
  return body ?? new Blob([]).stream();
}

/** The MD5 digest of a file in the bucket, in hex. */
export function remoteDigest(site: RemoteSite, { key, size }: RemoteFile): Promise<string> {
  return site.get(key, size, async (body) => {
    const hash = createHash('md5');
    for await (const chunk of body) hash.update(chunk);
    return hash.digest('hex');
  });
}

/** The whole content of a small file. */
export function remoteBytes(site: RemoteSite, { key, size }: RemoteFile): Promise<Uint8Array> {
  return site.get(key, size, async (body) => new Uint8Array(await new Response(body).arrayBuffer()));
}
