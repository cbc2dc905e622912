/** A site moved to another place with all that it was: `platen pull --history` and `platen push --history` between two real sites. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { type LocalSite, startLocalSite } from '../browser/local-site.ts';
import { addFiles, makeFolder, post, readTree } from './folder.ts';
import { platen } from './run-platen.ts';
import { scriptedServer } from './scripted-server.ts';

let [from, to]: LocalSite[] = [];

beforeAll(async () => {
  [from, to] = await Promise.all([startLocalSite(), startLocalSite()]);
});
afterAll(async () => {
  for (const site of [from, to]) await site?.stop();
});

function running(site: LocalSite | undefined): LocalSite {
  if (site === undefined) throw new Error('the site must be running');
  return site;
}

async function upload(site: LocalSite, method: string, path: string, body?: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${site.token}` };
  return fetch(`${site.origin}/upload/${path}`, { method, headers, ...(body !== undefined && { body }) });
}

/** Each key's own writes are a little apart, as those of people are. */
async function put(site: LocalSite, key: string, body: string): Promise<string> {
  await new Promise((done) => setTimeout(done, 3));
  const answer = await upload(site, 'PUT', key, body);
  const reply = (await answer.json()) as { version: string };
  expect([answer.ok, reply]).toEqual([true, expect.objectContaining({ key })]);
  return reply.version;
}

const deleted = 'posts/gone.md';
const keys = [
  'site.yaml',
  'about.md',
  deleted,
  'posts/moved.md',
  'posts/back.md',
  'posts/Ünïcödé 🐈.md',
  'layouts/shortcodes/note.html',
];

/** Edits, moves, deletes, restores and drafts. */
async function live(site: LocalSite): Promise<void> {
  await put(site, 'site.yaml', 'title: Old\nbaseURL: https://example.org\n');
  await put(site, 'site.yaml', 'title: New\nbaseURL: https://example.org\n');
  await put(site, 'layouts/shortcodes/note.html', '<b>{{ .Inner }}</b>');
  for (const text of ['One', 'Two', 'Three']) await put(site, 'about.md', post('About', text));
  await put(site, deleted, post('Gone'));
  await upload(site, 'DELETE', deleted);
  for (const slug of ['a', 'b', 'c'])
    await put(site, 'posts/moved.md', `---\ntitle: M\nslug: ${slug}\n---\n`);
  const first = await put(site, 'posts/back.md', post('First'));
  await put(site, 'posts/back.md', post('Second'));
  await new Promise((done) => setTimeout(done, 3));
  await upload(site, 'POST', `posts/back.md?restore=${first}`);
  await put(site, 'posts/Ünïcödé 🐈.md', post('Unicode', 'caf\u00e9'));
  await put(site, 'image.png', 'no image');
}

/** All that is to be equal: what is kept of each key, what visitors get, and the list of files. */
async function stateOf(site: LocalSite): Promise<unknown> {
  const history: unknown[] = [];
  for (const key of keys) {
    history.push(await (await upload(site, 'GET', `${key}?versions`)).json());
    history.push(await (await upload(site, 'GET', `${key}?addresses`)).text());
  }
  const shown: unknown[] = [];
  for (const path of paths) {
    const answer = await fetch(site.origin + path, { redirect: 'manual' });
    shown.push([path, answer.status, answer.headers.get('Location')]);
    shown.push(await answer.text());
  }
  return { history, shown };
}

const paths = [
  '/',
  '/about/',
  '/posts/',
  '/posts/gone/',
  '/posts/a/',
  '/posts/b/',
  '/posts/c/',
  '/posts/back/',
  '/index.xml',
  '/sitemap.xml',
  '/image.png',
];

const pull = (folder: string, args: string[] = [], site = running(from)) =>
  platen(['pull', folder, '--from', site.origin, '--history', ...args], { token: site.token });
const push = (folder: string, args: string[] = [], site = running(to)) =>
  platen(['push', folder, '--to', site.origin, '--history', ...args], { token: site.token });

describe('platen pull --history and push --history', () => {
  const folder = () => backup;
  let backup = '';

  it('make an empty site the same, with all that files were and the addresses that pages had', async () => {
    await live(running(from));
    const parent = makeFolder();
    backup = join(parent, 'backup');
    expect((await pull(folder(), ['--dry-run'])).stdout).toContain('Would write 16 files of history');
    const pulled = await pull(folder());
    expect([pulled.code, pulled.stdout]).toEqual([
      0,
      expect.stringContaining('Wrote 16 files of history, 0'),
    ]);
    const again = await pull(folder());
    expect(again.stdout).toContain('Wrote 0 files of history, 16 unchanged');

    expect((await push(folder(), ['--dry-run'])).stdout).toContain('Would send 16 files of history');
    const pushed = await push(folder());
    expect([pushed.code, pushed.stdout]).toEqual([0, expect.stringMatching(/Sent \d+ files of history/)]);
    const [before, after] = [await stateOf(running(from)), await stateOf(running(to))];
    expect(after).toEqual(before);
    expect((before as { shown: unknown[] }).shown).toEqual(
      expect.arrayContaining([
        ['/posts/gone/', 410, null],
        ['/posts/a/', 301, '/posts/c/'],
      ]),
    );

    const watched = await scriptedServer(() => false, running(to).origin);
    const second = await push(folder(), ['--to', watched.origin, '--json']);
    expect(JSON.parse(second.stdout)).toMatchObject({ sent: [], history: { sent: [], unchanged: 16 } });
    expect(watched.count('PUT')).toBe(0);

    const copy = makeFolder();
    await pull(copy, [], running(to));
    expect(readTree(copy)).toEqual(readTree(folder()));
  });

  it('leave what is in the folder to people: a file for each version, named by time, author and digest', async () => {
    const target = makeFolder();
    await pull(target);
    const names = Object.keys(readTree(target)).filter((name) => name.startsWith('.history/about.md/'));
    expect(names).toHaveLength(3);
    for (const name of names) {
      expect(name).toMatch(/\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z_[\w.@-]+_[0-9a-f]{32}\.md$/);
    }
    expect(
      names.map((name) => readFileSync(join(target, name), 'utf8').trimEnd().split('\n').at(-1)),
    ).toEqual(['One', 'Two', 'Three']);
    expect(JSON.parse(readFileSync(join(target, '.history/posts/moved.md/addresses.json'), 'utf8'))).toEqual({
      key: 'posts/moved.md',
      id: 'https://example.org/posts/a/',
      addresses: [
        { path: '/posts/b/', until: expect.any(Number) },
        { path: '/posts/a/', until: expect.any(Number) },
      ],
    });
  });

  it('repair what is damaged here, and keep what the site does not keep any more', async () => {
    const target = makeFolder();
    await pull(target);
    const [name = ''] = Object.keys(readTree(target)).filter((file) => file.startsWith('.history/about.md/'));
    writeFileSync(join(target, name), 'damaged');
    addFiles(target, { '.history/posts/old.md/addresses.json': '{}' });
    const { stdout } = await pull(target, ['--delete', '--yes', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ history: { written: [name], unchanged: 15 }, deleted: [] });
    expect(Object.keys(readTree(target))).toContain('.history/posts/old.md/addresses.json');
  });

  it('report what is no history, and what the site refuses, and send the rest', async () => {
    const target = makeFolder({
      'x.md': post('X'),
      '.history/notes.txt': 'mine',
      '.history/x.md/2026-11-23T04-03-20.446Z_anna_645a5dc78fdb3136aa4940c339e940c4.md': 'other bytes',
      '.history/x.md/addresses.json': '{"key": "y.md", "addresses": []}',
    });
    const { code, stdout } = await push(target);
    expect(code).toBe(1);
    expect(stdout).toContain('notes.txt:1:1: Cannot push it: its name is none that pull gives');
    expect(stdout).toContain('it must be the MD5 digest of a text');
    expect(stdout).toContain('they must be JSON with this "key"');
    expect((await fetch(`${running(to).origin}/x/`)).status).toBe(200);
  });

  it('are left alone without the option', async () => {
    const target = makeFolder();
    const { stdout } = await platen(['pull', target, '--from', running(from).origin, '--json'], {
      token: running(from).token,
    });
    expect(JSON.parse(stdout).history).toBeNull();
    expect(Object.keys(readTree(target)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('go on where they were broken off', async () => {
    let fetched = 0;
    const site = running(from);
    const failing = await scriptedServer(({ path }, _, response) => {
      if (!path.includes('version=') || ++fetched < 4) return false;
      response.statusCode = 403;
      response.setHeader('Content-Type', 'application/problem+json');
      response.end('{"detail": "Cannot read it"}');
      return true;
    }, site.origin);
    const target = makeFolder();
    const first = JSON.parse((await pull(target, ['--from', failing.origin, '--json'])).stdout);
    expect([first.exitCode, first.history.written.length > 0, first.problems.length > 0]).toEqual([
      1,
      true,
      true,
    ]);
    const second = JSON.parse((await pull(target, ['--json'])).stdout);
    expect(second.history.written.length + first.history.written.length).toBe(16);
  });

  it('need a token for all keys to be pushed, and a site that has a history', async () => {
    const guests = await scriptedServer(({ path }, _, response) => {
      const isList = path === '/upload/' || path.startsWith('/upload/?history');
      response.statusCode = isList ? 200 : 403;
      response.setHeader('Content-Type', 'application/json');
      response.end(isList ? '{"files": [], "cursor": null}' : '{"detail": "Cannot list"}');
      return true;
    });
    const target = makeFolder({ 'a.md': post('A') });
    const pushed = await push(target, ['--to', guests.origin]);
    expect([pushed.code, pushed.stderr]).toEqual([2, expect.stringMatching(/one for all keys/)]);
    const pulled = await pull(target, ['--from', guests.origin]);
    expect([pulled.code, pulled.stderr]).toEqual([3, expect.stringMatching(/it lists no history/)]);
  });
});

it('a site is asked in parts', async () => {
  const site = running(from);
  const stop = new AbortController().signal;
  const whole = await remoteSite({ ...site, stop }).history.list();
  const parts = await scriptedServer(({ path }, _, response) => {
    const isFirst = !path.includes('cursor');
    const part = { versions: whole.versions.slice(...(isFirst ? [0, 2] : [2])), addresses: [], unnamed: [] };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ...part, cursor: isFirst ? 'next' : null }));
    return true;
  });
  const listed = await remoteSite({ origin: parts.origin, token: site.token, stop }).history.list();
  expect(listed.versions).toEqual(whole.versions);
});
