/** Pages that lead to another site. */

import { describe, expect, it } from 'vitest';
import { openSite, origin, post } from './visitor.ts';

const link =
  '<a href="https://example.com/talk" rel="noopener external">A talk <span class="label" aria-hidden="true">↗\ufe0e\u00a0example.com</span><span class="visually-hidden">(leads to example.com)</span></a>';

describe('a page that leads elsewhere', () => {
  it('is a link to the other site on lists and in the archive, and says so', async () => {
    const site = openSite();
    const talk = {
      title: 'A talk',
      date: '2026-01-02',
      externalUrl: 'https://example.com/talk',
      tags: ['x'],
    };
    await site.put('posts/talk.md', post(talk, 'What it was about.'));
    for (const path of ['/', '/posts/', '/tags/x/', '/archive/']) {
      expect((await site.visit(path)).text, path).toContain(link);
    }
    await site.put('posts/_index.md', post({ title: 'Posts', groupBy: 'tags' }));
    expect((await site.visit('/posts/')).text).toContain(`<h3>${link}</h3>`);
  });

  it('stays readable at its own address, where the link is seen', async () => {
    const site = openSite();
    await site.put('posts/talk.md', post({ title: 'A talk', link: 'https://example.com/talk' }, 'A *text*.'));
    const { status, text } = await site.visit('/posts/talk/');
    expect(status).toBe(200);
    expect(text).toContain('<em>text</em>');
    expect(text).toMatch(
      /<a href="https:\/\/example.com\/talk" rel="noopener external">Continue at example.com/,
    );
    expect(text).toContain(`<link rel="canonical" href="${origin}/posts/talk/"`);
    expect((await site.visit('/index.xml')).text).toContain(`<link>${origin}/posts/talk/</link>`);
  });

  it('takes the address from a cascade, and never one that a browser would run', async () => {
    const site = openSite();
    const cascade = [{ external_link: 'https://example.com/talk' }];
    await site.put('posts/_index.md', post({ title: 'Posts', cascade }));
    await site.put('posts/talk.md', post({ title: 'A talk' }));
    await site.put('notes/a.md', post({ title: 'A', externalUrl: 'javascript:alert(1)' }));
    expect((await site.visit('/posts/')).text).toContain(link);
    expect((await site.visit('/notes/')).text).toContain('<a href="/notes/a/">A</a>');
    expect((await site.visit('/notes/a/')).text).not.toContain('javascript:');
  });
});
