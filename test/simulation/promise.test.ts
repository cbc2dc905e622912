/** How soon a change is seen, for each way in which it can be made: what the program promises, measured behind the model of the edge. */

import { describe, expect, it, vi } from 'vitest';
import { sweepPause } from '../../src/indexing/sweep.ts';
import { purgeLatency } from './edge-model.ts';
import { edgeTtl, openWorld, type World } from './world.ts';

const key = 'posts/a.md';
const page = '/posts/a/';
const places = [page, '/', '/posts/', '/index.xml', '/sitemap.xml'];
const lists = places.slice(1);

const text = (title: string, fields = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-01\n${fields}---\n\nText.\n`;

/** The sitemap names addresses and dates, not titles: what it shows of a title is the date that stands beside it. */
const shows = (body: string, title: string): boolean =>
  body.includes(title) || body.includes(dates[title] ?? '\0');
const dates: Record<string, string> = { Old: '2026-01-01', New: '2026-02-02' };
const changed = text('New', 'lastmod: 2026-02-02\n');

async function openPublished(kind: 'r2' | 'kv' = 'r2'): Promise<World> {
  const world = await openWorld(kind);
  expect((await world.upload('PUT', key, text('Old'))).status).toBe(201);
  await world.pass(sweepPause(1, world.calm.bucket) * 1000 + 60_000);
  for (const path of places)
    expect(shows((await world.edge.visit(0, path, false)).text, 'Old'), path).toBe(true);
  return world;
}

/** Seconds: between two looks of a visitor, and until a purge has reached all places. */
const askedEvery = 1;
const spread = purgeLatency / 1000;

/** Seconds until visitors at the edge see it, of each path; they ask every second, so that copies are kept. */
async function secondsUntilSeen(world: World, title: string, paths = places): Promise<number[]> {
  const begin = world.now();
  const seen = new Map<string, number>();
  while (seen.size < paths.length && world.now() - begin < 1_000_000) {
    for (const path of paths) {
      const { text: body } = await world.edge.visit(0, path, false);
      if (!seen.has(path) && shows(body, title)) seen.set(path, (world.now() - begin) / 1000);
    }
    await world.pass(askedEvery * 1000);
    await world.edge.revalidate();
  }
  return paths.map((path) => seen.get(path) ?? Number.POSITIVE_INFINITY);
}

async function isAtWorker(world: World, paths: readonly string[], title: string): Promise<boolean[]> {
  return Promise.all(paths.map(async (path) => shows(await (await world.worker(path)).text(), title)));
}

describe('a change is seen', () => {
  it('through the upload route: at once at the Worker, at the edge when the reply says', async () => {
    const world = await openPublished();
    const reply = await (await world.upload('PUT', key, changed)).json();
    expect(reply).toMatchObject({ cache: 'dropped' });
    expect(await isAtWorker(world, places, 'New')).toEqual(places.map(() => true));
    expect(Math.max(...(await secondsUntilSeen(world, 'New')))).toBeLessThanOrEqual(askedEvery + spread);
  });

  it('through the upload route soon after another: within twelve seconds', async () => {
    const world = await openPublished();
    await world.upload('PUT', 'posts/other.md', text('Other'));
    for (const path of places) await world.edge.visit(0, path, false);
    const reply = (await (await world.upload('PUT', key, changed)).json()) as { cache: string };
    expect(reply.cache).toBe('due');
    expect(await isAtWorker(world, places, 'New')).toEqual(places.map(() => true));
    expect(Math.max(...(await secondsUntilSeen(world, 'New')))).toBeLessThanOrEqual(12 + askedEvery + spread);
  });

  it('in the bucket itself, when its event arrives: within seconds', async () => {
    const world = await openPublished();
    await world.direct.put(key, changed);
    await world.deliver([key]);
    expect(await isAtWorker(world, places, 'New')).toEqual(places.map(() => true));
    expect(Math.max(...(await secondsUntilSeen(world, 'New')))).toBeLessThanOrEqual(askedEvery + spread);
  });

  it.each([
    ['r2', 60],
    ['kv', 300],
  ] as const)(
    'in %s itself without events: on its page at once, on lists within %i seconds',
    async (kind, pause) => {
      const world = await openPublished(kind);
      await world.pass(180_000);
      await world.direct.put(key, changed);
      expect(await isAtWorker(world, ['/'], 'New')).toEqual([false]);
      const seconds = await secondsUntilSeen(world, 'New', lists);
      expect(Math.max(...seconds)).toBeLessThanOrEqual(pause + askedEvery + spread);
      const next = await openPublished(kind);
      await next.pass(180_000);
      await next.direct.put(key, changed);
      expect(await isAtWorker(next, [page], 'New')).toEqual([true]);
    },
  );

  it('in a large bucket without events: in proportion to its files', () => {
    const r2 = { consistent: true };
    expect([1, 10_000, 20_000, 100_000].map((files) => sweepPause(files, r2))).toEqual([60, 60, 120, 600]);
    expect([1, 10_000, 100_000].map((files) => sweepPause(files, { consistent: false }))).toEqual([
      300, 300, 600,
    ]);
  });

  it('when its time comes or is over: in that second', async () => {
    const world = await openPublished();
    const at = (seconds: number) => new Date(world.now() + seconds * 1000).toISOString();
    const timed = `---\ntitle: Timed\ndate: ${at(100)}\nexpiryDate: ${at(200)}\n---\n\nText.\n`;
    await world.upload('PUT', 'posts/timed.md', timed);
    await world.pass(30_000);
    const paths = ['/posts/timed/', '/', '/posts/', '/index.xml'];
    const visible = async () =>
      Promise.all(paths.map(async (path) => (await world.edge.visit(0, path, false)).text.includes('Timed')));
    for (const [wait, expected] of [
      [69_999, false],
      [1, true],
      [99_999, true],
      [1, false],
    ] as const) {
      await world.pass(wait);
      expect(await visible(), `after ${wait}`).toEqual(paths.map(() => expected));
    }
  });

  it('though every purge fails: after the lifetime at the edge and a minute', async () => {
    const world = await openPublished();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    world.edge.failing = Number.POSITIVE_INFINITY;
    const reply = (await (await world.upload('PUT', key, changed)).json()) as {
      cache: string;
      cacheUntil: string;
    };
    expect(reply.cache).toBe('due');
    const seconds = Math.max(...(await secondsUntilSeen(world, 'New')));
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThanOrEqual(edgeTtl + 60 + askedEvery);
  });
});
