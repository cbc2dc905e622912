/** Every call of WRITE and SYNC goes wrong once, in every way. The reply is an error or true, nothing is lost, and the next look repairs. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import type { AppContext } from '../../src/app.ts';
import { createTables, writeState } from '../../src/catalog/tables.ts';
import { purgeIfDue } from '../../src/indexing/purge.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import type { Bucket, FileInfo } from '../../src/store/bucket.ts';
import { sample } from '../runs.ts';
import { clientOf, lockBody, lockOf, to } from './dav/dav-client.ts';
import { type FaultKind, withFault } from './faulty-part.ts';
import { send } from './mcp-client.ts';
import { dumpCatalog, rebuildCatalog } from './rebuild.ts';
import { openSite, post, type Site, type Visit } from './visitor.ts';

/** A call that only reads has no effect, so before and behind are the same. */
const isRead = (call: string): boolean =>
  /^(?:bucket\.(?:head|get|list|cursorAfter)|catalog\.(?:addressOwner|inputs|resolve|statuses))$/.test(call);

type Scenario = {
  name: string;
  kind?: 'r2' | 'kv';
  prepare?(site: Site): Promise<unknown>;
  act(site: Site): Promise<Visit>;
  key: string;
  /** Addresses on which the change is seen, and what stands there before and after; null: nothing. */
  path: string;
  before: string | null;
  after: string | null;
};

const old = post({ title: 'Old words', date: '2020-01-01' });
const fresh = post({ title: 'New words', date: '2020-01-01' });

const scenarios: readonly Scenario[] = [
  {
    name: 'a new post',
    act: (site) => site.put('posts/a.md', fresh),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: null, after: 'New words' },
  },
  {
    name: 'a new post in KV',
    kind: 'kv',
    act: (site) => site.put('posts/a.md', fresh),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: null, after: 'New words' },
  },
  {
    name: 'a changed post',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => site.put('posts/a.md', fresh),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: 'New words' },
  },
  {
    name: 'a post that becomes a draft',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => site.put('posts/a.md', post({ title: 'New words', draft: true })),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: null },
  },
  {
    name: 'a post that moves',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => site.put('posts/a.md', post({ title: 'New words', url: '/moved/' })),
    ...{ key: 'posts/a.md', path: '/moved/', before: null, after: 'New words' },
  },
  {
    name: 'a deleted post',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => site.upload('DELETE', 'posts/a.md'),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: null },
  },
  {
    name: 'a file',
    prepare: (site) => site.put('notes.txt', 'Old words'),
    act: (site) => site.put('notes.txt', 'New words'),
    ...{ key: 'notes.txt', path: '/notes.txt', before: 'Old words', after: 'New words' },
  },
  {
    name: 'settings',
    prepare: (site) => site.put('site.yaml', 'title: Old words\n'),
    act: (site) => site.put('site.yaml', 'title: New words\ntimeZone: Europe/Berlin\n'),
    ...{ key: 'site.yaml', path: '/', before: 'Old words', after: 'New words' },
  },
  {
    name: 'a new post by WebDAV',
    prepare: (site) => site.put('posts/other.txt', 'x'),
    act: (site) => byDav(site, [['PUT', 'posts/a.md', { 'X-OC-Mtime': '1600000000' }, fresh]]),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: null, after: 'New words' },
  },
  {
    name: 'a copy renamed over a post by WebDAV',
    prepare: async (site) => {
      await site.put('posts/a.md', old);
      await byDav(site, [['PUT', 'posts/.a.tmp', {}, fresh]]);
    },
    act: (site) => byDav(site, [['MOVE', 'posts/.a.tmp', to('posts/a.md')]]),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: 'New words' },
  },
  {
    name: 'a post by WebDAV whose old text is renamed first',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) =>
      byDav(site, [
        ['MOVE', 'posts/a.md', to('posts/a.md~')],
        ['PUT', 'posts/a.md', {}, fresh],
        ['DELETE', 'posts/a.md~'],
      ]),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: 'New words' },
  },
  {
    name: 'a post by WebDAV at the end of a lock',
    prepare: async (site) => {
      await site.put('posts/other.txt', 'x');
      const lock = await clientOf(site, 'author').send('LOCK', 'posts/a.md', {}, lockBody);
      lastLock = lockOf(lock);
      await byDav(site, [['PUT', 'posts/a.md', { If: `(${lastLock})` }, fresh]]);
    },
    act: (site) => byDav(site, [['UNLOCK', 'posts/a.md', { 'Lock-Token': lastLock }]]),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: null, after: 'New words' },
  },
  {
    name: 'a post renamed by WebDAV',
    prepare: (site) => site.put('posts/a.md', fresh),
    act: (site) => byDav(site, [['MOVE', 'posts/a.md', to('posts/b.md')]]),
    ...{ key: 'posts/b.md', path: '/posts/b/', before: null, after: 'New words' },
  },
  {
    name: 'a post in a folder deleted by WebDAV',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => byDav(site, [['DELETE', 'posts']]),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: null },
  },
  {
    name: 'a draft that an agent publishes',
    prepare: (site) => site.put('posts/a.md', old.replace('---\n', '---\ndraft: true\n')),
    act: (site) => use(site, 'write', { key: 'posts/a.md', text: fresh, publish: true }),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: null, after: 'New words' },
  },
  {
    name: 'a proposal of an agent',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => use(site, 'write', { key: 'posts/a.md', text: fresh }),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: 'Old words' },
  },
  {
    name: 'a post that an agent deletes',
    prepare: (site) => site.put('posts/a.md', old),
    act: (site) => use(site, 'delete', { key: 'posts/a.md' }),
    ...{ key: 'posts/a.md', path: '/posts/a/', before: 'Old words', after: null },
  },
];

let lastLock = '';

/** Requests one after another; a missing file is one that an earlier attempt has dealt with. Returns the answer of the last one, or of the first that storage failed. */
async function byDav(
  site: Site,
  requests: readonly [method: string, path: string, headers?: Record<string, string>, body?: string][],
): Promise<Visit> {
  const dav = clientOf(site, 'author');
  let answer = { status: 0, headers: new Headers(), text: '' };
  for (const [method, path, headers, body] of requests) {
    answer = await dav.send(method, path, headers, body);
    if (answer.status === 503) break;
  }
  // The lock of an earlier attempt is gone with it.
  return {
    ...answer,
    status: answer.status === 409 && requests[0]?.[0] === 'UNLOCK' ? 404 : answer.status,
    json: null,
  };
}

/** Errors of tools are results: here they have the statuses of other doors. */
async function use(site: Site, name: string, args: Record<string, unknown>): Promise<Visit> {
  const visit = await send(site, 'tools/call', { name, arguments: args });
  const { isError = false, content } = visit.json?.result ?? {};
  if (!isError) return visit;
  const { text } = content[0];
  if (text.includes('there is no such file')) return { ...visit, status: 404 };
  return { ...visit, status: text.includes('not certain') ? 503 : 409 };
}

describe('any call that goes wrong', () => {
  it.each(scenarios)('while $name is written leaves all as it was or as it should be', async (scenario) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const total = await countCalls(scenario);
    expect(total).toBeGreaterThan(3);
    const rebuilt: Rebuilt = new Map();
    const calls = Array.from({ length: total }, (_, at) => at);
    for (const at of sample(calls, scenarios.indexOf(scenario))) {
      const call = await tryFault(scenario, at, 'fails', rebuilt);
      await tryFault(scenario, at, 'hangs', rebuilt);
      if (isRead(call)) continue;
      await tryFault(scenario, at, 'fails behind', rebuilt);
      await tryFault(scenario, at, 'hangs behind', rebuilt);
    }
  });
});

/** What a rebuild gives, by what is in the bucket: the bucket alone decides, so it is made once. */
type Rebuilt = Map<string, unknown>;

/** The same time each time: kept versions and addresses name it, and buckets are to be the same. */
const begin = Date.UTC(2026, 5, 1);

/** All of its files are uploaded then. */
function timeless(bucket: Bucket): Bucket {
  const at = <T extends FileInfo>(file: T | null) => file && { ...file, uploaded: begin };
  return {
    ...bucket,
    head: async (key) => at(await bucket.head(key)),
    get: async (key, range) => at(await bucket.get(key, range)),
    put: async (...file) => at(await bucket.put(...file)),
  };
}

async function open({ kind = 'r2', prepare }: Scenario) {
  const purges: number[] = [];
  const site = openSite(kind, { edge: { cache: { purge: async () => void purges.push(0) }, longest: 1 } });
  site.context.bucket = timeless(site.context.bucket);
  site.pass(begin - site.context.clock());
  await prepare?.(site);
  site.pass(60_000);
  const calm = { ...site.context };
  return { site, calm, purges };
}

/** The parts of `site` go wrong from now on, at the `at`th call. */
function arm({ site, calm }: Awaited<ReturnType<typeof open>>, at: number | null, kind: FaultKind = 'fails') {
  const { bucket, catalog, edge } = calm;
  const { context, fault } = withFault({ bucket, catalog, cache: edge?.cache ?? {} }, at, kind);
  Object.assign(site.context, context, { edge: edge && { ...edge, cache: context.cache } });
  return fault;
}

async function countCalls(scenario: Scenario): Promise<number> {
  const world = await open(scenario);
  const fault = arm(world, null);
  expect((await scenario.act(world.site)).status).toBeLessThan(300);
  await clear(world);
  return fault.calls;
}

/** Answers the name of the call that went wrong. */
async function tryFault(scenario: Scenario, at: number, kind: FaultKind, catalogs: Rebuilt): Promise<string> {
  const world = await open(scenario);
  const { site, calm, purges } = world;
  const before = purges.length;
  const fault = arm(world, at, kind);
  const acting = scenario.act(site);
  const reply = await Promise.race([
    acting,
    fault.happened.then(() => (kind.startsWith('hangs') ? null : acting)),
  ]);
  const call = await Promise.race([fault.happened, 'none']);
  const name = `${scenario.name}: call ${at} (${call}) ${kind}`;
  Object.assign(site.context, calm);

  // What the reply says is so; an error says nothing but that it is not certain.
  const { path, key, after } = scenario;
  const shown = await wordsAt(site, path);
  if (reply && reply.status < 300) expect(shown, name).toBe(after);
  else expect([scenario.before, after], name).toContain(shown);
  expect(reply === null || reply.status < 300 || reply.status === 503, name).toBe(true);

  // The bucket decides, and whoever looks next repairs.
  const stored = await calm.bucket.get(key);
  const text = stored && (await new Response(stored.body).text());
  const isDone =
    scenario.after === null && !text?.includes('draft') ? text === null : (text ?? '').includes('New words');
  await sweepAll(calm);
  // Settings are read under those before them, and then once more.
  const hasSettings = key === 'site.yaml';
  if (hasSettings) await sweepAll(calm);
  site.pass(120_000);
  expect(await wordsAt(site, path), name).toBe(isDone ? after : scenario.before);
  const grown = await dumpCatalog();
  const contents = JSON.stringify((await listed(calm)).map((file) => [file.key, file.version]));
  if (!catalogs.has(contents)) catalogs.set(contents, (await rebuildCatalog(calm, hasSettings)).rebuilt);
  expect(grown, name).toEqual(catalogs.get(contents));

  // Copies at the edge that show what was before are dropped in the end.
  for (let turn = 0; turn < 3; turn++) {
    await purgeIfDue(calm);
    site.pass(12_000);
  }
  expect(await calm.catalog.purgeState(calm.clock()), name).toMatchObject({
    dirtySince: null,
    nextPurge: null,
  });
  if (isDone) expect(purges.length, name).toBeGreaterThan(before);

  // The same again is well received.
  const again = await scenario.act(site);
  expect(again.status < 300 || (again.status === 404 && isDone), name).toBe(true);
  expect(await wordsAt(site, path), name).toBe(after);
  await clear(world);
  return call;
}

async function wordsAt(site: Site, path: string): Promise<string | null> {
  const { status, text } = await site.visit(path);
  return status === 200 ? (/(?:Old|New) words/.exec(text)?.[0] ?? null) : null;
}

/** Each try has a site of its own. */
async function clear({ calm }: Awaited<ReturnType<typeof open>>): Promise<void> {
  for (const { key } of await listed(calm)) await calm.bucket.delete(key);
  await runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage }) => {
    writeState(storage.sql, 'schema', -1);
    createTables(storage.sql);
  });
}

/** Fewer files than one page of a listing has. */
async function listed({ bucket }: AppContext): Promise<FileInfo[]> {
  const { files, cursor } = await bucket.list({});
  expect(cursor).toBeUndefined();
  return files;
}
