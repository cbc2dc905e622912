/** What a site knows of its themes: `push`, `pull` and overrides. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { push as runPush } from '../../cli/push/push.ts';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { addFiles, makeFolder, post, readTree } from './folder.ts';
import { useRealSite } from './real-site.ts';
import { platen } from './run-platen.ts';

const site = useRealSite();

const own = '# Mine\ntheme: paper\nparams: {a: 1}\n';

const files = {
  'hugo.yaml': own,
  'content/a.md': post('First'),
  'layouts/_partials/own.html': 'own',
  'i18n/en.yaml': 'hi: mine\n',
  'themes/paper/hugo.yaml': 'params: {b: 2}\n',
  'themes/paper/layouts/home.html': 'home',
  'themes/paper/layouts/page.html':
    'page {{ partial "head.html" . }} {{ partial "own.html" . }} {{ T "hi" }} {{ T "bye" }} {{ jsonify (slice site.Params.a site.Params.b) }}',
  'themes/paper/layouts/_partials/head.html': 'of the theme',
  'themes/paper/i18n/en.yaml': 'hi: theirs\nbye: theirs\n',
  'themes/paper/static/paper.txt': 'theirs',
};

const push = (folder: string, ...args: string[]) =>
  platen(['push', folder, '--to', site.origin, ...args], { token: site.token });
const pull = (folder: string, ...args: string[]) =>
  platen(['pull', folder, '--from', site.origin, ...args], { token: site.token });
const keys = async () => (await site.list()).map(({ key }) => key);
const page = async () => (await site.visit('/a/')).text;
const textsIn = (folder: string) =>
  Object.fromEntries(
    Object.entries(readTree(folder)).map(([name, hex]) => [name, Buffer.from(hex, 'hex').toString()]),
  );

const noteKey = 'layouts/_themes/themes.json';

describe('pull', () => {
  it('writes what the author has written, and not what came from themes', async () => {
    await push(makeFolder(files));
    expect(await page()).toBe('page of the theme own mine theirs [1,2]');
    const backup = makeFolder();
    expect((await pull(backup)).code).toBe(0);
    expect(textsIn(backup)).toEqual({
      'a.md': post('First'),
      'hugo.yaml': own,
      'layouts/_i18n/en.yaml': 'hi: mine\n',
      'layouts/_partials/own.html': 'own',
    });
    // The folder without the theme's files leaves them on the site.
    addFiles(backup, { 'hugo.yaml': '# Mine\ntheme: paper\nparams: {a: 9}\n' });
    const before = await keys();
    const { stdout } = await push(backup, '--delete', '--yes');
    expect(stdout).toContain('Sent 2 files');
    expect(await keys()).toEqual(before);
    expect(await page()).toBe('page of the theme own mine theirs [9,2]');
    expect((await push(backup, '--delete', '--yes')).stdout).toContain('Sent 0 files');
    expect((await pull(backup, '--delete', '--yes')).stdout).toContain('Wrote 0 files, 4 unchanged');
  });

  it('writes a file of a theme that was changed on the site', async () => {
    await push(makeFolder(files));
    await site.put('layouts/_partials/head.html', 'by hand');
    const backup = makeFolder();
    await pull(backup);
    expect(textsIn(backup)).toMatchObject({ 'layouts/_partials/head.html': 'by hand' });
  });

  it('writes everything with --themes, which makes the same site elsewhere', async () => {
    await push(makeFolder(files));
    const before = (await site.list()).map(({ key, md5 }) => [key, md5]);
    const backup = makeFolder();
    await pull(backup, '--themes');
    expect(Object.keys(readTree(backup)).sort()).toEqual(before.map(([key]) => key).sort());
    for (const [key = ''] of before)
      await fetch(`${site.origin}/upload/${key}`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${site.token}` },
      });
    const { stdout } = await push(backup);
    expect(stdout).toContain('0 problems');
    expect((await site.list()).map(({ key, md5 }) => [key, md5])).toEqual(before);
    expect(await page()).toBe('page of the theme own mine theirs [1,2]');
  });
});

describe('push', () => {
  it('brings the file of the theme again when the own one is deleted', async () => {
    const folder = makeFolder({ ...files, 'layouts/partials/head.html': 'override' });
    await push(folder);
    expect(await page()).toContain('page override');
    rmSync(join(folder, 'layouts/partials/head.html'));
    await push(folder, '--delete', '--yes');
    expect(await page()).toContain('page of the theme');
    addFiles(folder, { 'layouts/_partials/head.html': 'override' });
    await push(folder);
    rmSync(join(folder, 'layouts/_partials/head.html'));
    await push(folder);
    expect(await page()).toContain('page of the theme');
  });

  it('removes what a theme no longer has, and a former theme, without a question', async () => {
    const folder = makeFolder(files);
    await push(folder);
    rmSync(join(folder, 'themes/paper/static/paper.txt'));
    await push(folder);
    expect(await keys()).not.toContain('paper.txt');
    addFiles(folder, { 'hugo.yaml': 'theme: other\n', 'themes/other/layouts/all.html': 'other' });
    expect((await push(folder)).code).toBe(0);
    expect(await keys()).toEqual([
      ...['a.md', 'hugo.yaml', 'layouts/_i18n/en.yaml', 'layouts/_partials/own.html', noteKey],
      'layouts/all.html',
    ]);
    expect(await page()).toBe('other');
  });

  it('removes the files of a theme that is not named any more with --delete', async () => {
    const folder = makeFolder(files);
    await push(folder);
    addFiles(folder, { 'hugo.yaml': 'params: {a: 1}\n' });
    expect((await push(folder)).code).toBe(0);
    expect(await page()).toContain('page of the theme');
    await push(folder, '--delete', '--yes');
    expect(await keys()).toEqual([
      'a.md',
      'hugo.yaml',
      'layouts/_i18n/en.yaml',
      'layouts/_partials/own.html',
    ]);
    expect(await page()).toContain('First');
  });

  it('keeps the theme on the site where the folder has it no more', async () => {
    const folder = makeFolder(files);
    await push(folder);
    const before = await keys();
    rmSync(join(folder, 'themes'), { recursive: true });
    const { code } = await push(folder, '--delete', '--yes');
    expect([code, await keys()]).toEqual([0, before]);
    expect(await page()).toBe('page of the theme own mine theirs [1,2]');
  });
});

describe('visitors', () => {
  const styled = {
    'themes/paper/layouts/page.html':
      'paper {{ with resources.Get "a.css" }}{{ .Content }}{{ end }} {{ readFile "static/paper.txt" }}',
    'themes/paper/assets/a.css': 'of paper',
    'themes/other/layouts/all.html': '{{ partial "none.html" . }}',
    'themes/other/static/other.txt': 'x',
  };

  it('see the last theme, with its files, until the next one works', async () => {
    const folder = makeFolder({ ...files, ...styled });
    await push(folder);
    expect(await page()).toContain('paper of paper');
    addFiles(folder, { 'hugo.yaml': 'theme: other\n' });
    const failing = await push(folder);
    expect([failing.code, failing.stdout]).toEqual([1, expect.stringContaining('none.html')]);
    await site.put('a.md', post('Changed'));
    expect(await page()).toContain('paper of paper');
    expect((await site.visit('/paper.txt')).status).toBe(200);
    addFiles(folder, { 'themes/other/layouts/all.html': 'other' });
    expect((await push(folder)).code).toBe(0);
    expect(await page()).toBe('other');
    expect(await keys()).toEqual([
      ...['a.md', 'hugo.yaml', 'layouts/_i18n/en.yaml', 'layouts/_partials/own.html', noteKey],
      ...['layouts/all.html', 'other.txt'],
    ]);
    expect((await push(folder)).stdout).toContain('Sent 0 files');
  });

  it('see the last theme after a push that was stopped halfway', async () => {
    const folder = makeFolder({ ...files, ...styled });
    await push(folder);
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`themes/other/layouts/_partials/p${n}.html`, `${n}`]),
    );
    const all = Object.keys(many).map((name) => `{{ partial "${name.split('/').at(-1)}" . }}`);
    addFiles(folder, {
      ...many,
      'hugo.yaml': 'theme: other\n',
      'themes/other/layouts/all.html': `other ${all.join('')}`,
    });
    const stop = new AbortController();
    const remote = remoteSite({ origin: site.origin, token: site.token, stop: stop.signal });
    let sent = 0;
    const stopping: typeof remote = {
      ...remote,
      put: (...args) => {
        if (++sent === 20) stop.abort();
        return remote.put(...args);
      },
    };
    const how = { isDryRun: false, isLenient: false, deletes: false, assumesYes: false };
    const report = await runPush(folder, stopping, how, { ...silentTerminal(), stop: stop.signal });
    expect(report.isStopped).toBe(true);
    expect(await page()).toContain('paper of paper');
    await push(folder);
    expect(await page()).toContain('other 0');
    expect(await keys()).not.toContain('paper.txt');
  });
});

it('nobody can fetch what the site knows of its themes', async () => {
  await push(makeFolder(files));
  expect(await keys()).toContain(noteKey);
  for (const path of [noteKey, 'layouts/_themes/1/_i18n/en.yaml', 'themes/paper/layouts/page.html']) {
    expect((await site.visit(`/${path}`)).status).toBe(404);
  }
});
