import { describe, expect, it } from 'vitest';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { json, type Script, scriptedServer } from './scripted-server.ts';

async function connect(script: Script) {
  const server = await scriptedServer(script);
  const stop = new AbortController().signal;
  return { server, connection: { origin: server.origin, token: 'x'.repeat(43), stop, firstPause: 1 } };
}

describe('remoteSite()', () => {
  const file = (key: string) => ({ key, md5: null, size: 1, status: 'asset', url: null, errors: [] });

  it('reads a list to its end', async () => {
    const { server, connection } = await connect(({ path }, _, response) =>
      path === '/upload/'
        ? json(response, 200, { files: [file('a & b')], cursor: 'a & b' })
        : json(response, 200, { files: [file('c')], cursor: null }),
    );
    expect((await remoteSite(connection).list()).map(({ key }) => key)).toEqual(['a & b', 'c']);
    expect(server.seen.map(({ path }) => path)).toEqual(['/upload/', '/upload/?cursor=a%20%26%20b']);
  });

  it.each([
    [200, 'text/html', '<html>'],
    [200, 'application/json', '{"files": 1}'],
    [200, 'application/json', 'null'],
    [404, 'text/html', 'Not found'],
  ])('recognises what is no site of ours: %i %s %s', async (status, type, body) => {
    const { connection } = await connect((_, __, response) => {
      response.writeHead(status, { 'Content-Type': type }).end(body);
      return true;
    });
    await expect(remoteSite(connection).list()).rejects.toThrow(/must be a site of Platen/);
  });

  it('escapes keys', async () => {
    const { server, connection } = await connect((_, __, response) => json(response, 200, {}));
    await remoteSite(connection).remove('posts/100% #1? ü/a+b.md');
    expect(server.seen[0]?.path).toBe('/upload/posts/100%25%20%231%3F%20%C3%BC/a%2Bb.md');
  });

  it('takes a deletion of what is not there for done', async () => {
    const { connection } = await connect((_, turn, response) =>
      turn === 0 ? json(response, 503, {}) : json(response, 404, { detail: 'gone' }),
    );
    await expect(remoteSite(connection).remove('a.md')).resolves.toBeUndefined();
  });
});
