/** A post's life as its author and its readers see it, on both buckets. */

import { describe, expect, it } from 'vitest';
import { openSite, post, type Site } from './visitor.ts';

const key = 'posts/how-to-mend.md';
const page = '/posts/how-to-mend/';

const fields = {
  title: 'How to mend',
  date: '2023-01-02T12:00:00+01:00',
  category: 'advice',
  tags: ['glue', 'Patience Itself', 'failure'],
};

const body = `Words first.

{{< video src="1u1PSj8FEls" width="720" height="540" title="The gap" >}}

## Further reading

1. [One][one] and [two][two]

[one]: https://example.com/1
[two]: https://example.com/2
`;

/** Every page and document that mentions a published post. */
const mentions = [
  '/',
  '/posts/',
  '/tags/glue/',
  '/tags/patience-itself/',
  '/categories/advice/',
  '/index.xml',
  '/sitemap.xml',
];

describe.each(['r2', 'kv'] as const)('a post in %s', (kind) => {
  it('is at its address and on every list the moment it was uploaded', async () => {
    const site = openSite(kind);
    const reply = await site.put(key, post(fields, body));
    expect(reply.status).toBe(201);
    expect(reply.json).toMatchObject({
      key,
      url: `https://example.org${page}`,
      status: 'published',
      change: 'created',
      previewUrl: null,
      warnings: [],
    });
    expect(reply.headers.get('Location')).toBe(`https://example.org${page}`);
    const { status, text } = await site.visit(page);
    expect(status).toBe(200);
    expect(text).toContain('<h1');
    expect(text).toContain('2 January 2023');
    expect(text).toContain('href="/categories/advice/"');
    expect(text).toContain('>Patience Itself<');
    expect(text).toContain('viewBox="0 0 720 540"');
    expect(text).toContain('id="further-reading"');
    expect(text).toContain('href="https://example.com/2"');
    expect(text).not.toContain('<iframe');
    for (const path of mentions) expect((await site.visit(path)).text, path).toContain(page);
  });

  it('changes everywhere at once when it is replaced', async () => {
    const site = openSite(kind);
    await site.put(key, post(fields, body));
    for (const path of [page, ...mentions]) await site.visit(path);
    const reply = await site.put(key, post({ ...fields, title: 'Mended', tags: ['glue', 'new'] }, body));
    expect(reply.status).toBe(200);
    expect(reply.json.change).toBe('replaced');
    for (const path of [page, '/', '/posts/', '/tags/glue/', '/tags/new/', '/index.xml']) {
      const { text } = await site.visit(path);
      expect(text, path).toContain('Mended');
      expect(text, path).not.toContain('How to mend');
    }
    expect((await site.visit('/tags/failure/')).status).toBe(404);
  });

  it('is gone everywhere after DELETE and back after the next PUT', async () => {
    const site = openSite(kind);
    await site.put(key, post(fields, body));
    for (const path of [page, ...mentions]) await site.visit(path);
    expect((await site.upload('DELETE', key)).status).toBe(200);
    await expectAbsent(site, 410);
    expect((await site.upload('DELETE', key)).status).toBe(404);
    expect((await site.put(key, post(fields, body))).status).toBe(201);
    for (const path of [page, ...mentions]) expect((await site.visit(path)).text, path).toContain(page);
  });

  it('says "unchanged" for the same bytes, and stores nothing', async () => {
    const site = openSite(kind);
    await site.put(key, post(fields, body));
    const calls = await site.calls(async () => {
      expect((await site.put(key, post(fields, body))).json).toMatchObject({
        change: 'unchanged',
        status: 'published',
      });
    });
    expect(calls['bucket.put']).toBeUndefined();
  });

  it('is hidden as a draft, scheduled or expired, and shown by its preview link alone', async () => {
    const site = openSite(kind);
    const hidden = [
      { draft: true, status: 'draft' },
      { draft: 'yes', status: 'draft' },
      { date: '2199-01-01', status: 'scheduled' },
      { expiryDate: '2020-01-01', status: 'expired' },
    ];
    for (const { status, ...more } of hidden) {
      const reply = await site.put(key, post({ ...fields, ...more }, body));
      expect(reply.json).toMatchObject({
        status,
        visibleAt: status === 'scheduled' ? '2199-01-01T00:00:00.000Z' : null,
      });
      const preview = await site.visit(reply.json.previewUrl);
      expect(preview.status).toBe(200);
      expect(preview.text).toContain('How to mend');
      expect(preview.headers.get('Cache-Control')).toBe('private, no-store, no-transform');
      expect(preview.headers.get('X-Robots-Tag')).toBe('noindex');
      await expectAbsent(site);
    }
  });

  it('appears and vanishes at its second', async () => {
    const site = openSite(kind);
    const at = (seconds: number) => new Date(site.context.clock() + seconds * 1000).toISOString();
    await site.put(key, post({ ...fields, date: at(10), expiryDate: at(20) }, body));
    await expectAbsent(site);
    site.pass(10_000);
    for (const path of [page, ...mentions]) expect((await site.visit(path)).text, path).toContain(page);
    site.pass(9_999);
    expect((await site.visit(page)).status).toBe(200);
    site.pass(1);
    await expectAbsent(site);
  });
});

async function expectAbsent(site: Site, status = 404): Promise<void> {
  expect((await site.visit(page)).status).toBe(status);
  expect((await site.visit('/posts/how-to-mend.md')).status).toBe(404);
  for (const path of mentions) expect((await site.visit(path)).text, path).not.toContain('how-to-mend');
  for (const path of ['/posts/', '/tags/glue/', '/categories/advice/', '/tags/']) {
    expect((await site.visit(path)).status, path).toBe(404);
  }
}
