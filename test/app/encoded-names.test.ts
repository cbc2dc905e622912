/** Names and addresses with escapes, as WordPress exports them. */

import { describe, expect, it } from 'vitest';
import { openSite, post } from './visitor.ts';

describe('an address with escapes', () => {
  it('is the one that browsers send for it, wherever it is written', async () => {
    const site = openSite();
    await site.put('site.yaml', 'redirects: {/2010/%e3%81%82/: /x/}\n');
    await site.put(
      'posts/a.md',
      post({ title: 'A', slug: '%e4%b8%ad%e6%96%87', aliases: ['/2011/%e3%81%84/', '/old%20path/'] }),
    );
    await site.put('posts/%25e6%2597%25a5.md', post({}));
    await site.put('%25e6%259c%25ac/b.md', post({ title: 'B' }));
    const address = encodeURI('/posts/中文/');
    expect((await site.visit(address)).status).toBe(200);
    for (const path of ['/2011/い/', '/old path/']) {
      expect((await site.visit(encodeURI(path))).headers.get('Location')).toBe(address);
    }
    expect((await site.visit(encodeURI('/2010/あ/'))).headers.get('Location')).toBe('/x/');
    expect((await site.visit(encodeURI('/posts/日/'))).text).toContain('<h1>日</h1>');
    for (const path of ['/本/b/', '/本/']) expect((await site.visit(encodeURI(path))).status).toBe(200);
  });

  it('is taken by one of two files, and the other is told', async () => {
    const site = openSite();
    expect((await site.put('posts/a%20b.md', post({ title: 'Plain' }))).status).toBe(201);
    const second = await site.put('posts/a%2520b.md', post({ title: 'Escaped' }));
    expect(second.status).toBe(409);
    expect(second.text).toContain('posts/a b.md');
    expect((await site.visit('/posts/a-b/')).text).toContain('<h1>Plain</h1>');
  });
});
