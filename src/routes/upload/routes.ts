/** `/upload/…`: PUT, GET, HEAD and DELETE of files, their versions, and the list of all. */

import { checkCovers } from '../../auth/tokens.ts';
import { checkKey, decodeKey } from '../../content/check-key.ts';
import { fileOf } from '../../content/editions.ts';
import { problemReply } from '../../http/problem-reply.ts';
import type { Reply } from '../../http/reply.ts';
import { respond } from '../../http/respond.ts';
import { readWritePrecondition } from '../../http/write-precondition.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { checkErasure, erase } from '../../operations/erase.ts';
import { authenticatePerson } from '../../operations/passkeys.ts';
import { checkRemoval, remove } from '../../operations/remove.ts';
import { Problem } from '../../problem.ts';
import { allowedMethods, findOperation, type Operation } from './find-operation.ts';
import { putFormer, readFormer } from './former.ts';
import { listHistory } from './history.ts';
import { keepGiven } from './keep-given.ts';
import { listFiles } from './listing.ts';
import { moveFile } from './move-file.ts';
import { putFile } from './put-file.ts';
import { readStored } from './read-stored.ts';
import type { UploadRequest } from './request.ts';
import { reportStatus } from './site-status.ts';
import { tryLayouts } from './try-layouts.ts';
import { deletedReply } from './upload-reply.ts';
import { reportVersions, restoreVersion, sendVersion } from './versions.ts';

const read = ['GET', 'HEAD'];

type Answer = (upload: UploadRequest, context: OperationsContext) => Promise<Reply>;

/** Every request that the route answers, with its parameters, as [the manual](../../docs/upload-api.md). */
export const operations: readonly Operation<Answer>[] = [
  { on: 'file', methods: read, takes: [], answer: readStored },
  { on: 'file', methods: read, by: 'versions', takes: [], answer: reportVersions },
  { on: 'file', methods: read, by: 'version=', takes: [], answer: sendVersion },
  { on: 'file', methods: read, by: 'addresses', takes: [], answer: readFormer },
  {
    on: 'file',
    methods: ['PUT'],
    takes: ['dry-run', 'uploaded=', 'author=', 'layouts=later'],
    answer: putFile,
  },
  {
    on: 'file',
    methods: ['PUT'],
    by: 'version=',
    takes: ['dry-run', 'uploaded=', 'author='],
    answer: keepGiven,
  },
  { on: 'file', methods: ['PUT'], by: 'addresses', takes: ['dry-run'], answer: putFormer },
  { on: 'file', methods: ['POST'], by: 'restore=', takes: ['dry-run'], answer: restoreVersion },
  { on: 'file', methods: ['POST'], by: 'move=', takes: ['dry-run'], answer: moveFile },
  { on: 'file', methods: ['DELETE'], takes: ['dry-run', 'layouts=later'], answer: deleteFile },
  { on: 'file', methods: ['DELETE'], by: 'versions=all', takes: ['dry-run'], answer: eraseFile },
  { on: 'list', methods: read, takes: ['prefix=', 'cursor='], answer: listFiles },
  { on: 'list', methods: read, by: 'history', takes: ['cursor='], answer: listHistory },
  { on: 'list', methods: read, by: 'status', takes: ['after='], answer: reportStatus },
  { on: 'list', methods: ['POST'], by: 'layouts', takes: ['kinds'], answer: tryLayouts },
];

export async function answerUpload(request: Request, context: OperationsContext): Promise<Response> {
  for (const fault of context.tokens.faults) console.warn(fault);
  try {
    return respond(request, await dispatch(request, context));
  } catch (error) {
    if (!(error instanceof Problem) || error.type === 'storage-failed') throw error;
    const isListing = /^\/upload\/?$/.test(new URL(request.url).pathname);
    const Allow = allowedMethods(operations, isListing ? 'list' : 'file');
    return respond(request, problemReply(error, error.type === 'method-not-allowed' ? { Allow } : {}));
  }
}

async function dispatch(request: Request, context: OperationsContext): Promise<Reply> {
  const url = new URL(request.url);
  const token = await authenticatePerson(context, request.headers.get('Authorization'));
  const [, rest] = /^\/upload(?:\/(.*))?$/.exec(url.pathname) ?? [];
  if (rest === undefined && url.pathname !== '/upload') {
    throw new Problem('not-found', `Cannot find "${url.pathname}": the upload route begins with "/upload/"`);
  }
  const key = decodeKey(rest ?? '');
  const { method } = request;
  const on = key === '' ? 'list' : 'file';
  const { answer } = findOperation(operations, { on, method, search: url.searchParams });
  if (on === 'file') {
    checkKey(url.searchParams.has('addresses') ? fileOf(key) : key, context.bucket.limits);
    checkCovers(token, key);
  }
  return answer({ request, url, key, token }, context);
}

async function deleteFile(upload: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { request, url, key, token } = upload;
  const removal = { key, token, precondition: readWritePrecondition(request.headers) };
  if (url.searchParams.has('dry-run')) {
    await checkRemoval(context, removal);
    return deletedReply(key, false);
  }
  const isLayoutsLater = url.searchParams.has('layouts');
  const { known, purged } = await remove(context, { ...removal, isLayoutsLater });
  return deletedReply(key, known.sweeps ?? false, purged);
}

async function eraseFile(upload: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { request, url, key, token } = upload;
  const removal = { key, token, precondition: readWritePrecondition(request.headers) };
  if (url.searchParams.has('dry-run')) {
    return deletedReply(key, false, undefined, (await checkErasure(context, removal)).erased);
  }
  const { erased, sweeps, purged } = await erase(context, removal);
  return deletedReply(key, sweeps, purged, erased);
}
