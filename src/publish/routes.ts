/** `/upload/…`: PUT, GET, HEAD and DELETE of files, their versions, and the list of all. */

import { Problem } from '../problem.ts';
import { problemReply, type Reply, respond } from '../respond.ts';
import { checkErasure, erase } from './erase.ts';
import { putFormer, readFormer } from './former.ts';
import { listHistory } from './history.ts';
import { keepGiven } from './keep-given.ts';
import { checkKey, decodeKey } from './keys.ts';
import { listFiles } from './listing.ts';
import type { PublishParts } from './parts.ts';
import { putFile } from './put-file.ts';
import { readStored } from './read-stored.ts';
import { checkRemoval, remove } from './remove.ts';
import { reportStatus } from './site-status.ts';
import { authenticate, checkCovers, type Token } from './tokens.ts';
import { deletedReply } from './upload-reply.ts';
import { readVersion, reportVersions, restoreVersion } from './versions.ts';

/** What a request to the upload route is about, after its token was found good. */
export type UploadRequest = {
  request: Request;
  url: URL;
  /** Empty for the list. */
  key: string;
  token: Token;
};

const allowed = { file: 'GET, HEAD, PUT, DELETE', list: 'GET, HEAD' };

export async function answerUpload(request: Request, parts: PublishParts): Promise<Response> {
  for (const fault of parts.tokens.faults) console.warn(fault);
  try {
    return respond(request, await dispatch(request, parts));
  } catch (error) {
    if (!(error instanceof Problem) || error.type === 'storage-failed') throw error;
    const isListing = /^\/upload\/?$/.test(new URL(request.url).pathname);
    const allow =
      error.type === 'method-not-allowed' ? { Allow: isListing ? allowed.list : allowed.file } : {};
    return respond(request, problemReply(error, allow));
  }
}

async function dispatch(request: Request, parts: PublishParts): Promise<Reply> {
  const url = new URL(request.url);
  const token = authenticate(request.headers.get('Authorization'), parts.tokens.tokens);
  const [, rest] = /^\/upload(?:\/(.*))?$/.exec(url.pathname) ?? [];
  if (rest === undefined && url.pathname !== '/upload') {
    throw new Problem('not-found', `Cannot find "${url.pathname}": the upload route begins with "/upload/"`);
  }
  const key = decodeKey(rest ?? '');
  const upload: UploadRequest = { request, url, key, token };
  return key === '' ? answerList(upload, parts) : answerFile(upload, parts);
}

function answerList(upload: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { method } = upload.request;
  if (method !== 'GET' && method !== 'HEAD') {
    throw new Problem(
      'method-not-allowed',
      `Cannot ${method} the list of files: it can only be read; add a key to the path`,
    );
  }
  const { searchParams } = upload.url;
  if (searchParams.has('history')) return listHistory(upload, parts);
  return searchParams.has('status') ? reportStatus(upload, parts) : listFiles(upload, parts);
}

async function answerFile(upload: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { request, url, key, token } = upload;
  const { method } = request;
  const restores = method === 'POST' && url.searchParams.has('restore');
  if (!restores && !['GET', 'HEAD', 'PUT', 'DELETE'].includes(method)) {
    throw new Problem(
      'method-not-allowed',
      `Cannot ${method} "${key}": a file can be read, put and deleted, and POST needs "?restore=<version>"`,
    );
  }
  checkKey(key, parts.bucket.limits);
  checkCovers(token, key);
  switch (method) {
    case 'PUT':
      return putAny(upload, parts);
    case 'POST':
      return restoreVersion(upload, parts);
    case 'DELETE':
      return deleteFile(upload, parts);
    default:
      if (url.searchParams.has('versions')) return reportVersions(upload, parts);
      if (url.searchParams.has('addresses')) return readFormer(upload, parts);
      return url.searchParams.has('version') ? readVersion(upload, parts) : readStored(upload, parts);
  }
}

/** The file itself, or what is kept of it. */
function putAny(upload: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { searchParams } = upload.url;
  if (searchParams.has('version')) return keepGiven(upload, parts);
  return searchParams.has('addresses') ? putFormer(upload, parts) : putFile(upload, parts);
}

async function deleteFile({ request, url, key }: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { headers } = request;
  const isDry = url.searchParams.has('dry-run');
  if (erasesVersions(url.searchParams)) {
    if (isDry) return deletedReply(key, false, undefined, (await checkErasure(parts, key, headers)).erased);
    const { erased, sweeps, purged } = await erase(parts, key, headers);
    return deletedReply(key, sweeps, purged, erased);
  }
  if (!isDry) {
    const { known, purged } = await remove(parts, key, headers);
    return deletedReply(key, known.sweeps ?? false, purged);
  }
  await checkRemoval(parts, key, headers);
  return deletedReply(key, false);
}

/** Who names a version must not lose the file instead. */
function erasesVersions(search: URLSearchParams): boolean {
  const asked = search.get('versions');
  if (search.has('version') || (asked !== null && asked !== 'all')) {
    throw new Problem(
      'bad-request',
      'Cannot delete single versions: "?versions=all" erases the file with all of them',
    );
  }
  return asked === 'all';
}
