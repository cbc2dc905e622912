/** `platen push` where the network, the site or the person gets in the way. */

import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Files, makeFolder, post } from './folder.ts';
import { useRealSite } from './real-site.ts';
import { platen, startPlaten } from './run-platen.ts';
import { json, type Script, scriptedServer } from './scripted-server.ts';

const site = useRealSite();

const manyPosts = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`posts/${index}.md`, post(`Post ${index}`)]),
  );

/** A site that lets its visitors wait, so that there is time to interrupt. */
const slowly: Script = async ({ method }) => {
  if (method === 'PUT') await pause(100);
  return false;
};

async function pushThrough(script: Script, folder: string, args: string[] = []) {
  const server = await scriptedServer(script, site.origin);
  const run = await platen(['push', folder, '--to', server.origin, ...args], { token: site.token });
  return { ...run, server };
}

describe('platen push', () => {
  it('finishes what is under way when it is interrupted, says what is left, and goes on from there', async () => {
    const folder = makeFolder(manyPosts(60));
    const first = await scriptedServer(slowly, site.origin);
    const running = startPlaten(['push', folder, '--to', first.origin], { token: site.token });
    while (first.count('PUT') < 20) await pause(10);
    running.child.kill('SIGINT');
    const { code, stdout, stderr } = await running.ended;
    const begun = first.count('PUT');
    expect(code).toBe(130);
    expect(stderr).toContain('Finishing what is under way');
    expect(stdout).toContain(`Left: ${60 - begun} files; run it again`);
    expect(await site.list()).toHaveLength(begun);

    const again = await pushThrough(() => false, folder);
    expect([again.code, again.server.count('PUT')]).toEqual([0, 60 - begun]);
    expect(await site.list()).toHaveLength(60);
  });

  it('loses nothing when it is killed', async () => {
    const folder = makeFolder(manyPosts(40));
    const first = await scriptedServer(slowly, site.origin);
    const running = startPlaten(['push', folder, '--to', first.origin], { token: site.token });
    while (first.count('PUT') < 16) await pause(10);
    running.child.kill('SIGKILL');
    await running.ended;
    const again = await pushThrough(() => false, folder);
    expect(again.code).toBe(0);
    const files = await site.list();
    expect([files.length, new Set(files.map(({ status }) => status))]).toEqual([40, new Set(['published'])]);
  });

  it('sends again what met 429, 503 or a broken line', async () => {
    const folder = makeFolder(manyPosts(9));
    const faults: Script = ({ method, path }, turn, response) => {
      if (method !== 'PUT' || turn > 0) return false;
      switch (Number(/(\d+)\.md$/.exec(path)?.[1]) % 3) {
        case 0:
          return json(response, 429, { detail: 'slower' }, { 'Retry-After': '1' });
        case 1:
          return json(response, 503, { detail: 'later' });
        default:
          response.destroy();
          return true;
      }
    };
    const { code, stdout, server } = await pushThrough(faults, folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Sent 9 files (9 new)')]);
    expect(server.count('PUT')).toBe(18);
    expect(await site.list()).toHaveLength(9);
  });

  it('stores nothing twice when only the answer was lost', async () => {
    const folder = makeFolder(manyPosts(3));
    const { code, stdout } = await pushThrough(async ({ method, path }, turn, response) => {
      if (method !== 'PUT' || turn > 0) return false;
      await site.put(path.slice('/upload/'.length), post(`Post ${/\d+/.exec(path)?.[0]}`));
      response.destroy();
      return true;
    }, folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Sent 3 files (0 new)')]);
    expect(await site.list()).toHaveLength(3);
  });

  it('stops with 3 when the site goes away, and says what is left', async () => {
    const folder = makeFolder(manyPosts(30));
    const { code, stdout } = await pushThrough(({ method }, _, response) => {
      if (method === 'PUT') return json(response, 401, { detail: 'Cannot authenticate: the token is gone' });
      return false;
    }, folder);
    expect(code).toBe(3);
    expect(stdout).toContain('the token is gone');
    expect(stdout).toContain('Left: 30 files; run it again');
  });

  it('ends with 3 for a wrong token, before anything is sent', async () => {
    const folder = makeFolder(manyPosts(1));
    const wrong = 'x'.repeat(43);
    const { code, stdout, stderr } = await platen(['push', folder, '--to', site.origin], { token: wrong });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^Cannot authenticate: /);
    expect(stderr).not.toContain(wrong);
    expect(await site.list()).toEqual([]);
  });

  it('ends with 3 when nobody answers, or somebody else', async () => {
    const folder = makeFolder(manyPosts(1));
    const other = await scriptedServer((_, __, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>');
      return true;
    });
    const [nobody, somebody] = await Promise.all([
      platen(['push', folder, '--to', 'http://127.0.0.1:9'], { token: site.token }),
      platen(['push', folder, '--to', other.origin], { token: site.token }),
    ]);
    expect([nobody.code, nobody.stderr]).toEqual([3, expect.stringMatching(/^Cannot reach "http:\/\/127/)]);
    expect([somebody.code, somebody.stderr]).toEqual([3, expect.stringMatching(/must be a site of Platen/)]);
  });

  it('tells the token to nobody: not in what it prints, and not where a redirect leads', async () => {
    const folder = makeFolder({ ...manyPosts(1), 'bad.md': '---\ndraft: x\n---\n' });
    const elsewhere = await scriptedServer((_, __, response) => json(response, 200, { files: [] }));
    const redirected = await pushThrough(
      (_, __, response) => json(response, 308, {}, { Location: elsewhere.origin }),
      folder,
    );
    expect([redirected.code, elsewhere.seen]).toEqual([3, []]);
    const printed = await pushThrough(() => false, folder, ['--json']);
    for (const { stdout, stderr } of [redirected, printed]) expect(stdout + stderr).not.toContain(site.token);
  });

  it('escapes what could command the terminal', async () => {
    const folder = makeFolder(manyPosts(1));
    const { stderr } = await pushThrough(
      (_, __, response) => json(response, 401, { detail: '\u001b[31mRed' }),
      folder,
    );
    expect(stderr).toContain('\\x1b[31mRed');
  });
});
