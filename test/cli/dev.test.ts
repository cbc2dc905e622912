/** `platen dev` in a process of its own: what an author sees in the browser. */

import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { openPage } from '../browser/theme/open-page.ts';
import pictures from '../images/pictures.json' with { type: 'json' };
import { addFiles, type Files, keptFolder, makeFolder, post, readTree, removeFolder } from './folder.ts';
import { launchPlaten, startPlaten } from './run-platen.ts';

async function startDev(files: Files) {
  const folder = keptFolder(files);
  const running = launchPlaten(['dev', folder, '--port', '0']);
  await running.says('Your site is at');
  const origin = /Your site is at (http:\/\/localhost:\d+)\//.exec(running.output())?.[1] ?? '';
  const visit = async (path: string) => {
    const response = await fetch(origin + path, { headers: { Accept: 'text/html' } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { folder, running, origin, visit };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Asks from the moment on at which something listens there. */
async function firstAnswer(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(60_000) });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await pause(5);
    }
  }
}

const files: Files = {
  'posts/a.md': post('Public', 'Before the change.'),
  'posts/secret/index.md': '---\ntitle: Not yet\ndraft: true\n---\n\n![A cat](cat.png)\n',
  'posts/secret/cat.png': 'cat',
  'posts/later.md': '---\ntitle: Later\ndate: 2999-01-01\n---\n',
  'posts/bad.md': '---\ndraft: perhaps\n---\n',
  'a.md': post('A'),
  'b.md': post('B'),
  'section/b.md': post('B'),
  'own.html': '<!DOCTYPE html><head></head>own',
};

describe('platen dev', () => {
  let dev: Awaited<ReturnType<typeof startDev>>;

  beforeAll(async () => {
    dev = await startDev(files);
  });
  afterAll(async () => {
    await dev.running.stop();
    removeFolder(dev.folder);
  });

  it('shows the folder without a token, and drafts at their addresses', async () => {
    const { origin, visit } = dev;
    expect((await visit('/posts/a/')).text).toContain('Public');

    const draft = await visit('/posts/secret/');
    expect([draft.status, draft.text]).toEqual([200, expect.stringContaining('Not yet')]);
    expect(draft.text.toLowerCase()).toContain('draft');
    expect((await visit('/posts/secret/cat.png')).text).toBe('cat');
    expect((await visit('/posts/secret')).status).toBe(200);
    expect((await visit('/posts/later/')).text).toContain('Later');
    expect((await visit('/posts/')).text).not.toMatch(/Not yet|Later/);
    expect((await visit('/posts/secret/none.png')).status).toBe(404);
    expect((await visit('/nothing/')).status).toBe(404);

    const overview = (await visit('/_platen/dev/')).text;
    expect(overview).toContain('<a href="/posts/secret/">posts/secret/index.md</a> (draft)');
    expect(overview).toContain('<a href="/posts/later/">posts/later.md</a> (scheduled)');
    expect(overview).toContain('bad.md:2:1: Cannot read &quot;draft&quot;');

    expect((await fetch(`${origin}/upload/`)).status).toBe(401);
  });

  it('relaxes nothing of the policy, and keeps no page', async () => {
    const { headers, text } = await dev.visit('/a/');
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self';");
    expect([headers.get('Cache-Control'), headers.get('ETag')]).toEqual(['no-store', null]);
    expect(text).toMatch(
      /<script src="\/_platen\/dev\/reload\.js" data-version="[\w-]+" defer><\/script><\/head>/,
    );
    expect((await dev.visit('/own.html')).text).toBe('<!DOCTYPE html><head></head>own');
  });

  it('brings into the folder what somebody writes in the browser, with the token that it told', async () => {
    const { folder, running } = dev;
    const told = /Write at (http:\/\/127\.0\.0\.1:\d+)(\/_platen\/admin\/) with the token (\S+)/;
    const [, host = '', path = '', token = ''] = told.exec(running.output()) ?? [];
    const page = await fetch(host + path);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('id="app"')]);
    const headers = { Authorization: `Bearer ${token}` };
    const send = async (method: string, key: string, body?: string) => {
      const answer = await fetch(`${host}/upload/${key}`, { method, headers, ...(body && { body }) });
      return answer.status;
    };
    const inFolder = (name: string) => {
      const bytes = readTree(folder)[join(...name.split('/'))];
      return bytes === undefined ? undefined : Buffer.from(bytes, 'hex').toString();
    };
    const text = post('Written', 'In the browser.');
    expect(await send('PUT', 'posts/new/index.md?dry-run', text)).toBe(201);
    expect(inFolder('posts/new/index.md')).toBe(undefined);
    expect(await send('PUT', 'posts/new/index.md', text)).toBe(201);
    expect(await send('PUT', 'posts/new/cat.txt', 'A cat')).toBe(201);
    expect([inFolder('posts/new/index.md'), inFolder('posts/new/cat.txt')]).toEqual([text, 'A cat']);
    expect(await send('POST', 'posts/new/cat.txt?move=posts/new/dog.txt')).toBe(201);
    expect([inFolder('posts/new/cat.txt'), inFolder('posts/new/dog.txt')]).toEqual([undefined, 'A cat']);
    // The folder is followed meanwhile, and takes nothing away.
    await pause(500);
    expect((await dev.visit('/posts/new/')).text).toContain('In the browser.');
    for (const key of ['posts/new/index.md', 'posts/new/dog.txt'])
      expect(await send('DELETE', key)).toBe(200);
    expect(inFolder('posts/new/index.md')).toBe(undefined);
    expect(await send('PUT', 'posts/a.md', 'no: front\n---\n\n{{< nothing >}}')).toBe(422);
    expect(inFolder('posts/a.md')).toContain('change.');
  });

  it('answers no name but that of this machine', async () => {
    const statusFor = (host: string) =>
      new Promise((done) =>
        request(dev.origin, { headers: { host } }, (reply) => done(reply.resume().statusCode)).end(),
      );
    expect(await statusFor('evil.example')).toBe(403);
    expect(await statusFor('localhost.evil.example')).toBe(403);
    expect(await statusFor('127.0.0.1:80')).toBe(200);
  });

  describeInChromium('in a browser', () => {
    it('shows a saved change in an open page', async () => {
      const browser = await launchChromium();
      const { page, complaints } = await openPage(browser, `${dev.origin}/posts/a/`);
      await page.getByText('Before the change.').waitFor();
      await page.getByText('1 draft, 1 scheduled, 1 problem').waitFor();
      const started = performance.now();
      addFiles(dev.folder, { 'posts/a.md': post('Public', 'After the change.') });
      await page.getByText('After the change.').waitFor();
      console.log(
        `platen dev: a saved change is on the screen after ${Math.round(performance.now() - started)} ms`,
      );
      expect(complaints).toEqual([]);
      await page.getByText('1 draft, 1 scheduled, 1 problem').click();
      await page.getByText('posts/secret/index.md').click();
      await page.getByText('Not yet').first().waitFor();
      await browser.close();
    });
  });

  it('tells open pages of every change, and follows new, changed, broken and deleted files', async () => {
    const { folder, origin, visit, running } = dev;
    const events = await fetch(`${origin}/_platen/dev/events`);
    const versions = readVersions(events);
    const first = await versions.next();
    const next = async () => (await versions.next()).value;

    addFiles(folder, { 'a.md': post('Changed'), 'posts/new.md': post('New') });
    const second = await next();
    expect(second).not.toBe(first.value);
    expect((await visit('/a/')).text).toContain(`data-version="${second}"`);
    expect((await visit('/a/')).text).toContain('Changed');
    expect((await visit('/posts/new/')).status).toBe(200);

    addFiles(folder, { 'a.md': '---\ndraft: x\n---\n' });
    await next();
    expect((await visit('/_platen/dev/')).text).toContain('/a.md:2:1: Cannot read');
    expect((await visit('/a/')).text).toContain('Changed');

    rmSync(join(folder, 'b.md'));
    await next();
    expect((await visit('/b/')).status).toBe(410);

    addFiles(folder, { 'site.yaml': 'title: Renamed site\n' });
    await next();
    expect((await visit('/posts/new/')).text).toContain('Renamed site');
    expect(running.output()).not.toContain('PLATEN_TOKEN');
    await versions.return(undefined);
  });

  it('follows what a section hides', async () => {
    const { folder, visit } = dev;
    const isDraft = async () => (await visit('/_platen/dev/')).text.includes('section/b.md</a> (draft)');
    expect((await visit('/_platen/dev/')).text).not.toContain('section/b.md');
    addFiles(folder, { 'section/_index.md': '---\ncascade: {draft: true}\n---\n' });
    while (!(await isDraft())) await pause(50);
    expect((await visit('/section/b/')).text.toLowerCase()).toContain('draft');
    rmSync(join(folder, 'section/_index.md'));
    while (await isDraft()) await pause(50);
    expect((await visit('/section/b/')).text.toLowerCase()).not.toContain('draft');
  });

  it('leaves the folder as it is', async () => {
    const { folder, running } = dev;
    const before = readTree(folder);
    running.child.kill('SIGINT');
    await running.ended;
    expect(readTree(folder)).toEqual(before);
    expect(Object.keys(before).filter((name) => !(name in files))).toEqual(['posts/new.md', 'site.yaml']);
  });

  it('begins in an empty folder, where the first post may be written in the browser', async () => {
    const begun = await startDev({});
    expect((await begun.visit('/')).text).toContain('href="/_platen/admin/"');
    addFiles(begun.folder, { 'posts/first.md': post('The first') });
    await begun.running.says('posts/first.md');
    expect((await begun.visit('/posts/first/')).status).toBe(200);
    await begun.running.stop();
    removeFolder(begun.folder);
  });

  it('answers a request that came while it started', async () => {
    const port = await freePort();
    startPlaten(['dev', makeFolder({ 'a.md': post('A') }), '--port', String(port)]);
    const early = await firstAnswer(`http://localhost:${port}/_platen/dev/`);
    expect([early.status, await early.text()]).toEqual([200, expect.stringContaining('Drafts and problems')]);
  });
});

describe('platen dev with own layouts', () => {
  const style = '{{ with resources.Get "x.scss" | css.Sass }}{{ .RelPermalink }}{{ end }}';
  const layouts = (word: string): Files => ({
    'hugo.toml': '',
    'assets/x.scss': 'b { margin: 0 }',
    'layouts/home.html': '<head></head>home{{ (resources.Get "two.png").Colors }}',
    'assets/two.png': Buffer.from(pictures['two.png'], 'base64'),
    'layouts/page.html': `<head></head>${style}${word}{{ warnf "${word} %s" .Title }}`,
  });

  it('shows a change before it tries further pages, and reloads nothing for their warnings', async () => {
    const posts = Object.fromEntries([...'abcde'].map((name) => [`content/p/${name}.md`, post(name)]));
    const dev = await startDev({ ...layouts('first'), ...posts });
    const warnings = async (word: string) =>
      (await dev.visit('/_platen/dev/')).text.match(new RegExp(`${word} [a-e]`, 'g'))?.length;
    expect(await warnings('first')).toBe(5);
    const versions = readVersions(await fetch(`${dev.origin}/_platen/dev/events`));
    await versions.next();
    addFiles(dev.folder, layouts('second'));
    const { value: version } = await versions.next();
    expect((await dev.visit('/p/a/')).text).toContain('second');
    while ((await warnings('second')) !== 5) await pause(50);
    expect((await dev.visit('/')).text).toContain('home[#ff0000 #0000ff]');
    expect((await dev.visit('/p/a/')).text).toContain(`data-version="${version}"`);
    await versions.return(undefined);
    await dev.running.stop();
    removeFolder(dev.folder);
  });
});

/** The versions that server-sent events tell, each once. */
async function* readVersions(response: Response): AsyncGenerator<string> {
  let text = '';
  let last = '';
  for await (const chunk of response.body ?? new ReadableStream()) {
    text += new TextDecoder().decode(chunk);
    const version = [...text.matchAll(/"version":"([^"]+)"/g)].at(-1)?.[1] ?? '';
    if (version !== last) yield version;
    last = version;
  }
}
