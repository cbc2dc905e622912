/** A deletion or a move that fails half way is completed by asking again, through every door, without a sweep. */

import { reset } from 'cloudflare:test';
import { describe, expect, it, vi } from 'vitest';
import type { AppContext } from '../../src/app.ts';
import { sample } from '../runs.ts';
import { clientOf, to } from './dav/dav-client.ts';
import { withFault } from './faulty-part.ts';
import { send } from './mcp-client.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, post, type Site } from './visitor.ts';

const settings = 'title: Home\nbaseURL: https://example.org\n';
const text = post({ title: 'Some words', date: '2020-01-01' });
const bytes = new Uint8Array([1, 2, 3]);

/** `act` returns the status, and for tools the one that the upload route would have. */
type Scenario = { name: string; kind?: 'r2' | 'kv'; key: string; act(site: Site): Promise<number> };

const byUpload = async (site: Site, method: string, path: string) => (await site.upload(method, path)).status;
const byDav = async (site: Site, method: string, path: string, headers = {}) =>
  (await clientOf(site, 'author').send(method, path, headers)).status;

async function byAgent(site: Site, name: string, args: Record<string, unknown>): Promise<number> {
  const { isError = false, content } = (await send(site, 'tools/call', { name, arguments: args })).json
    .result;
  if (!isError) return 200;
  return content[0].text.includes('there is no such file') ? 404 : 503;
}

const deletions: readonly Scenario[] = [
  {
    name: 'a post deleted by upload',
    key: 'posts/a.md',
    act: (site) => byUpload(site, 'DELETE', 'posts/a.md'),
  },
  {
    name: 'a post deleted by upload in KV',
    kind: 'kv',
    key: 'posts/a.md',
    act: (site) => byUpload(site, 'DELETE', 'posts/a.md'),
  },
  { name: 'a file deleted by upload', key: 'a.bin', act: (site) => byUpload(site, 'DELETE', 'a.bin') },
  {
    name: 'a post erased by upload',
    key: 'posts/a.md',
    act: (site) => byUpload(site, 'DELETE', 'posts/a.md?versions=all'),
  },
  {
    name: 'a file erased by upload',
    key: 'a.bin',
    act: (site) => byUpload(site, 'DELETE', 'a.bin?versions=all'),
  },
  { name: 'a post deleted by WebDAV', key: 'posts/a.md', act: (site) => byDav(site, 'DELETE', 'posts/a.md') },
  { name: 'a folder deleted by WebDAV', key: 'posts/a.md', act: (site) => byDav(site, 'DELETE', 'posts/') },
  {
    name: 'a post deleted by an agent',
    key: 'posts/a.md',
    act: (site) => byAgent(site, 'delete', { key: 'posts/a.md' }),
  },
];

const moves: readonly Scenario[] = [
  {
    name: 'a post moved by upload',
    key: 'posts/a.md',
    act: (site) => byUpload(site, 'POST', 'posts/a.md?move=notes/b.md'),
  },
  {
    name: 'a post moved by WebDAV',
    key: 'posts/a.md',
    act: (site) => byDav(site, 'MOVE', 'posts/a.md', to('notes/b.md')),
  },
  {
    name: 'a post moved by an agent',
    key: 'posts/a.md',
    act: (site) => byAgent(site, 'move', { key: 'posts/a.md', to: 'notes/b.md' }),
  },
];

/** Files have no versions: what a move deletes is lost. */
const folderMove: Scenario = {
  name: 'a folder moved by WebDAV in the place of another one',
  key: 'goal/two.bin',
  act: (site) => byDav(site, 'MOVE', 'folder/', to('goal/')),
};

async function open({ kind }: Scenario): Promise<Site> {
  const site = openSite(kind);
  await site.put('site.yaml', settings);
  await site.put('posts/a.md', text);
  await site.put('posts/b.md', post({ title: 'Others', draft: true }));
  await site.put('notes/other.txt', 'x');
  await site.put('a.bin', bytes);
  for (const key of ['folder/one.bin', 'folder/two.bin', 'goal/old.bin']) await site.put(key, bytes);
  return site;
}

type Kind = 'fails' | 'fails behind';

/** The first request goes wrong at its `at`th call; null: at none. Returns the number of calls. */
async function actWithFault(site: Site, { act }: Scenario, at: number | null, kind: Kind): Promise<number> {
  const calm: AppContext = { ...site.context };
  const { context, fault } = withFault({ bucket: calm.bucket, catalog: calm.catalog }, at, kind);
  Object.assign(site.context, context);
  const status = await act(site);
  Object.assign(site.context, calm);
  expect(status, `call ${at} ${kind}`).toBe(at === null ? status : 503);
  if (at === null) expect(status).toBeLessThan(300);
  return fault.calls;
}

/** Each try has a site of its own. */
async function tryAll(scenario: Scenario, look: (site: Site, name: string) => Promise<void>): Promise<void> {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const kind of ['fails', 'fails behind'] as const) {
    const calls = await actWithFault(await open(scenario), scenario, null, kind);
    await reset();
    for (const at of sample([...Array(calls).keys()], scenario.name.length)) {
      const name = `${scenario.name}: call ${at} ${kind}`;
      const site = await open(scenario);
      await actWithFault(site, scenario, at, kind);
      // A visitor's request may have told the catalog of a part meanwhile, or a minute may have passed.
      if (at % 2 === 1) await site.visit('/posts/a/');
      const again = await scenario.act(site);
      expect(again < 300 || again === 404, `${name}: ${again}`).toBe(true);
      await look(site, name);
      const { grown, rebuilt } = await rebuildCatalog(site.context, true);
      expect(grown, name).toEqual(rebuilt);
      await reset();
    }
  }
}

describe('asking again', () => {
  it.each(deletions)('completes $name', async (scenario) => {
    await tryAll(scenario, async (site, name) => {
      const { catalog, clock } = site.context;
      expect((await catalog.statuses(clock(), [scenario.key]))[scenario.key]?.status, name).toBe('absent');
      if (scenario.key !== 'posts/a.md') return;
      expect((await site.visit('/')).text, name).not.toContain('Some words');
      expect((await site.visit('/feed.json')).text, name).not.toContain('Some words');
    });
  });

  it(`completes ${folderMove.name}, and loses no file`, async () => {
    await tryAll(folderMove, async (site, name) => {
      const { files } = await site.context.bucket.list();
      const keys = files.map(({ key }) => key).filter((key) => /^(?:folder|goal)\//.test(key));
      expect(keys, name).toEqual(['goal/one.bin', 'goal/two.bin']);
    });
  });

  it.each(moves)('completes $name, which keeps its id in feeds', async (scenario) => {
    await tryAll(scenario, async (site, name) => {
      site.pass(60_000);
      const former = await site.visit('/posts/a/');
      expect([former.status, former.headers.get('Location')], name).toEqual([301, '/notes/b/']);
      const { items } = (await site.visit('/feed.json')).json;
      expect(
        items.map(({ id, url }: { id: string; url: string }) => [id, url]),
        name,
      ).toEqual([['https://example.org/posts/a/', 'https://example.org/notes/b/']]);
      expect((await site.upload('GET', 'posts/a.md?versions')).status, name).toBe(404);
      expect((await site.upload('GET', 'notes/b.md?versions')).json.versions, name).toHaveLength(1);
    });
  });
});
