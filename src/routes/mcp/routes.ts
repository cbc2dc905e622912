/** `/_platen/mcp`: the site for agents, by the Model Context Protocol over HTTP, without sessions. */

import { addresses } from '../../addresses.ts';
import { authenticate } from '../../auth/tokens.ts';
import { decodeText } from '../../content/post/decode-text.ts';
import { isVisit } from '../../http/is-visit.ts';
import { refuseMethod } from '../../http/problem-reply.ts';
import { readBody } from '../../http/read-body.ts';
import type { Reply } from '../../http/reply.ts';
import { respond } from '../../http/respond.ts';
import { textLimit } from '../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import { answerCall } from './answer.ts';
import { type Answer, codes, Fault, idOf, readCall } from './message.ts';
import { checkOrigin } from './origin.ts';
import type { Asked } from './tool.ts';
import { uploadOnce } from './upload.ts';

export async function answerMcp(request: Request, context: OperationsContext): Promise<Response> {
  return respond(request, await dispatch(request, context));
}

/** `pass` is the secret part of the address. */
export async function answerMcpUpload(
  request: Request,
  pass: string,
  context: OperationsContext,
): Promise<Response> {
  return respond(request, await uploadOnce(request, pass, context));
}

/** At the short address; null for visitors, and where the site has something of its own there. */
export async function answerShortMcp(request: Request, context: OperationsContext): Promise<Response | null> {
  if (isVisit(request)) return null;
  const { catalog, clock } = context;
  const paths = [addresses.shortMcp, `${addresses.shortMcp}/`];
  const places = await Promise.all(paths.map((path) => catalog.resolve(clock(), path, 1, [])));
  return places.every(({ kind }) => kind === 'none') ? answerMcp(request, context) : null;
}

async function dispatch(request: Request, context: OperationsContext): Promise<Reply> {
  const url = new URL(request.url);
  const { method, headers } = request;
  checkOrigin(url, headers);
  if (method !== 'POST') {
    return refuseMethod(method, 'POST', 'here: agents send messages with POST');
  }
  const token = authenticate(headers.get('Authorization'), context.tokens.tokens);
  if (!/^application\/json\b/i.test(headers.get('Content-Type') ?? '')) {
    throw new Problem(
      'unsupported-media-type',
      'Cannot read the message: it must be sent as "Content-Type: application/json"',
    );
  }
  const bytes = await readBody(request, longestMessage);
  const answered = await answerMessages(bytes, headers, { url, token }, context);
  return {
    ...{ status: 202, body: null, headers: {}, caching: 'private', guard: 'none' },
    ...(answered && {
      status: answered.status,
      body: JSON.stringify(answered.body),
      headers: { 'Content-Type': 'application/json' },
    }),
  };
}

/** A text of the greatest length, whose characters JSON escapes. */
const longestMessage = 4 * textLimit;

/** Messages that one request may have together, as those of 2025-03-26 may. */
const mostTogether = 10;

async function answerMessages(
  bytes: Uint8Array,
  headers: Headers,
  asked: Asked,
  context: OperationsContext,
): Promise<Answer | null> {
  let sent: unknown;
  try {
    sent = JSON.parse(decodeText(bytes));
  } catch {
    return faultAnswer(new Fault(codes.unreadable, 'Cannot read the message: it must be JSON in UTF-8'));
  }
  const messages: readonly unknown[] = Array.isArray(sent) ? sent : [];
  if (messages.length === 0 || messages.length > mostTogether) {
    return answerMessage(sent, headers, asked, context);
  }
  const answers: object[] = [];
  for (const message of messages) {
    const answer = await answerMessage(message, headers, asked, context);
    if (answer) answers.push(answer.body);
  }
  return answers.length === 0 ? null : { status: 200, body: answers };
}

async function answerMessage(
  message: unknown,
  headers: Headers,
  asked: Asked,
  context: OperationsContext,
): Promise<Answer | null> {
  try {
    const call = readCall(message, headers);
    return call && (await answerCall(call, asked, context));
  } catch (error) {
    if (error instanceof Fault) return faultAnswer(error, message);
    throw error;
  }
}

function faultAnswer({ status, error }: Fault, asked?: unknown): Answer {
  return { status, body: { jsonrpc: '2.0', id: idOf(asked), error } };
}
