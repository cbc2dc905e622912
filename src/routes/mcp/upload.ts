/** `PUT` of a file by whoever has the address that the tool `upload-url` gave. */

import { openPass } from '../../auth/upload-passes.ts';
import { refuseMethod } from '../../http/problem-reply.ts';
import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import { putFile } from '../upload/put-file.ts';

/** The reply is that of the upload route. A pass that was presented is used, whatever comes of it. */
export async function uploadOnce(request: Request, pass: string, context: OperationsContext): Promise<Reply> {
  if (request.method !== 'PUT') {
    return refuseMethod(request.method, 'PUT', 'here: this address takes one file with PUT');
  }
  const { catalog, clock, tokens } = context;
  const opened = await openPass(pass, tokens.tokens, clock());
  if (opened === null || !(await catalog.takePass(clock(), opened.name))) {
    throw new Problem(
      'forbidden',
      'Cannot upload: the address was used, or its time is over; ask for another',
    );
  }
  const { key, token, replaces } = opened;
  const headers = new Headers([...request.headers].filter(([name]) => name.startsWith('content-')));
  if (!replaces) headers.set('If-None-Match', '*');
  const { origin, pathname } = new URL(request.url);
  const url = new URL(pathname, origin);
  return putFile({ request: new Request(request, { headers }), url, key, token }, context);
}
