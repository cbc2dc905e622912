/** Clients of WebDAV that people use, and the judge of servers, before the real Worker. */

import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type FileStat } from 'webdav';
import { type LocalSite, startLocalSite } from '../browser/local-site.ts';

/** The loop of events goes on meanwhile, since the site runs in this process. */
const run = promisify(execFile);

const has = (program: string, argument: string) => spawnSync(program, [argument]).error === undefined;
const programs = {
  litmus: has('litmus', '--help'),
  rclone: has('rclone', 'version'),
  cadaver: has('cadaver', '--version'),
};
for (const [name, isThere] of Object.entries(programs)) {
  if (!isThere) console.log(`${name} is not installed: its tests are left out.`);
}

const scratch = mkdtempSync(join(tmpdir(), 'platen-webdav-'));

let site: LocalSite;
let folder: string;
beforeAll(async () => {
  site = await startLocalSite();
  folder = `${site.origin}/_platen/dav/`;
});
afterAll(async () => {
  await site.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const postOf = (title: string) => `---\ntitle: ${title}\n---\n\nText of ${title}.\n`;

function write(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function visit(path: string): Promise<[status: number, text: string]> {
  const response = await fetch(site.origin + path, { redirect: 'manual' });
  return [response.status, response.headers.get('Location') ?? (await response.text())];
}

describe.runIf(programs.litmus)('litmus', () => {
  it.each(['_platen/dav/', 'dav/'])('finds all of its 104 tests passed at /%s', async (path) => {
    const { stdout } = await run('litmus', ['-k', `${site.origin}/${path}`, 'anybody', site.token], {
      cwd: scratch,
    }).catch((error) => error);
    const suites = [
      ...stdout.matchAll(/summary for `(\w+)': of (\d+) tests run: (\d+) passed, (\d+) failed/g),
    ];
    expect(
      suites.map(([, name, , , failed]) => [name, failed]),
      stdout,
    ).toEqual(['basic', 'copymove', 'props', 'locks', 'http'].map((name) => [name, '0']));
    expect(suites.reduce((sum, [, , , passed]) => sum + Number(passed), 0)).toBe(104);
  });
});

describe.runIf(programs.rclone)('rclone', () => {
  let config: string;
  beforeAll(async () => {
    const { stdout: pass } = await run('rclone', ['obscure', site.token]);
    const lines = [
      '[site]',
      'type = webdav',
      `url = ${folder}`,
      'vendor = owncloud',
      'user = me',
      `pass = ${pass}`,
    ];
    config = write('rclone.conf', `${lines.join('\n')}\n`);
  });
  const rclone = (...args: string[]) =>
    run('rclone', ['--config', config, '--retries', '1', '--low-level-retries', '1', ...args]);

  it('copies a folder, finds it equal, and makes it equal again', async () => {
    const local = join(scratch, 'rclone');
    const bytes = new Uint8Array(300_000).map((_, at) => (at * 7919) % 251);
    write('rclone/posts/one.md', postOf('One'));
    write('rclone/posts/two.md', postOf('Two'));
    write('rclone/posts/deep/Ünï & #100%.md', postOf('Odd'));
    write('rclone/posts/deep/picture.bin', bytes);
    write('rclone/empty.txt', '');
    await rclone('copy', local, 'site:mine');
    await rclone('check', local, 'site:mine');
    expect((await visit('/mine/posts/one/'))[0]).toBe(200);
    write('rclone/posts/one.md', postOf('One, changed'));
    rmSync(join(local, 'posts/two.md'));
    await expect(rclone('check', local, 'site:mine')).rejects.toThrow('2 differences');
    await rclone('sync', local, 'site:mine');
    await rclone('check', local, 'site:mine');
    expect((await visit('/mine/posts/one/'))[1]).toContain('One, changed');
    expect((await visit('/mine/posts/two/'))[0]).toBe(410);
    const { stderr } = await rclone('sync', '-v', local, 'site:mine');
    expect(stderr).not.toContain('Copied');
    await rclone('copy', 'site:mine', join(scratch, 'back'));
    await rclone('check', local, join(scratch, 'back'));
    expect(new Uint8Array(readFileSync(join(scratch, 'back/posts/deep/picture.bin')))).toEqual(bytes);
  });

  it('keeps the time of a file', async () => {
    write('timed/a.txt', 'words');
    await run('touch', ['-d', '2020-02-03 04:05:06 UTC', join(scratch, 'timed/a.txt')]);
    await rclone('copy', join(scratch, 'timed'), 'site:timed');
    expect((await rclone('lsl', 'site:timed')).stdout).toContain('2020-02-03 04:05:06');
  });

  it('renames a post, whose old address leads on', async () => {
    await site.put('posts/before.md', postOf('Renamed'));
    await rclone('moveto', 'site:posts/before.md', 'site:posts/after.md');
    expect(await visit('/posts/before/')).toEqual([301, '/posts/after/']);
  });

  it('sync --track-renames renames posts, and makes one a bundle', async () => {
    const local = join(scratch, 'tracked');
    for (const name of ['one', 'two']) write(`tracked/${name}.md`, postOf(name));
    await rclone('sync', local, 'site:tracked');
    mkdirSync(join(local, 'two'));
    renameSync(join(local, 'one.md'), join(local, 'other.md'));
    renameSync(join(local, 'two.md'), join(local, 'two/index.md'));
    await rclone('sync', '--track-renames', local, 'site:tracked');
    await rclone('check', local, 'site:tracked');
    expect(await visit('/tracked/one/')).toEqual([301, '/tracked/other/']);
    expect((await visit('/tracked/two/'))[1]).toContain('Text of two');
  });

  it('tells each time why a post was refused', async () => {
    write('refused/a.md', '---\ntitle: A\n---\n\n{{< nothing-of-this-name >}}\n');
    for (let time = 0; time < 2; time++) {
      await expect(rclone('sync', join(scratch, 'refused'), 'site:refused')).rejects.toThrow(
        /nothing-of-this-name.*line 5/,
      );
    }
    await expect(rclone('check', join(scratch, 'refused'), 'site:refused')).rejects.toThrow('difference');
    write('refused/a.md', postOf('A'));
    await rclone('sync', join(scratch, 'refused'), 'site:refused');
    await rclone('check', join(scratch, 'refused'), 'site:refused');
    expect((await visit('/refused/a/'))[0]).toBe(200);
    write('refused/a.md', 'Words. {{< nothing-of-this-name >}}\n');
    await expect(rclone('sync', join(scratch, 'refused'), 'site:refused')).rejects.toThrow('of this name');
    await expect(rclone('check', join(scratch, 'refused'), 'site:refused')).rejects.toThrow('difference');
    expect((await visit('/refused/a/'))[1]).toContain('Text of A');
    rmSync(join(scratch, 'refused/a.md'));
    await rclone('sync', join(scratch, 'refused'), 'site:refused', '--retries', '2');
    expect((await visit('/refused/a/'))[0]).toBe(410);
  });
});

describe.runIf(programs.cadaver)('cadaver', () => {
  async function cadaver(...commands: string[]): Promise<string> {
    write('home/.netrc', `machine 127.0.0.1\nlogin me\npassword ${site.token}\n`);
    const child = spawn('cadaver', [folder], {
      cwd: scratch,
      env: { ...process.env, HOME: join(scratch, 'home'), PAGER: 'cat' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.stdin.end(`${[...commands, 'quit'].join('\n')}\n`);
    await new Promise((done) => child.once('close', done));
    return said;
  }

  it('makes folders, puts, gets, copies, renames, locks, notes and deletes', async () => {
    write('cadaver.md', postOf('By cadaver'));
    const said = await cadaver(
      'mkcol by-cadaver',
      'cd by-cadaver',
      'put cadaver.md a.md',
      'ls',
      'copy a.md b.md',
      'move b.md c.md',
      'lock a.md',
      'discover a.md',
      'put cadaver.md a.md',
      'unlock a.md',
      'propset a.md colour green',
      'propget a.md colour',
      'get c.md got.md',
      'delete a.md',
    );
    expect(said).not.toMatch(/failed|error|cannot/i);
    expect(said).toMatch(/colour.*green/);
    expect(readFileSync(join(scratch, 'got.md'), 'utf8')).toBe(postOf('By cadaver'));
    expect((await visit('/by-cadaver/c/'))[0]).toBe(200);
    expect((await visit('/by-cadaver/a/'))[0]).toBe(410);
    expect(await cadaver('rmcol by-cadaver', 'ls')).not.toMatch(/failed/i);
    expect((await visit('/by-cadaver/c/'))[0]).toBe(410);
  });
});

describe('the npm package webdav', () => {
  it('reads back what it writes', async () => {
    const client = createClient(folder, { username: 'me', password: site.token });
    expect(await client.exists('/npm')).toBe(false);
    await client.createDirectory('/npm/deep/folder', { recursive: true });
    expect(await client.putFileContents('/npm/a.md', postOf('By npm'))).toBe(true);
    expect(await client.putFileContents('/npm/a.md', postOf('Again'), { overwrite: false })).toBe(false);
    expect(await client.getFileContents('/npm/a.md', { format: 'text' })).toBe(postOf('By npm'));
    expect((await visit('/npm/a/'))[0]).toBe(200);
    await new Promise((done, failed) => {
      const stream = client.createWriteStream('/npm/stream.txt', {}, done);
      stream.on('error', failed);
      stream.write('one ');
      stream.write('two');
      stream.end();
    });
    const stat = (await client.stat('/npm/stream.txt')) as FileStat;
    expect(stat).toMatchObject({
      type: 'file',
      size: 7,
      mime: 'text/plain',
      etag: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    await client.copyFile('/npm/stream.txt', '/npm/copy & more.txt');
    await client.moveFile('/npm/a.md', '/npm/b.md');
    const listed = (await client.getDirectoryContents('/npm')) as FileStat[];
    expect(listed.map(({ basename }) => basename).sort()).toEqual([
      'b.md',
      'copy & more.txt',
      'deep',
      'stream.txt',
    ]);
    expect(await visit('/npm/a/')).toEqual([301, '/npm/b/']);
    const { token } = await client.lock('/npm/b.md');
    await expect(client.putFileContents('/npm/b.md', postOf('Locked'))).rejects.toThrow('423');
    await client.unlock('/npm/b.md', token);
    await client.deleteFile('/npm');
    expect(await client.exists('/npm/b.md')).toBe(false);
    expect((await visit('/npm/b/'))[0]).toBe(410);
  });
});
