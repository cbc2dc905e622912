/** Readers and writers of one post at the same time, over real HTTP: who asks after a reply never sees what was there before it. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSite, startLocalSite } from '../browser/local-site.ts';

const writes = 60;
const readers = 4;

/** Where the post's words are, besides on its page. */
const places = ['/posts/one/', '/', '/posts/', '/index.xml'];

describe('readers beside writers', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await startLocalSite();
  });
  afterAll(() => site.stop());

  it('never see an older version than the last one that was acknowledged', async () => {
    let acknowledged = await write(site, 0);
    let isOver = false;
    let reads = 0;
    const read = async (index: number) => {
      for (let turn = index; !isOver; turn++) {
        const path = places[turn % places.length] ?? '/';
        const least = acknowledged;
        const shown = await numberAt(site, path);
        expect(shown, `${path} was asked for after ${least} was acknowledged`).toBeGreaterThanOrEqual(least);
        reads++;
      }
    };
    const reading = Promise.all(Array.from({ length: readers }, (_, index) => read(index)));
    try {
      for (let number = 1; number <= writes; number++) acknowledged = await write(site, number);
    } finally {
      isOver = true;
    }
    await reading;
    expect(reads).toBeGreaterThan(writes);
    for (const path of places) expect(await numberAt(site, path), path).toBe(writes);
  });

  it('with several writers agree on one of their versions everywhere', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => 1000 + index).values();
    const work = async () => {
      for (const number of numbers) await write(site, number);
    };
    await Promise.all([work(), work(), work(), work()]);
    const shown = await Promise.all(places.map((path) => numberAt(site, path)));
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]).toBeGreaterThanOrEqual(1036);
  });
});

/** Answers the number when the site has acknowledged it. */
async function write({ origin, token }: LocalSite, number: number): Promise<number> {
  const reply = await fetch(`${origin}/upload/posts/one.md`, {
    method: 'PUT',
    body: `---\ntitle: "Title ${number}."\ndate: 2024-01-01\n---\n\nWords.\n`,
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(reply.ok, await reply.text()).toBe(true);
  return number;
}

async function numberAt({ origin }: LocalSite, path: string): Promise<number> {
  const text = await (await fetch(origin + path)).text();
  return Number(/Title (\d+)\./.exec(text)?.[1] ?? -1);
}
