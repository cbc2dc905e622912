import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Refusal, SiteFailure, Stopped, Unanswered } from '../../cli/failures.ts';
import { readRetryAfter } from '../../cli/site/refuse-failures.ts';
import { send } from '../../cli/site/send.ts';
import { json, type Script, scriptedServer } from './scripted-server.ts';

const token = 'a-token-of-more-than-thirty-two-characters';
const going = new AbortController().signal;

async function connect(script: Script, stop = going) {
  const server = await scriptedServer(script);
  return { server, connection: { origin: server.origin, token, stop, firstPause: 1 } };
}

const get = { method: 'GET', path: '/upload/a.md' } as const;
const readText = (response: Response) => response.text();

describe('send()', () => {
  it('sends the token and reads the answer', async () => {
    const { server, connection } = await connect((_, __, response) => json(response, 200, 'hello'));
    expect(await send(connection, get, readText)).toBe('"hello"');
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  it.each([
    [429, {}],
    [429, { 'Retry-After': '0' }],
    [500, {}],
    [502, {}],
    [503, { 'Retry-After': 'Mon, 01 Jan 2024 00:00:00 GMT' }],
    [408, {}],
  ])('asks again after %i %j', async (status, headers) => {
    const { server, connection } = await connect((_, turn, response) =>
      turn < 3 ? json(response, status, {}, headers) : json(response, 200, 'done'),
    );
    expect(await send(connection, get, readText)).toBe('"done"');
    expect(server.seen).toHaveLength(4);
  });

  it('asks again after a broken connection, before and within the answer', async () => {
    const { server, connection } = await connect((_, turn, response) => {
      if (turn === 0) response.destroy();
      else if (turn === 1) {
        response.writeHead(200, { 'Content-Length': 100 });
        response.write('half', () => response.destroy());
      } else json(response, 200, 'done');
      return true;
    });
    expect(await send(connection, get, readText)).toBe('"done"');
    expect(server.seen).toHaveLength(3);
  });

  it('asks for the body again at each attempt', async () => {
    const { server, connection } = await connect((_, turn, response) =>
      json(response, turn === 0 ? 503 : 200, {}),
    );
    let bodies = 0;
    const body = async () => {
      bodies++;
      return { content: new Blob(['abc']).stream() as ReadableStream<Uint8Array>, size: 3 };
    };
    await send(connection, { method: 'PUT', path: '/upload/a.bin', body }, readText);
    expect(bodies).toBe(2);
    expect(server.seen.map(({ headers }) => headers['content-length'])).toEqual(['3', '3']);
  });

  it('gives up in the end, and says why', async () => {
    const { server, connection } = await connect((_, __, response) =>
      json(response, 503, { detail: 'Cannot: full' }),
    );
    const asked = send(connection, { ...get, retries: 2 }, readText);
    await expect(asked).rejects.toThrow(Unanswered);
    await expect(asked).rejects.toThrow(/Cannot: full/);
    expect(server.seen).toHaveLength(3);
  });

  it('does not wait an hour', async () => {
    const { server, connection } = await connect((_, __, response) =>
      json(response, 429, {}, { 'Retry-After': '3600' }),
    );
    await expect(send(connection, get, readText)).rejects.toThrow(/come back in 3600 seconds/);
    expect(server.seen).toHaveLength(1);
  });

  it.each([400, 403, 404, 409, 412, 413, 415, 422])('does not ask again after %i', async (status) => {
    const errors = [{ message: 'wrong', line: 3, column: 1 }];
    const { server, connection } = await connect((_, __, response) =>
      json(response, status, { detail: 'No', errors }),
    );
    await expect(send(connection, get, readText)).rejects.toEqual(new Refusal(status, 'No', errors));
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    [401, { detail: 'Cannot authenticate' }, /Cannot authenticate/],
    [503, { type: 'urn:problem-type:platen:uploads-off', detail: 'Uploads are off' }, /Uploads are off/],
  ])('gives the site up after %i %j', async (status, body, said) => {
    const { server, connection } = await connect((_, __, response) => json(response, status, body));
    const asked = send(connection, get, readText);
    await expect(asked).rejects.toThrow(SiteFailure);
    await expect(asked).rejects.toThrow(said);
    expect(server.seen).toHaveLength(1);
  });

  it.each([301, 302, 307, 308])('does not take the token along a redirect (%i)', async (status) => {
    const elsewhere = await scriptedServer((_, __, response) => json(response, 200, {}));
    const { connection } = await connect((_, __, response) =>
      json(response, status, {}, { Location: `${elsewhere.origin}/upload/a.md` }),
    );
    await expect(send(connection, get, readText)).rejects.toThrow(`redirects to "${elsewhere.origin}"`);
    expect(elsewhere.seen).toEqual([]);
  });

  it('stops during a pause', async () => {
    const controller = new AbortController();
    const { server, connection } = await connect((_, __, response) => {
      setTimeout(() => controller.abort(), 50);
      return json(response, 429, {}, { 'Retry-After': '100' });
    }, controller.signal);
    await expect(send(connection, get, readText)).rejects.toThrow(Stopped);
    expect(server.seen).toHaveLength(1);
  });

  it('finishes a request that is under way when it is stopped', async () => {
    const controller = new AbortController();
    const { connection } = await connect(async (_, __, response) => {
      controller.abort();
      await new Promise((done) => setTimeout(done, 50));
      return json(response, 200, 'done');
    }, controller.signal);
    expect(await send(connection, get, readText)).toBe('"done"');
  });

  it('says that nobody answers', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((done) => server.close(done));
    const asked = send({ origin, token, stop: going, firstPause: 1 }, { ...get, retries: 1 }, readText);
    await expect(asked).rejects.toThrow(SiteFailure);
    await expect(asked).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('readRetryAfter()', () => {
  const now = Date.parse('2026-11-23T00:00:00Z');

  it.each([
    [null, 0],
    ['2', 2000],
    [' 2 ', 2000],
    ['Mon, 23 Nov 2026 00:00:05 GMT', 5000],
    ['Mon, 23 Nov 2020 00:00:05 GMT', 0],
    ['soon', 0],
    ['-1', 0],
  ])('reads %j as %i milliseconds', (field, milliseconds) => {
    expect(readRetryAfter(field, now)).toBe(milliseconds);
  });
});
