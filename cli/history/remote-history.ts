/** The history that a site keeps, through its upload route (`docs/upload-api.md`, "History"). */

import type { HistoryReport } from '../../src/routes/upload/history.ts';
import { type Connection, noSite, type RequestBody, readJson, send, uploadPath } from '../site/send.ts';

/** `uploaded` is a time in RFC 3339, `author` the name of a token or `bucket`. */
export type Provenance = { uploaded: string; author: string };

export type RemoteVersion = HistoryReport['versions'][number];
export type RemoteAddresses = HistoryReport['addresses'][number];
export type Listed = Omit<HistoryReport, 'cursor'>;

export type RemoteHistory = {
  /** The history of all files that the token covers. */
  list(): Promise<Listed>;
  readVersion(version: RemoteVersion): Promise<Uint8Array<ArrayBuffer>>;
  /** The JSON with the former addresses of the page of a key. */
  readAddresses(file: RemoteAddresses): Promise<Uint8Array<ArrayBuffer>>;
  keepVersion(version: Omit<RemoteVersion, 'size'>, body: () => Promise<RequestBody>): Promise<void>;
  putAddresses(key: string, body: () => Promise<RequestBody>): Promise<void>;
};

/** Throws the errors of `send`. */
export function remoteHistory(connection: Connection): RemoteHistory {
  const read = (path: string, size: number) =>
    send(
      connection,
      { method: 'GET', path, size },
      async (answer) => new Uint8Array(await answer.arrayBuffer()),
    );
  const write = async (path: string, body: () => Promise<RequestBody>) => {
    await send(connection, { method: 'PUT', path, body }, (answer) => answer.text());
  };
  return {
    list: () => list(connection),
    readVersion: ({ key, version, size }) => read(uploadPath(key, { version }), size),
    readAddresses: ({ key, size }) => read(uploadPath(key, { addresses: '' }), size),
    keepVersion: ({ key, ...query }, body) => write(uploadPath(key, query), body),
    putAddresses: (key, body) => write(uploadPath(key, { addresses: '' }), body),
  };
}

async function list(connection: Connection): Promise<Listed> {
  const listed: Listed = { versions: [], addresses: [], unnamed: [] };
  let cursor: string | null = null;
  do {
    const page: HistoryReport = await listPage(connection, cursor);
    listed.versions.push(...page.versions);
    listed.addresses.push(...page.addresses);
    listed.unnamed.push(...page.unnamed);
    if (page.cursor === cursor) break;
    cursor = page.cursor;
  } while (cursor !== null);
  return listed;
}

function listPage(connection: Connection, cursor: string | null): Promise<HistoryReport> {
  const path = uploadPath('', { history: '', ...(cursor !== null && { cursor }) });
  return send(connection, { method: 'GET', path }, async (response) => {
    const page: HistoryReport | null = await readJson(response);
    if (!Array.isArray(page?.versions)) throw noSite(connection.origin, 'it lists no history');
    return page;
  });
}
