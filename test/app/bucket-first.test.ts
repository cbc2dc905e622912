/** Files that appear, change and go in the bucket without the upload route. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { openSite, post } from './visitor.ts';

describe('a file put straight into the bucket', () => {
  it('is at its address on the next request, and then on every list', async () => {
    const site = openSite();
    expect((await site.visit('/posts/x/')).status).toBe(404);
    await env.BUCKET.put('posts/x.md', post({ title: 'Direct', tags: ['t'] }));
    expect((await site.visit('/posts/x/')).text).toContain('Direct');
    for (const path of ['/', '/posts/', '/tags/t/', '/index.xml'])
      expect((await site.visit(path)).text).toContain('Direct');
  });

  it.each([
    ['posts/trip/index.md', '/posts/trip/'],
    ['about.md', '/about/'],
    ['posts/_index.md', '/posts/'],
    ['_index.md', '/'],
  ])('%s is found at %s', async (key, path) => {
    const site = openSite();
    await site.visit('/');
    await env.BUCKET.put(key, post({ title: 'Direct' }, 'Direct text'));
    expect((await site.visit(path)).text).toContain('Direct text');
  });

  it('changes its page on the next request when it is replaced, and is gone when it is deleted', async () => {
    const site = openSite();
    await site.put('posts/x.md', post({ title: 'One' }));
    await site.visit('/posts/x/');
    await env.BUCKET.put('posts/x.md', post({ title: 'Two' }));
    expect((await site.visit('/posts/x/')).text).toContain('Two');
    expect((await site.visit('/')).text).toContain('Two');
    await env.BUCKET.delete('posts/x.md');
    expect((await site.visit('/posts/x/')).status).toBe(410);
    expect((await site.visit('/')).text).not.toContain('/posts/x/');
  });

  it('is on the lists after a sweep, changed or gone after the next', async () => {
    const site = openSite();
    for (let index = 0; index < 30; index++)
      await env.BUCKET.put(`posts/${index}.md`, post({ title: `Post ${index}` }));
    await sweepAll(site.context);
    expect((await site.visit('/posts/page/2/')).text).toContain('30');
    await env.BUCKET.put('posts/3.md', post({ title: 'Changed' }));
    await env.BUCKET.delete('posts/4.md');
    await sweepAll(site.context);
    const titles = (await site.visit('/posts/')).text + (await site.visit('/posts/page/2/')).text;
    expect(titles).toContain('Changed');
    expect(titles).not.toContain('Post 4<');
    expect(titles.match(/href="\/posts\/\d+\/"/g)).toHaveLength(29);
  });

  it('that cannot be read is reported with its line, and two on one address with both names', async () => {
    const site = openSite();
    await env.BUCKET.put('posts/bad.md', '---\ntitle: A\ndraft: maybe\n---\n');
    await env.BUCKET.put('posts/one.md', post({ slug: 'same' }));
    await env.BUCKET.put('posts/two.md', post({ slug: 'same' }));
    await sweepAll(site.context);
    const { json } = await site.upload('GET', '?status');
    expect(json.unreadable).toMatchObject([
      { key: 'posts/bad.md', errors: [{ line: 3 }] },
      { key: 'posts/two.md', errors: [{ message: expect.stringContaining('posts/one.md') }] },
    ]);
    const list = await site.upload('GET', '?prefix=posts/');
    expect(list.json.files.map((file: { key: string; status: string }) => [file.key, file.status])).toEqual([
      ['posts/bad.md', 'unreadable'],
      ['posts/one.md', 'published'],
      ['posts/two.md', 'unreadable'],
    ]);
  });

  it('that was changed under other settings is read anew when they change', async () => {
    const site = openSite();
    await site.put('posts/x.md', post({ title: 'X', topics: ['Rust'] }));
    expect((await site.visit('/topics/rust/')).status).toBe(404);
    await site.put('site.yaml', 'taxonomies:\n  topic: topics\n');
    await sweepAll(site.context);
    expect((await site.visit('/topics/rust/')).text).toContain('/posts/x/');
  });
});
