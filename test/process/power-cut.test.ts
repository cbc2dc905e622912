/** `npm start` without the sample; then the process dies while 200 posts are being uploaded. What was acknowledged is there afterwards, and what was not is there whole or not at all. */

import { afterAll, describe, expect, it } from 'vitest';
import { copyProject, type RunningSite, removeFolder, startSite } from './running-site.ts';

const posts = 200;

/** So many are acknowledged when the process is killed. */
const before = 60;

describe('a process that is killed during uploads', () => {
  let site: RunningSite | undefined;
  afterAll(async () => {
    await site?.stop();
    if (site) removeFolder(site.folder);
  });

  it('began with nothing, has lost nothing that it acknowledged, and lists what is there', async () => {
    const first = await startSite(copyProject(), ['--empty']);
    site = first;
    expect(await (await fetch(first.origin)).text()).toContain('This site is ready for its first post');
    const acknowledged = new Map<number, string>();
    const numbers = Array.from({ length: posts }, (_, index) => index).values();
    let killed: Promise<void> | undefined;
    const work = async () => {
      for (const number of numbers) {
        const version = await put(first, number).catch(() => null);
        if (version !== null) acknowledged.set(number, version);
        if (acknowledged.size >= before) killed ??= first.kill();
        if (killed) return;
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    await killed;
    expect(acknowledged.size).toBeGreaterThanOrEqual(before);
    expect(acknowledged.size).toBeLessThan(posts);

    site = await startSite(first.folder, ['--empty']);
    const files = await listed(site);
    for (const [number, version] of acknowledged)
      expect(files.get(keyOf(number)), keyOf(number)).toBe(version);
    for (const key of files.keys()) {
      if (!key.startsWith('cut/')) continue;
      const page = await fetch(`${site.origin}/${key.replace(/\.md$/, '/')}`);
      expect([key, page.status, await page.text()]).toEqual([
        key,
        200,
        expect.stringContaining(`end of ${key}`),
      ]);
    }
    // Pages were asked for, so everything has been looked at, and lists must agree.
    const stored = [...files.keys()]
      .filter((key) => key.startsWith('cut/'))
      .map((key) => `/${key.replace(/\.md$/, '/')}`);
    expect((await onLists(site)).sort()).toEqual(stored.sort());
  });
});

function keyOf(number: number): string {
  return `cut/post-${number}.md`;
}

/** The version that the reply names; null when it is no success. */
async function put({ origin, token }: RunningSite, number: number): Promise<string | null> {
  const key = keyOf(number);
  const body = `---\ntitle: Post ${number}\ndate: 2024-01-01\n---\n\n${'Words and more words. '.repeat(200)}end of ${key}\n`;
  const headers = { Authorization: `Bearer ${token}` };
  const reply = await fetch(`${origin}/upload/${key}`, { method: 'PUT', body, headers });
  const { version } = (await reply.json()) as { version?: string };
  return reply.status === 201 ? (version ?? null) : null;
}

async function listed({ origin, token }: RunningSite): Promise<Map<string, string>> {
  const reply = await fetch(`${origin}/upload/`, { headers: { Authorization: `Bearer ${token}` } });
  const { files } = (await reply.json()) as { files: { key: string; version: string }[] };
  return new Map(files.map(({ key, version }) => [key, version]));
}

async function onLists({ origin }: RunningSite): Promise<string[]> {
  const links: string[] = [];
  for (let page = 1; ; page++) {
    const response = await fetch(`${origin}/cut/${page === 1 ? '' : `page/${page}/`}`);
    if (response.status !== 200) return [...new Set(links)];
    links.push(
      ...Array.from((await response.text()).matchAll(/href="(\/cut\/post-\d+\/)"/g), ([, link = '']) => link),
    );
  }
}
