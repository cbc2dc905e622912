/** Files by which programs learn of a site: RFC 8615. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { marker, openSite, type Site } from './visitor.ts';

const key = '.well-known/security.txt';
const text = 'Contact: mailto:security@example.org\nExpires: 2030-01-01T00:00:00Z\n';

async function put(site: Site, way: string, name: string, body: string): Promise<void> {
  if (way === 'uploaded') expect((await site.put(name, body)).status).toBe(201);
  else if (way === 'put into R2') await env.BUCKET.put(name, body);
  else await env.TEST_KV.put(name, body);
}

describe('a well-known file', () => {
  it.each([
    ['r2', 'uploaded'],
    ['kv', 'uploaded'],
    ['r2', 'put into R2'],
    ['kv', 'put into KV'],
  ] as const)('in %s is served as it is, %s', async (kind, way) => {
    const site = openSite(kind);
    await put(site, way, key, text);
    const answer = await site.visit(`/${key}`);
    expect([answer.status, answer.headers.get('Content-Type'), answer.text]).toEqual([
      200,
      'text/plain; charset=utf-8',
      text,
    ]);
    await put(site, way, '.well-known/apple-app-site-association', '{}');
    const named = await site.visit('/.well-known/apple-app-site-association');
    expect([named.status, named.headers.get('Content-Type')]).toEqual([200, 'application/json']);
  });

  it('is on the list, can be deleted, and comes back with the catalog', async () => {
    const site = openSite();
    await site.put(key, text);
    const listed = (await site.upload('GET', '')).json.files;
    expect(listed).toEqual([
      expect.objectContaining({ key, status: 'asset', url: `https://example.org/${key}` }),
    ]);
    await sweepAll(site.context);
    expect((await site.visit(`/${key}`)).text).toBe(text);
    expect((await site.upload('DELETE', key)).status).toBe(200);
    expect((await site.visit(`/${key}`)).status).toBe(404);
  });

  it('that is Markdown is no page', async () => {
    const site = openSite();
    await site.put('.well-known/notes.md', '---\ntitle: Notes\ndraft: true\n---\n');
    expect((await site.visit('/.well-known/notes.md')).text).toContain('draft: true');
    expect((await site.visit('/.well-known/notes/')).status).toBe(404);
    expect((await site.visit('/sitemap.xml')).text).not.toContain('notes');
  });

  it.each([
    '.well-known',
    '.well-known/',
    '.well-known/.x',
    '.well-known/.git/config',
    'posts/.well-known/x.txt',
    '.Well-Known/x.txt',
    '.history/x',
    '.well-known2/x',
  ])('has no kin: %s is refused, and private in the bucket', async (other) => {
    const site = openSite();
    expect((await site.put(other, 'x')).status).toBe(400);
    await env.BUCKET.put(other, marker);
    await sweepAll(site.context);
    expect((await site.visit(`/${other}`)).status).toBe(404);
  });
});
