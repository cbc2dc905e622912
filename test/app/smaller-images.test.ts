/** Smaller copies of images, made by the Images binding as Miniflare simulates it (with sharp). */

import { env } from 'cloudflare:workers';
import { deflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { app } from '../../src/app.ts';
import { cloudflareImages, type ImageResizer } from '../../src/images/resizer.ts';
import { bytesOf, chunk, exif, join, tellsPlace } from '../images/photos.ts';
import { hearErrors } from './told.ts';
import { openSite, origin, post, type Site } from './visitor.ts';

const resizer = cloudflareImages(env.IMAGES);

/** A grey picture, with the place where it was taken, upright as it is stored. */
function picture(width: number, height: number): Uint8Array<ArrayBuffer> {
  const block = exif();
  block[30] = 1;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0], 8);
  const rows = new Uint8Array((width + 1) * height).map((_, index) =>
    index % (width + 1) === 0 ? 0 : index % 251,
  );
  return join(
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('eXIf', block),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  );
}

async function bytesAt(site: Site, path: string, headers: Record<string, string> = {}) {
  const answer = await app.fetch(new Request(origin + path, { headers }), site.context);
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const image = picture(1000, 500);

describe('a page', () => {
  it('offers smaller copies of an image, and the image itself', async () => {
    const site = openSite('r2', { resizer });
    await site.put('posts/my%20trip/index.md', post({}, '![a](cat.png)\n\n{{< figure src="cat.png" >}}'));
    await site.put('posts/my%20trip/cat.png', image);
    const { text } = await site.visit('/posts/my-trip/');
    const copies = [480, 960].map((width) => `/_platen/images/${width}/posts/my%20trip/cat.png ${width}w`);
    const source =
      '<picture><source type="image/webp" sizes="(max-width: 40rem) 100vw, 40rem" ' +
      `srcset="${copies.join(', ')}, /posts/my%20trip/cat.png 1000w">`;
    expect(text).toContain(
      `<p>${source}<img src="/posts/my%20trip/cat.png" alt="a" width="1000" height="500"`,
    );
    expect(text.split(source)).toHaveLength(3);
    expect(text.match(/<\/picture>/g)).toHaveLength(2);
  });

  it.each([
    ['a small image', '![](/small.png)'],
    ['an image of another host', '![](https://example.com/cat.png)'],
    ['a picture that moves', '![](/moving.gif)'],
    ['an image that is not there', '![](/gone.png)'],
    ['what the author offers', '<img src="/cat.png" srcset="/small.png 1x" alt="">'],
    [
      "the author's own picture",
      '<picture><source srcset="/small.png"><img src="/cat.png" alt=""></picture>',
    ],
  ])('offers none of %s', async (_, text) => {
    const site = openSite('r2', { resizer });
    await site.put('cat.png', image);
    await site.put('small.png', picture(480, 20));
    await site.put('moving.gif', bytesOf('GIF89a\xe8\x03\xe8\x03'));
    await site.put('posts/a.md', post({}, text));
    expect((await site.visit('/posts/a/')).text).not.toContain('/_platen/images/');
  });

  it('offers none where nothing can make them, nor in a feed', async () => {
    for (const context of [{ resizer: null }, { resizer }]) {
      const site = openSite('r2', context);
      await site.put('cat.png', image);
      await site.put('posts/a.md', post({}, '![](/cat.png)'));
      expect((await site.visit('/posts/a/')).text.includes('<picture>')).toBe(context.resizer !== null);
      expect((await site.visit('/posts/index.xml')).text).not.toContain('/_platen/images/');
    }
  });
});

describe('a smaller copy', () => {
  it('is made once, in the width asked for, without the place', async () => {
    let made = 0;
    const counting: ImageResizer = {
      resize: (...how) => {
        made++;
        return resizer.resize(...how);
      },
    };
    const site = openSite('r2', { resizer: counting });
    await site.put('cat.png', image);
    for (const attempt of [1, 2]) {
      const { headers } = await site.visit('/_platen/images/480/cat.png');
      const { answer, bytes } = await bytesAt(site, '/_platen/images/480/cat.png');
      expect([answer.status, answer.headers.get('Content-Type')], `${attempt}`).toEqual([200, 'image/webp']);
      expect(imageSize(bytes)).toMatchObject({ type: 'webp', width: 480, height: 240 });
      expect(tellsPlace(bytes)).toBe(false);
      expect(answer.headers.get('Cache-Tag')).toBe('file');
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
      const again = await bytesAt(site, '/_platen/images/480/cat.png', {
        'If-None-Match': headers.get('ETag') ?? '',
      });
      expect(again.answer.status).toBe(304);
    }
    expect(made).toBe(1);
  });

  it('changes with its image', async () => {
    const site = openSite('r2', { resizer });
    await site.put('cat.png', image);
    const before = await bytesAt(site, '/_platen/images/480/cat.png');
    await site.put('cat.png', picture(1000, 1000));
    const after = await bytesAt(site, '/_platen/images/480/cat.png');
    expect(imageSize(after.bytes)).toMatchObject({ width: 480, height: 480 });
    expect(after.answer.headers.get('ETag')).not.toBe(before.answer.headers.get('ETag'));
    await site.upload('DELETE', 'cat.png');
    expect((await site.visit('/_platen/images/480/cat.png')).status).toBe(404);
  });

  it.each([
    '/_platen/images/481/cat.png',
    '/_platen/images/1440/cat.png',
    '/_platen/images/0480/cat.png',
    '/_platen/images/480',
    '/_platen/images/480/',
    '/_platen/images/480/gone.png',
    '/_platen/images/480/site.yaml',
    '/_platen/images/480/posts/a.md',
    '/_platen/images/480/_platen/images/480/cat.png',
    '/_platen/images/480/..%2fcat.png',
    '/_platen/images/480/https://example.com/cat.png',
    '/_platen/images/__proto__/cat.png',
  ])('is not at %s', async (path) => {
    const site = openSite('r2', { resizer });
    await site.put('cat.png', image);
    await site.put('posts/a.md', post({}));
    expect((await site.visit(path)).status).toBe(404);
  });

  it('has one address', async () => {
    const site = openSite('r2', { resizer });
    await site.put('cat.png', image);
    for (const path of ['/_platen/images/480/c%61t.png', '/_platen//images/480/cat.png']) {
      const { status, headers } = await site.visit(path);
      expect([status, headers.get('Location')]).toEqual([301, '/_platen/images/480/cat.png']);
    }
  });

  it('is hidden with the post whose image it is', async () => {
    const site = openSite('r2', { resizer });
    await site.put('posts/trip/cat.png', image);
    await site.put('posts/trip/index.md', post({}));
    expect((await site.visit('/_platen/images/480/posts/trip/cat.png')).status).toBe(200);
    await site.put('posts/trip/index.md', post({ draft: true }));
    expect((await site.visit('/_platen/images/480/posts/trip/cat.png')).status).toBe(404);
  });

  it('of what is no picture after all is the file itself', async () => {
    const site = openSite('r2', { resizer });
    await site.put('a.png', join(image.slice(0, 400), new Uint8Array(600)));
    const told = hearErrors();
    const { status, headers } = await site.visit('/_platen/images/480/a.png');
    expect(told()).toEqual(['Cannot make "a.png" smaller']);
    expect([status, headers.get('Location')]).toEqual([302, '/a.png']);
    expect(headers.get('Cache-Control')).toBe('public, max-age=10');
  });

  it('is nowhere where nothing can make it', async () => {
    const site = openSite();
    await site.put('cat.png', image);
    expect((await site.visit('/_platen/images/480/cat.png')).status).toBe(404);
  });
});
