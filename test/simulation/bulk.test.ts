/** Many uploads in a short time: purges stay within what the platform allows, and everything is dropped in the end. */

import { describe, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { openWorld } from './world.ts';

describe('a thousand posts pushed in a minute', () => {
  it('spend no more purges than the budget, and leave no mark', async () => {
    const { edge, upload, pass, now, calm } = await openWorld();
    const posts = runs(1000);
    const begin = now();
    const states = new Set<string>();
    for (let number = 0; number < posts; number++) {
      const reply = await upload('PUT', `posts/${number}.md`, `---\ntitle: Post ${number}\n---\n\nText.\n`);
      expect(reply.status).toBe(201);
      const { cache, cacheUntil } = (await reply.json()) as { cache: string; cacheUntil: string | null };
      states.add(cache);
      if (cacheUntil !== null) expect(Date.parse(cacheUntil) - now()).toBeLessThanOrEqual(12_000);
      await pass(60_000 / posts);
    }
    expect(states).toEqual(new Set(['dropped', 'due']));
    expect(now() - begin).toBeLessThan(65_000);
    await pass(30_000);
    // One at once, one every twelve seconds, and the last one once more.
    expect(edge.purges.length).toBeLessThanOrEqual(8);
    expect(edge.refused).toBe(0);
    expect(await calm.catalog.purgeState(now())).toMatchObject({
      dirtySince: null,
      nextPurge: null,
      lastError: null,
    });
    const { text } = await edge.visit(0, `/posts/${posts - 1}/`, false);
    expect(text).toContain(`Post ${posts - 1}`);
  });
});
