/** The first run: what the README promises of `npm start`, against wrangler, workerd and its storage on disk. */

import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, removeFolder, startSite } from './running-site.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.log('curl is not installed: the test that pastes the printed line is left out.');

describe('npm start', () => {
  let site: RunningSite;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await site.stop();
    removeFolder(site.folder);
  });

  it('makes a secret token that only its owner can read, and never prints it', () => {
    expect(site.token).toMatch(/^[\w-]{43}$/);
    expect(statSync(join(site.folder, '.dev.vars')).mode & 0o077).toBe(0);
    expect(site.output()).not.toContain(site.token);
  });

  it('serves the sample content', async () => {
    expect(site.output()).toContain(`Your site    ${site.origin}/`);
    const home = await (await fetch(site.origin)).text();
    const links = [...home.matchAll(/href="(\/posts\/[^"]+\/)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect((await fetch(site.origin + link)).status, link).toBe(200);
    expect(home).not.toContain('drawer');
  });

  it.runIf(hasCurl)('prints a line that publishes when it is pasted', () => {
    const line = /Publish\s+(curl .*)/.exec(site.output())?.[1] ?? '';
    const reply = execFileSync('bash', ['-c', line], { cwd: site.folder, encoding: 'utf8' });
    expect(JSON.parse(reply)).toMatchObject({ key: 'about.md', status: 'published', change: 'unchanged' });
  });

  it('shows a file that wrangler put straight into the bucket on the next request', async () => {
    const file = join(site.folder, 'x.md');
    writeFileSync(file, '---\ntitle: Put by wrangler\n---\n\nHello.\n');
    await wrangler(site, ['r2', 'object', 'put', 'platen/posts/x.md', '--file', file, '--local']);
    expect(await (await fetch(`${site.origin}/posts/x/`)).text()).toContain('Put by wrangler');
    await wrangler(site, ['r2', 'object', 'delete', 'platen/posts/x.md', '--local']);
    expect((await fetch(`${site.origin}/posts/x/`)).status).toBe(410);
  });

  it('refuses a port that is taken, and says what to do', () => {
    const args = ['cli/start.ts', `--port=${new URL(site.origin).port}`, '--ip=127.0.0.1'];
    const second = spawnSync(process.execPath, args, { cwd: site.folder, encoding: 'utf8' });
    expect([second.status, second.stderr]).toEqual([
      1,
      expect.stringMatching(/^Cannot start: .*choose another port/),
    ]);
  });

  it('keeps what was published over a restart', async () => {
    const put = await fetch(`${site.origin}/upload/posts/kept.md`, {
      method: 'PUT',
      body: '---\ntitle: Kept\n---\n',
      headers: { Authorization: `Bearer ${site.token}` },
    });
    expect(put.status).toBe(201);
    await site.stop();
    site = await startSite(site.folder);
    expect(site.output()).not.toContain('into the empty bucket');
    expect(await (await fetch(`${site.origin}/posts/kept/`)).text()).toContain('Kept');
    expect(await (await fetch(site.origin)).text()).toContain('/posts/kept/');
  });
});

/** The loop of events goes on meanwhile, so that `fetch` notices when the site ends a connection that nobody uses. */
async function wrangler(site: RunningSite, args: string[]): Promise<void> {
  const command = resolve(site.folder, 'node_modules/wrangler/bin/wrangler.js');
  const where = ['--persist-to', join(site.folder, 'state')];
  await promisify(execFile)(process.execPath, [command, ...args, ...where], { cwd: site.folder });
}
