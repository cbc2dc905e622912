/** Photos are served without the place where they were taken; ranges fit the whole. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { app } from '../../src/app.ts';
import { exif, exifSegment, join, jpeg, tellsPlace, xmpSegment } from '../images/photos.ts';
import { openSite, origin, post, type Site } from './visitor.ts';

const photo = jpeg(xmpSegment(), exifSegment(exif()));

async function bytesAt(site: Site, path: string, headers: Record<string, string> = {}) {
  const answer = await app.fetch(new Request(origin + path, { headers }), site.context);
  return {
    headers: answer.headers,
    status: answer.status,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

describe.each(['r2', 'kv'] as const)('a photo in %s', (kind) => {
  it('is shown without its place, as long and as wide as it was', async () => {
    const site = openSite(kind);
    await site.put('images/a.jpg', photo);
    await site.put('posts/a.md', post({}, '![](/images/a.jpg)'));
    const { status, headers, bytes } = await bytesAt(site, '/images/a.jpg');
    expect([status, headers.get('Content-Length')]).toEqual([200, String(photo.length)]);
    expect(bytes).toHaveLength(photo.length);
    expect(tellsPlace(bytes)).toBe(false);
    expect((await site.visit('/posts/a/')).text).toContain('width="300" height="400"');
    expect((await site.visit('/images/a.jpg', { method: 'HEAD' })).headers.get('Content-Length')).toBe(
      String(photo.length),
    );
  });

  it('has the parts that its whole has', async () => {
    const site = openSite(kind);
    await site.put('images/a.jpg', photo);
    const whole = (await bytesAt(site, '/images/a.jpg')).bytes;
    for (const [first, last] of [
      [0, 0],
      [0, 99],
      [60, 300],
      [150, 151],
      [200, 450],
      [399, photo.length - 1],
      [photo.length - 10, photo.length - 1],
    ] as const) {
      const { status, headers, bytes } = await bytesAt(site, '/images/a.jpg', {
        Range: `bytes=${first}-${last}`,
      });
      expect([status, headers.get('Content-Range')]).toEqual([206, `bytes ${first}-${last}/${photo.length}`]);
      expect(headers.get('Content-Length')).toBe(String(last - first + 1));
      expect(bytes).toEqual(whole.slice(first, last + 1));
    }
  });

  it('has a tag of its own, for conditions and ranges', async () => {
    const site = openSite(kind);
    const { json } = await site.put('images/a.jpg', photo);
    const { headers } = await bytesAt(site, '/images/a.jpg');
    const etag = headers.get('ETag') ?? '';
    expect(etag).not.toBe(`"${json.version}"`);
    expect((await bytesAt(site, '/images/a.jpg', { 'If-None-Match': etag })).status).toBe(304);
    const ranged = (tag: string) => bytesAt(site, '/images/a.jpg', { Range: 'bytes=0-9', 'If-Range': tag });
    expect([(await ranged(etag)).status, (await ranged(`"${json.version}"`)).status]).toEqual([206, 200]);
  });

  it('keeps its place where the settings say so, and for its author', async () => {
    const site = openSite(kind);
    const { json } = await site.put('images/a.jpg', photo);
    const own = await app.fetch(
      new Request(`${origin}/upload/images/a.jpg`, {
        headers: { Authorization: 'Bearer test-token-0123456789-0123456789-abc' },
      }),
      site.context,
    );
    expect(new Uint8Array(await own.arrayBuffer())).toEqual(photo);
    await site.put('site.yaml', 'images:\n  keepLocation: true\n');
    const { headers, bytes } = await bytesAt(site, '/images/a.jpg');
    expect(bytes).toEqual(photo);
    expect(headers.get('ETag')).toBe(`"${json.version}"`);
  });

  it('in a preview has none either', async () => {
    const site = openSite(kind);
    await site.put('posts/trip/a.jpg', photo);
    const { json } = await site.put('posts/trip/index.md', post({ draft: true }, '![](a.jpg)'));
    const { status, bytes } = await bytesAt(site, `${new URL(json.previewUrl).pathname}a.jpg`);
    expect([status, bytes.length, tellsPlace(bytes)]).toEqual([200, photo.length, false]);
  });
});

describe('a photo', () => {
  it('straight from another tool is shown without its place', async () => {
    const site = openSite();
    await site.put('images/a.jpg', jpeg());
    await env.BUCKET.put('images/a.jpg', photo);
    await env.BUCKET.put('images/b.jpg', photo);
    for (const path of ['/images/a.jpg', '/images/b.jpg']) {
      expect(tellsPlace((await bytesAt(site, path)).bytes), path).toBe(false);
    }
  });

  it('of which the bucket holds other bytes than are on record is looked at again', async () => {
    const site = openSite('kv');
    await site.put('images/a.jpg', jpeg());
    // For two minutes an uploader's word stands against what KV answers.
    await env.TEST_KV.put('images/a.jpg', photo);
    const { status, bytes } = await bytesAt(site, '/images/a.jpg');
    expect([status, bytes.length, tellsPlace(bytes)]).toEqual([200, photo.length, false]);
  });

  it('of any size passes through in pieces', async () => {
    const site = openSite();
    const large = join(photo, new Uint8Array(3_000_000).fill(7));
    await site.put('images/a.jpg', large);
    const { bytes } = await bytesAt(site, '/images/a.jpg');
    expect(bytes).toHaveLength(large.length);
    expect(tellsPlace(bytes)).toBe(false);
    expect(bytes.slice(photo.length)).toEqual(large.slice(photo.length));
    const { bytes: tail } = await bytesAt(site, '/images/a.jpg', { Range: 'bytes=-1000000' });
    expect(tail).toEqual(large.slice(-1_000_000));
  });

  it('without a place is served as it is, under its own version', async () => {
    const site = openSite();
    const plain = jpeg(exifSegment(exif('big', false)));
    const { json } = await site.put('images/a.jpg', plain);
    const { headers, bytes } = await bytesAt(site, '/images/a.jpg');
    expect(bytes).toEqual(plain);
    expect(headers.get('ETag')).toBe(`"${json.version}"`);
  });
});
