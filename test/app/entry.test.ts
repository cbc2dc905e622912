/** The Worker as it is deployed: its own choice of parts, its bindings, its alarm. */

import { runInDurableObject } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CatalogObject } from '../../src/catalog/object.ts';
import { post, tokens } from './visitor.ts';
import './visitor.ts';

type Worker = { fetch: typeof fetch; wake(due: { sweeps: boolean }): Promise<{ again: number }> };

// The exports of the main module; their types are not generated.
const worker = (exports as unknown as { default: Worker }).default;

describe('the deployed Worker', () => {
  it('publishes and serves with the parts that its bindings choose', async () => {
    const put = await worker.fetch('https://example.org/upload/posts/a.md', {
      method: 'PUT',
      body: post({ title: 'Hello' }),
      headers: { Authorization: `Bearer ${tokens.author}` },
    });
    expect(put.status).toBe(201);
    await put.text();
    const page = await worker.fetch('https://example.org/posts/a/');
    expect(await page.text()).toContain('Hello');
    expect(page.headers.get('Server-Timing')).toContain('page;desc=miss');
    const again = await worker.fetch('https://example.org/posts/a/');
    await again.text();
    expect(again.headers.get('Server-Timing')).toContain('page;desc=hit');
  });

  it('sweeps a slice of the bucket when it is woken, and says when it wants to be woken again', async () => {
    for (let index = 0; index < 22; index++)
      await env.BUCKET.put(`posts/${index}.md`, post({ title: `P${index}` }));
    const slice = { sweeps: true };
    expect(await worker.wake(slice)).toEqual({ again: 0 });
    expect(await worker.wake(slice)).toEqual({ again: 0 });
    expect(await worker.wake(slice)).toEqual({ again: 60 });
    const list = await (await worker.fetch('https://example.org/posts/page/2/')).text();
    expect(list.match(/href="\/posts\/\d+\/"/g)).toHaveLength(2);
  });

  it('is woken by the alarm of the catalog', async () => {
    await env.BUCKET.put('posts/a.md', post({ title: 'Found' }));
    const stub = env.CATALOG.getByName('catalog');
    await runInDurableObject(stub, (object) => (object as CatalogObject).alarm());
    expect(await (await worker.fetch('https://example.org/')).text()).toContain('Found');
  });
});
