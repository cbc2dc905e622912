/** `platen pull` in a process of its own. */

import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, makeFolder, post, readTree } from './folder.ts';
import { useRealSite } from './real-site.ts';
import { platen } from './run-platen.ts';
import { json, scriptedServer } from './scripted-server.ts';

const site = useRealSite();

const pull = (folder: string, args: string[] = [], options = {}) =>
  platen(['pull', folder, '--from', site.origin, ...args], { token: site.token, ...options });

/** Everything that a name or a content can be. */
const plainTree = {
  'about.md': post('About'),
  'posts/Ünïcödé – 日本語 🐈.md': post('Unicode'),
  "posts/100% #1? it's & + = ;,@ $.md": post('Signs'),
  'posts/trip/index.md': '---\ntitle: CRLF\r\n---\r\nText\r\n',
  'posts/trip/every-byte.bin': new Uint8Array(512).map((_, index) => index % 256),
  'empty.txt': '',
  'posts/no-line-end.md': '\uFEFF# No front matter, no line end',
  'site.yaml': 'title: Plain\n',
  'large.bin': new Uint8Array(2_500_000).map((_, index) => (index * 7) % 256),
};

describe('platen pull', () => {
  it('gives back what was pushed, byte for byte, and fetches nothing the second time', async () => {
    const folder = makeFolder(plainTree);
    const pushed = await platen(['push', folder, '--to', site.origin], { token: site.token });
    expect(pushed.stdout).toContain('Sent 9 files');
    const copy = join(makeFolder(), 'new', 'copy');
    const { code, stdout } = await pull(copy);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Wrote 9 files, 0 unchanged')]);
    expect(readTree(copy)).toEqual(readTree(folder));

    const watched = await scriptedServer(() => false, site.origin);
    const again = await pull(copy, ['--from', watched.origin]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Wrote 0 files, 9 unchanged')]);
    expect(watched.seen.map(({ path }) => path)).toEqual(['/upload/']);
  });

  it('brings files of languages to their folders, which are the same site when pushed', async () => {
    const hugo = join(import.meta.dirname, '../corpus/languages');
    await platen(['push', hugo, '--to', site.origin], { token: site.token });
    const copy = join(makeFolder(), 'copy');
    expect((await pull(copy)).code).toBe(0);
    for (const name of ['arabic/posts/hello.md', 'posts/hello.fr.md', 'posts/trip/map.fr.png', 'hugo.toml']) {
      expect(existsSync(join(copy, name)), name).toBe(true);
    }
    expect((await platen(['check', copy])).stdout).toContain('0 problems, 0 warnings');
    const again = await platen(['push', copy, '--to', site.origin, '--delete'], { token: site.token });
    expect(again.stdout).toMatch(/Sent 0 files, \d+ unchanged/);
    expect((await site.visit('/ar/posts/hello/')).status).toBe(200);
    expect((await site.visit('/fr/billets/2024/bonjour/')).text).toContain('<html lang="fr"');
  });

  it('fetches what differs and only that', async () => {
    await site.put('a.md', post('A'));
    await site.put('b.md', post('B'));
    const folder = makeFolder({ 'a.md': post('A'), 'b.md': post('Mine'), 'c.md': post('Only here') });
    const { code, stdout } = await pull(folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Wrote 1 file, 1 unchanged')]);
    expect(readTree(folder)).toEqual(
      readTree(makeFolder({ 'a.md': post('A'), 'b.md': post('B'), 'c.md': post('Only here') })),
    );
  });

  it('changes nothing in a dry run', async () => {
    await site.put('a.md', post('A'));
    const folder = makeFolder({ 'b.md': 'b' });
    const { code, stdout } = await pull(folder, ['--dry-run', '--delete', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { written: ['a.md'], deleted: ['b.md'], exitCode: 0 },
    ]);
    expect(Object.keys(readTree(folder))).toEqual(['b.md']);
  });

  it.each([
    ['y\n', [], ['.kept', 'a.md'], 0],
    ['n\n', [], ['.kept', 'a.md', 'b.md'], 1],
    ['', ['--yes'], ['.kept', 'a.md'], 0],
  ])('deletes what the bucket does not have after asking: %j %j', async (input, args, left, code) => {
    await site.put('a.md', post('A'));
    const folder = makeFolder({ 'b.md': 'b', '.kept': 'x' });
    const run = await pull(folder, ['--delete', ...args], { input });
    expect([run.code, Object.keys(readTree(folder))]).toEqual([code, left]);
  });

  it('does not take the folder of a Hugo site for its bucket', async () => {
    await site.put('a.md', post('A'));
    const folder = makeFolder({ 'hugo.toml': '', 'content/a.md': 'x' });
    const { code, stderr } = await pull(folder, ['--delete', '--yes']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/not a Hugo site/)]);
    expect(Object.keys(readTree(folder))).toEqual(['content/a.md', 'hugo.toml']);
  });

  it('ends with 3 for a wrong token', async () => {
    const { code, stderr } = await pull(makeFolder(), [], { token: 'x'.repeat(43) });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^Cannot authenticate/)]);
  });
});

describe('platen pull from a hostile bucket', () => {
  const hostile = [
    '../out.md',
    'posts/../../out.md',
    '/etc/platen-test',
    'a\\..\\out.md',
    '.ssh/config',
    'x\u001b[31m.md',
    'a/',
  ];

  const listing = (keys: readonly string[]) =>
    scriptedServer(({ path }, _, response) => {
      if (path !== '/upload/') {
        response.end('content');
        return true;
      }
      const files = keys.map((key) => ({ key, md5: null, size: 7, status: 'asset', url: null, errors: [] }));
      return json(response, 200, { files, cursor: null });
    });

  it('writes nothing outside the folder, reports each key, and writes the rest', async () => {
    const server = await listing([...hostile, 'good.md', 'posts/good.md']);
    const parent = makeFolder();
    const folder = join(parent, 'a', 'b');
    const { code, stdout } = await pull(folder, ['--from', server.origin]);
    expect(code).toBe(1);
    expect(Object.keys(readTree(parent))).toEqual(['a/b/good.md', 'a/b/posts/good.md']);
    expect(existsSync('/etc/platen-test')).toBe(false);
    expect(stdout.match(/: Cannot /g)).toHaveLength(hostile.length);
    expect(stdout).not.toContain('\u001b');
  });

  it('follows no link out of the folder', async () => {
    const server = await listing(['posts/a.md', 'good.md']);
    const outside = makeFolder();
    const folder = makeFolder();
    symlinkSync(outside, join(folder, 'posts'));
    const { code, stdout } = await pull(folder, ['--from', server.origin]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/posts\/a\.md:1:1: .*must be a folder/)]);
    expect(readTree(outside)).toEqual({});
  });

  it('writes a file or the files below its name, not both', async () => {
    const server = await listing(['a', 'a/b.md', 'c.md']);
    const folder = makeFolder();
    const { code, stdout } = await pull(folder, ['--from', server.origin]);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('a/b.md:1:1: Cannot write "a/b.md": "a" is where'),
    ]);
    expect(Object.keys(readTree(folder))).toEqual(['a', 'c.md']);
  });

  it('deletes nothing for a token that sees a part of the bucket only', async () => {
    const server = await scriptedServer(({ path }, _, response) =>
      path === '/upload/'
        ? json(response, 200, { files: [], cursor: null })
        : json(response, 403, { detail: 'Cannot list "a/": the prefix must begin with "guests/"' }),
    );
    const folder = makeFolder({ 'a.md': 'x' });
    const { code, stderr } = await pull(folder, ['--from', server.origin, '--delete', '--yes']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/must cover the whole bucket/)]);
    expect(Object.keys(readTree(folder))).toEqual(['a.md']);
  });

  it('reports a folder that is where a file would be', async () => {
    const server = await listing(['a.md', 'b.md']);
    const folder = makeFolder();
    mkdirSync(join(folder, 'a.md'));
    addFiles(folder, { 'a.md/inside.txt': 'x' });
    const { code, stdout } = await pull(folder, ['--from', server.origin]);
    expect([code, stdout]).toEqual([1, expect.stringContaining('a.md:1:1: Cannot')]);
    expect(Object.keys(readTree(folder))).toEqual(['a.md/inside.txt', 'b.md']);
  });
});
