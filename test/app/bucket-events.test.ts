/** Events of the bucket, in the form that R2 sends them to a queue. The queue itself is the platform's. */

import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import Worker, { type Env } from '../../src/index.ts';
import { type Message, takeEvents } from '../../src/indexing/bucket-events.ts';
import { hearErrors } from './told.ts';
import { openSite, post } from './visitor.ts';

type Told = Message & { done: string[] };

function tell(body: unknown): Told {
  const done: string[] = [];
  return {
    body,
    done,
    ack: () => done.push('ack'),
    retry: (options) => done.push(`retry ${options?.delaySeconds}`),
  };
}

/** https://developers.cloudflare.com/r2/buckets/event-notifications/ */
function event(action: string, key: string) {
  const object = {
    key,
    ...(action === 'PutObject' && { size: 1, eTag: 'c846ff7a64a8ac2ad5a1fb2a3f0d4d7b' }),
  };
  return { account: 'a', action, bucket: 'platen', object, eventTime: '2026-11-02T10:00:00.000Z' };
}

describe('events of the bucket', () => {
  it('make lists agree with what is in it now, whatever they say themselves', async () => {
    const site = openSite();
    await site.put('posts/gone.md', post({ title: 'Gone' }));
    await env.BUCKET.delete('posts/gone.md');
    await env.BUCKET.put('posts/a.md', post({ title: 'Written straight' }));
    // Late, doubled, out of order, and of files that were changed again since.
    const messages = [
      event('DeleteObject', 'posts/a.md'),
      event('PutObject', 'posts/gone.md'),
      event('PutObject', 'posts/a.md'),
      event('PutObject', 'posts/a.md'),
      event('LifecycleDeletion', 'posts/never-was.md'),
    ].map(tell);
    const calls = await site.calls(() => takeEvents(site.context, messages));
    // One for each file, and one for the addresses of the page that is gone.
    expect(calls['catalog.ticket']).toBe(4);
    expect(messages.flatMap(({ done }) => done)).toEqual(Array(5).fill('ack'));
    const home = (await site.visit('/')).text;
    expect(home).toContain('Written straight');
    expect(home).not.toContain('Gone');
    expect((await site.visit('/index.xml')).text).toContain('Written straight');
  });

  it('that name no file, or a private one, are dropped', async () => {
    const site = openSite();
    const bodies = [
      null,
      'text',
      {},
      { object: null },
      { object: { key: 7 } },
      event('PutObject', '.history/x'),
    ];
    const messages = bodies.map(tell);
    const calls = await site.calls(() => takeEvents(site.context, messages));
    expect(messages.flatMap(({ done }) => done)).toEqual(bodies.map(() => 'ack'));
    expect(calls['bucket.head']).toBeUndefined();
  });

  it('come again when they could not be worked on, and the others do not wait for them', async () => {
    const site = openSite();
    const { bucket } = site.context;
    const head = bucket.head.bind(bucket);
    const failing = {
      ...site.context,
      bucket: {
        ...bucket,
        head: (key: string) => (key === 'bad.md' ? Promise.reject(new Error('down')) : head(key)),
      },
    };
    await env.BUCKET.put('good.md', post({ title: 'Good' }));
    const [bad, good] = [tell(event('PutObject', 'bad.md')), tell(event('PutObject', 'good.md'))];
    const told = hearErrors();
    await takeEvents(failing as typeof site.context, [bad, good]);
    expect(told()).toEqual([expect.stringContaining('"bad.md"')]);
    expect([bad.done, good.done]).toEqual([['retry 10'], ['ack']]);
  });

  it('drop copies at the edge', async () => {
    const purges: unknown[] = [];
    const cache = { purge: async (tags: unknown) => void purges.push(tags) };
    const site = openSite('r2', { edge: { cache, longest: 360_000 } });
    await env.BUCKET.put('posts/a.md', post({}));
    await takeEvents(site.context, [tell(event('PutObject', 'posts/a.md'))]);
    expect(purges).toEqual([['page']]);
    expect((await site.upload('GET', '?status')).json.events.last).toBe(
      new Date(site.context.clock()).toISOString(),
    );
  });

  it('reach the deployed Worker', async () => {
    await env.BUCKET.put('posts/a.md', post({ title: 'From a queue' }));
    const body = event('PutObject', 'posts/a.md');
    const batch = createMessageBatch('events', [{ id: '1', timestamp: new Date(), attempts: 1, body }]);
    const ctx = createExecutionContext();
    const worker = new Worker(ctx, env as Env);
    await worker.queue(batch);
    expect((await getQueueResult(batch, ctx)).explicitAcks).toEqual(['1']);
    expect(await (await worker.fetch(new Request('https://example.org/'))).text()).toContain('From a queue');
  });
});
