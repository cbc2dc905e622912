/** A visitor and author of one Worker, over connections that stay open. */

import { Agent, request as send } from 'node:http';
import { token } from './local-worker.ts';

export type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer };

/** Kept alive between requests, so that none of them pays for a connection. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Throws when the answer has another status than 200. */
export async function visit(url: string, path: string): Promise<Answer> {
  return expectStatus(await request('GET', url + path), [200], path);
}

/** Puts a file through the upload route; throws unless it is accepted. */
export async function upload(url: string, key: string, text: string): Promise<Answer> {
  return expectStatus(await request('PUT', `${url}/upload/${key}`, text), [200, 201], key);
}

/** Any request, whatever it is answered with; a body makes it the author's. */
export function request(method: string, url: string, text?: string): Promise<Answer> {
  const body = text === undefined ? undefined : Buffer.from(text);
  const headers = body && { Authorization: `Bearer ${token}`, 'Content-Length': body.byteLength };
  return new Promise((resolve, reject) => {
    const outgoing = send(url, { method, agent, ...(headers && { headers }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Lets the process end: open connections would keep it waiting. */
export function leave(): void {
  agent.destroy();
}

function expectStatus(answer: Answer, statuses: readonly number[], what: string): Answer {
  if (statuses.includes(answer.status)) return answer;
  throw new Error(
    `Cannot measure "${what}": the answer must be ${statuses.join(' or ')}, it was ${answer.status} ${answer.body}`,
  );
}
