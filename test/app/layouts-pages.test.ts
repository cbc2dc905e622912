/** Pages by the owner's layouts. The engine is one for tests; bucket, catalog and cache are the real ones. */

import { beforeEach, describe, expect, it } from 'vitest';
import { useTestEngine } from './layouts-engine.ts';
import { openSite, post } from './visitor.ts';

beforeEach(() => useTestEngine());

describe("the owner's layouts", () => {
  it('make the pages as soon as one is uploaded', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', mood: 'calm' }, 'Text of A.'));
    expect((await site.visit('/posts/a/')).text).toContain('<!DOCTYPE html>');
    const { json } = await site.put('layouts/_default/single.html', '<h1>{title}</h1>{param:mood} {text}');
    expect(json.warnings).toEqual([]);
    const { text, headers, status } = await site.visit('/posts/a/');
    expect([status, text]).toEqual([200, expect.stringMatching(/^<h1>A<\/h1>calm ---\n[\s\S]*Text of A\./)]);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self' 'sha256-abc=';");
    expect(headers.get('Content-Security-Policy')).toContain("style-src 'self' 'unsafe-inline';");
  });
});
