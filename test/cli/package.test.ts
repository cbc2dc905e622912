/** `npx platen` where the package was installed from what `npm pack` makes. */

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyProject, removeFolder } from '../process/running-site.ts';
import { makeFolder, post } from './folder.ts';

const project = resolve(import.meta.dirname, '../..');

describe('the packed command', () => {
  let packed = '';
  let copy = '';

  beforeAll(() => {
    copy = copyProject();
    const name = execFileSync('npm', ['pack', '--json'], {
      cwd: copy,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    packed = join(copy, JSON.parse(name)[0].filename);
  });
  afterAll(() => removeFolder(copy));

  it('holds what runs, and nothing else', () => {
    const listed = execFileSync('tar', ['-tzf', packed], { encoding: 'utf8' }).trim().split('\n');
    const names = listed.map((name) =>
      name
        .replace(/(?<=admin\/\w+\.)[0-9a-f]{16}/, 'digest')
        .replace(/(?<=admin\/[\w-]+-)[A-Z\d]{8}(?=\.js)/, 'hash')
        .replace(/(?<=admin\/)(?:ar|de|en|es|fr|ja|pt|zh)\b/, 'language'),
    );
    expect(names.filter((name) => name.includes('language.digest.js'))).toHaveLength(8);
    expect(
      [...new Set(names)]
        .filter((name) => !/^package\/dist\/worker\/(?:index|[\w-]+-[A-Z\d]{8})\.js$/.test(name))
        .sort(),
    ).toEqual([
      'package/cli/dev/reload.client.js',
      'package/cli/platen.js',
      'package/dist/assets/_headers',
      'package/dist/assets/_platen/admin/chunk-hash.js',
      'package/dist/assets/_platen/admin/code-editor-hash.js',
      'package/dist/assets/_platen/admin/files.json',
      'package/dist/assets/_platen/admin/frame.digest.js',
      'package/dist/assets/_platen/admin/language.digest.js',
      'package/dist/assets/_platen/admin/signed-in-hash.js',
      'package/dist/assets/_platen/admin/style.digest.css',
      'package/dist/platen.js',
      'package/package.json',
      'package/wrangler.toml',
    ]);
  });

  it('runs through npx', () => {
    const folder = install(packed);
    mkdirSync(join(folder, 'posts'));
    writeFileSync(join(folder, 'posts/bad.md'), '---\ndraft: perhaps\n---\n');
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(npx(folder, '--version')).toEqual([0, `${version}\n`]);
    expect(npx(folder, 'check', 'posts')).toEqual([
      1,
      expect.stringContaining('posts/bad.md:2:1: Cannot read "draft"'),
    ]);
    expect(npx(folder, 'new', 'posts/good')).toEqual([0, 'Made posts/good.md, a draft\n']);
    expect(npx(folder, 'dev', 'posts')).toEqual([
      2,
      expect.stringMatching(/^Cannot run the site here: miniflare@/),
    ]);
  });

  it('shows a folder where Miniflare is installed beside it', async () => {
    const folder = install(packed, ['miniflare']);
    const posts = makeFolder({ 'posts/a.md': post('Installed') });
    const child = spawn('npx', ['--offline', 'platen', 'dev', posts, '--port', '0'], {
      cwd: folder,
      detached: true,
    });
    const ended = new Promise((done) => child.once('close', done));
    onTestFinished(async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    while (!output.includes('Your site is at')) {
      if (child.exitCode !== null) throw new Error(`platen dev ended early:\n${output}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    const origin = /http:\/\/localhost:\d+/.exec(output)?.[0];
    expect(await (await fetch(`${origin}/posts/a/`)).text()).toContain('Installed');
    expect((await fetch(`${origin}/_platen/dev/reload.js`)).status).toBe(200);
    const writing = /Write at (\S+)/.exec(output)?.[1] ?? '';
    const html = await (await fetch(writing)).text();
    const scripts = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path);
    const answers = await Promise.all(scripts.map((path) => fetch(new URL(path, writing))));
    expect(answers.map(({ status }) => status)).toEqual(scripts.map(() => 200));
    expect(scripts.length).toBeGreaterThan(2);
  });
});

/** What `npm install` would do, without asking the registry: unpacks, and links the dependencies that this project has. */
function install(tarball: string, more: readonly string[] = []): string {
  const folder = makeFolder({ 'package.json': '{}' });
  const home = join(folder, 'node_modules/platen');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), ...more]) link(`node_modules/${name}`, folder);
  mkdirSync(join(folder, 'node_modules/.bin'));
  symlinkSync('../platen/cli/platen.js', join(folder, 'node_modules/.bin/platen'));
  expect(readdirSync(home)).not.toContain('src');
  return folder;
}

function link(name: string, folder: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  symlinkSync(join(project, name), join(folder, name));
}

/** The exit code, and what was printed to the stream that speaks. */
function npx(cwd: string, ...args: string[]): [number, string] {
  try {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    return [
      0,
      execFileSync('npx', ['--offline', 'platen', ...args], { cwd, encoding: 'utf8', stdio: [...stdio] }),
    ];
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return [status, stdout || stderr.replace(/^npm warn.*\n/gm, '')];
  }
}
