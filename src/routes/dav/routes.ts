/** `/_platen/dav/`: the site as a folder, by WebDAV (RFC 4918), classes 1 and 2. */

import { addresses } from '../../addresses.ts';
import type { DavAnswer, DavReach } from '../../catalog/doors/dav-question.ts';
import { folderOf } from '../../content/keys.ts';
import { isVisit } from '../../http/is-visit.ts';
import type { Reply } from '../../http/reply.ts';
import { respond } from '../../http/respond.ts';
import { Problem } from '../../problem.ts';
import { challenge, davToken, refuseBrowser } from './authenticate.ts';
import { copyOrMove } from './copy-move.ts';
import { DavProblem, davProblemReply, statusOf } from './dav-problem.ts';
import {
  type DavContext,
  type DavPath,
  type DavRequest,
  doorOf,
  pathOfAddress,
  readDavPath,
} from './dav-request.ts';
import { getFile } from './get-file.ts';
import { readIf, submittedTokens } from './if-header.ts';
import { lock, unlock } from './lock.ts';
import { checkIf } from './locked.ts';
import { makeFolder } from './make-folder.ts';
import { emptyReply } from './multistatus.ts';
import { findProperties } from './propfind.ts';
import { changeProperties } from './proppatch.ts';
import { putFile } from './put-file.ts';
import { deletePlace } from './remove.ts';
import { settle } from './settle.ts';

type Answer = (asked: DavRequest, context: DavContext) => Promise<Reply>;

/** `reach`: how much of the catalog's rows a method needs besides those of its own path. */
const methods = new Map<string, [answer: Answer, reach?: DavReach]>([
  ['GET', [getFile]],
  ['HEAD', [getFile]],
  ['PUT', [putFile]],
  ['DELETE', [deletePlace, 'all']],
  ['MKCOL', [makeFolder]],
  ['COPY', [copyOrMove, 'all']],
  ['MOVE', [copyOrMove, 'all']],
  ['PROPFIND', [findProperties, 'members']],
  ['PROPPATCH', [changeProperties]],
  ['LOCK', [lock]],
  ['UNLOCK', [unlock]],
]);

const abilities = { DAV: '1, 2', 'MS-Author-Via': 'DAV' };
const Allow = ['OPTIONS', ...methods.keys()].join(', ');

export async function answerDav(request: Request, context: DavContext): Promise<Response> {
  const { pathname } = new URL(request.url);
  const door = doorOf(pathname) ?? addresses.dav;
  try {
    return respond(request, await dispatch(request, context, door));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.type === 'storage-failed') console.error(error);
    const more = error.type === 'unauthorized' ? challenge : {};
    return respond(request, davProblemReply(error, { ...more, ...(statusOf(error) === 405 && { Allow }) }));
  }
}

/** Null for visitors, and while a file of the site is at the short name of the door. */
export async function answerShortDav(request: Request, context: DavContext): Promise<Response | null> {
  if (isVisit(request)) return null;
  const folder = addresses.shortDav.slice(1, -1);
  const { isTaken } = await context.catalog.dav(context.clock(), { ask: 'taken', folder });
  return isTaken ? null : answerDav(request, context);
}

/** `OPTIONS /`: Windows looks at the top for a server of WebDAV. */
export function answerOptions(request: Request): Response {
  return respond(request, emptyReply(200, { ...abilities, Allow: 'GET, HEAD, OPTIONS' }));
}

async function dispatch(request: Request, context: DavContext, door: string): Promise<Reply> {
  refuseBrowser(request);
  const { method, headers, url } = request;
  if (method === 'OPTIONS') return emptyReply(200, { ...abilities, Allow });
  const token = await davToken(headers.get('Authorization'), context.tokens.tokens);
  const [answer, reach = 'self'] = methods.get(method) ?? [];
  if (answer === undefined)
    throw new DavProblem(405, `Cannot ${method.slice(0, 20)} here: the methods are ${Allow}`);
  const named = readDavPath(new URL(url).pathname.slice(door.length));
  const ifLists = readIf(headers.get('If')).map(({ address, conditions }) => ({
    where: address === undefined ? named : pathOfAddress(address, request),
    conditions,
  }));
  const to = answer === copyOrMove ? readDestination(request) : named;
  const paths = [named, to, ...ifLists.map(({ where }) => where)].map(({ path }) => path);
  // The answer to this question has it.
  const { look } = (await context.catalog.dav(context.clock(), {
    ...{ ask: 'look', holder: token.name },
    paths: [...new Set([...paths, ...paths.map(folderOf)])],
    reach: reach === 'members' && headers.get('Depth') === '0' ? 'self' : reach,
  })) as Required<Pick<DavAnswer, 'look'>>;
  await settle(context, look.due);
  const asked: DavRequest = {
    ...named,
    ...{ request, door, token, to, ifLists, submitted: submittedTokens(ifLists), look },
  };
  await checkIf(context, asked);
  return answer(asked, context);
}

function readDestination(request: Request): DavPath {
  const destination = request.headers.get('Destination');
  if (destination === null)
    throw new DavProblem(400, `Cannot ${request.method}: the header "Destination" must name the new place`);
  return pathOfAddress(destination, request);
}
