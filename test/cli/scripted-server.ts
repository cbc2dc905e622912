/** A server that answers as a test says, in front of nothing or of a real site. */

import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Seen = { method: string; path: string; headers: IncomingMessage['headers'] };

/** Answers a request, or says `false` to leave it to the site behind. `turn` counts the earlier requests of this method to this path. */
export type Script = (
  seen: Seen,
  turn: number,
  response: ServerResponse,
) => boolean | undefined | Promise<boolean | undefined>;

export type ScriptedServer = {
  origin: string;
  seen: Seen[];
  /** How many requests of the method there were. */
  count(method: string): number;
};

/** Ends when the test does. */
export async function scriptedServer(script: Script, behind?: string): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const turn = seen.filter((one) => one.method === method && one.path === url).length;
    seen.push({ method, path: url, headers });
    if ((await script({ method, path: url, headers }, turn, response)) === false)
      pass(request, response, behind);
    else request.resume();
  });
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    count: (method) => seen.filter((one) => one.method === method).length,
  };
}

function pass(request: IncomingMessage, response: ServerResponse, behind = ''): void {
  const { method, url, headers } = request;
  const outgoing = ask(behind + url, { method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  request.pipe(outgoing);
}

export function json(response: ServerResponse, status: number, body: unknown, headers = {}): true {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  return true;
}
