/** `/_platen/admin/`: the page for writing, and its operations that the upload route does not have. */

import { addresses } from '../../addresses.ts';
import { checkTokens } from '../../auth/tokens.ts';
import { problemReply } from '../../http/problem-reply.ts';
import type { Reply } from '../../http/reply.ts';
import { edgeHeader, respond } from '../../http/respond.ts';
import { sealed } from '../../operations/context.ts';
import { authenticatePerson } from '../../operations/passkeys.ts';
import { Problem } from '../../problem.ts';
import type { AdminContext, AdminRequest, OpenRequest } from './context.ts';
import { listDeleted } from './deleted.ts';
import { adminDocument } from './document.ts';
import { changeFields } from './fields.ts';
import { listPages } from './overview.ts';
import { noteHosts } from './own-host.ts';
import { deletePasskey, makePasskey, signIn, tellChallenge, tellPasskeys } from './passkeys.ts';
import { isAdminHost, placeFor } from './place.ts';
import { previewUnsaved } from './preview-unsaved.ts';
import { listShortcodes } from './shortcodes.ts';
import { describeSite } from './site.ts';

type Operation = { name: string; method: 'GET' | 'POST' | 'DELETE' } & (
  | { answer(asked: AdminRequest, context: AdminContext): Promise<Reply> }
  /** Needs no token. */
  | { open(asked: OpenRequest, context: AdminContext): Promise<Reply> }
);

/** As [the manual](../../../docs/upload-api.md#the-page-for-writing). */
export const adminOperations: readonly Operation[] = [
  { name: 'site', method: 'GET', answer: describeSite },
  { name: 'pages', method: 'GET', answer: listPages },
  { name: 'deleted', method: 'GET', answer: listDeleted },
  { name: 'shortcodes', method: 'GET', answer: listShortcodes },
  { name: 'fields', method: 'POST', answer: changeFields },
  { name: 'preview', method: 'POST', answer: previewUnsaved },
  { name: 'passkeys', method: 'GET', answer: tellPasskeys },
  { name: 'passkeys', method: 'POST', answer: makePasskey },
  { name: 'passkeys', method: 'DELETE', answer: deletePasskey },
  { name: 'challenge', method: 'GET', open: tellChallenge },
  { name: 'session', method: 'POST', open: signIn },
];

export async function answerAdmin(request: Request, context: AdminContext): Promise<Response> {
  try {
    return respond(request, await dispatch(request, context));
  } catch (error) {
    if (!(error instanceof Problem) || error.type === 'storage-failed') throw error;
    return respond(request, problemReply(error));
  }
}

async function dispatch(request: Request, context: AdminContext): Promise<Reply> {
  const url = new URL(request.url);
  const path = url.pathname.slice(addresses.admin.length);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (isReading && url.pathname === addresses.admin.slice(0, -1)) return movedTo(addresses.admin);
  if (isReading && path === '') return openPage(request, url, context);
  const [, name = '', rest = ''] = /^([^/]*)\/?(.*)$/.exec(path) ?? [];
  const named = adminOperations.filter((operation) => operation.name === name);
  if (named.length === 0) return readFile(url.pathname, context);
  const { place } = await placeFor(url, context);
  if (place !== 'here') throw new Problem('not-found', `Cannot use "${url.pathname}": it is on another host`);
  const asked = { request, url, rest };
  const operation = named.find(({ method }) => method === request.method);
  if (operation && 'open' in operation) {
    checkTokens(context.tokens.tokens);
    return operation.open(asked, context);
  }
  const token = await authenticatePerson(sealed(context), request.headers.get('Authorization'));
  if (operation) return operation.answer({ ...asked, token }, context);
  const methods = named.map(({ method }) => method).join(', ');
  throw new Problem('method-not-allowed', `Cannot ${request.method} "${name}": it takes ${methods}`);
}

async function openPage({ headers }: Request, url: URL, context: AdminContext): Promise<Reply> {
  const { adminFiles, catalog, clock } = context;
  const [known, documents] = await Promise.all([catalog.forAuthors(clock()), adminFiles?.documents()]);
  const found = await placeFor(url, context, known);
  await noteHosts(url, context, found, known);
  if (found.place === 'elsewhere') return movedTo(found.address);
  return adminDocument({
    documents: documents ?? null,
    isHere: found.place === 'here',
    accepted: headers.get('Accept-Language') ?? '',
    languageCode: known.site.languageCode,
  });
}

/** Where no server in front of the Worker has answered for the files. */
async function readFile(path: string, { adminFiles }: AdminContext): Promise<Reply> {
  const file = await adminFiles?.read(path);
  if (!file) throw new Problem('not-found', `Cannot find "${path}": the page for writing has no such file`);
  return {
    status: 200,
    body: file.body,
    headers: { 'Content-Type': file.type },
    caching: 'forever',
    guard: 'none',
  };
}

function movedTo(address: string): Reply {
  return { status: 302, body: null, headers: { Location: address }, caching: 'private', guard: 'none' };
}

/**
 * Answers on the host of the page for writing. No document of the site is shown there: documents are sent on to the site.
 * Files that the preview loads come without this host's origin.
 */
export async function answerOnAdminHost(
  request: Request,
  context: AdminContext,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if ([addresses.admin, addresses.upload].some((door) => `${pathname}/`.startsWith(door))) return answer();
  if (isForAgents(request.method, pathname)) return answer();
  const use = useOf(request, pathname);
  if (use === 'part') return sandboxed(await answer());
  const { site } = await context.catalog.forAuthors(context.clock());
  const origin = site.baseURL || context.siteUrl;
  const isOfPage = ['/', addresses.shortAdmin].includes(`${pathname}/`.replace('//', '/'));
  if (use === 'document' && isOfPage) return respond(request, movedTo(addresses.admin));
  if (use === 'document' && origin !== '' && !isAdminHost(new URL(origin), context.adminHost)) {
    return respond(request, movedTo(origin + pathname + search));
  }
  const problem = new Problem('not-found', `Cannot show "${pathname}" here: this host is for writing alone`);
  return respond(request, problemReply(problem));
}

/** Agents get no documents, so this host may answer them. */
function isForAgents(method: string, pathname: string): boolean {
  if (method === 'PUT') return pathname.startsWith(addresses.mcpUploads);
  const path = pathname.replace(/\/$/, '');
  return method === 'POST' && (path === addresses.mcp || path === addresses.shortMcp);
}

/** The use that the browser has for the answer (Fetch Metadata). Workers would get this host's origin. */
function useOf({ method, headers }: Request, pathname: string): 'document' | 'part' | 'refused' {
  const use = headers.get('Sec-Fetch-Dest') ?? '';
  if (method !== 'GET' && method !== 'HEAD') return 'refused';
  if (headers.has('Service-Worker') || /worker|worklet/.test(use)) return 'refused';
  if (use === 'iframe' && pathname.startsWith(addresses.previews)) return 'part';
  const isDocument = /^(?:document|i?frame|embed|object)$/.test(use);
  return isDocument || use === '' ? 'document' : 'part';
}

/** The same answer; as a document it would have an origin of its own, which is no other page's. */
function sandboxed(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.append('Content-Security-Policy', 'sandbox allow-scripts');
  // A copy would be given to workers too, which are refused here.
  headers.set(edgeHeader, 'no-store');
  return new Response(response.body, { status: response.status, headers });
}
