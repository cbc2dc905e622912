/** Still images of videos on other hosts, at addresses of the site. */

import { describe, expect, it } from 'vitest';
import type { EncodedImage } from '../../src/content/images.ts';
import type { HostedVideo } from '../../src/content/post/media.ts';
import { openSite, post } from './visitor.ts';

const id = '1u1PSj8FEls';
const address = `/posters/youtube/${id}.jpg`;
const image: EncodedImage = {
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
  contentType: 'image/jpeg',
};

/** A site whose hosts have this image of every video, and what they were asked for. */
function openWith(answer: EncodedImage | null = image) {
  const asked: HostedVideo[] = [];
  const fetch = async (video: HostedVideo) => {
    asked.push(video);
    return answer;
  };
  return { site: openSite('r2', { posters: { fetch } }), asked };
}

describe('a poster', () => {
  it('is fetched once and then kept', async () => {
    const { site, asked } = openWith();
    await site.put('posts/a.md', post({}, `{{< video ${id} >}}`));
    expect((await site.visit('/posts/a/')).text).toContain(`src="${address}"`);
    for (const attempt of [1, 2]) {
      const { status, headers } = await site.visit(address);
      expect([status, headers.get('Content-Type'), headers.get('Content-Length')], `${attempt}`).toEqual([
        200,
        'image/jpeg',
        '7',
      ]);
      expect(headers.get('Cache-Control')).toBe('public, max-age=86400');
      expect(headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=300');
      expect(headers.get('Cache-Tag')).toBe('page');
      const again = await site.visit(address, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
      expect(again.status).toBe(304);
    }
    expect(asked).toEqual([{ provider: 'youtube', id }]);
  });

  it('is drawn where there is none, and that is believed for a short time', async () => {
    const { site, asked } = openWith(null);
    await site.put('posts/a.md', post({}, `{{< video ${id} >}}`));
    const { status, headers, text } = await site.visit(address);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'image/svg+xml']);
    expect(text).toMatch(/^<svg /);
    expect(headers.get('Cache-Control')).toBe('public, max-age=10');
    expect(headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=10');
    await site.visit(address);
    expect(asked).toHaveLength(1);
  });

  it('is kept for a week, and a missing one for ten minutes', async () => {
    const kept: number[] = [];
    const images = {
      get: async () => null,
      put: async (_name: string, _image: EncodedImage, seconds: number) => {
        kept.push(seconds);
      },
    };
    for (const answer of [image, null]) {
      const site = openSite('r2', { images, posters: { fetch: async () => answer } });
      await site.put('posts/a.md', post({}, `{{< video ${id} >}}`));
      await site.visit(address);
    }
    expect(kept).toEqual([7 * 86_400, 600]);
  });

  it('is that of a video on a visible page only', async () => {
    const { site, asked } = openWith();
    const text = `{{< video ${id} >}}`;
    expect((await site.visit(address)).status).toBe(404);
    await site.put('posts/a.md', post({ draft: true }, text));
    await site.put('posts/later.md', post({ date: '2099-01-01' }, text));
    expect((await site.visit(address)).status).toBe(404);
    expect(asked).toEqual([]);
    await site.put('posts/a.md', post({}, text));
    expect((await site.visit(address)).status).toBe(200);
    await site.put('posts/a.md', post({}, 'Nothing to see.'));
    expect((await site.visit(address)).status).toBe(404);
    await site.put('posts/_index.md', post({}, text));
    expect((await site.visit(address)).status).toBe(200);
    await site.upload('DELETE', 'posts/_index.md');
    expect((await site.visit(address)).status).toBe(404);
    expect(asked).toHaveLength(1);
  });

  it('is the last of many on one page too', async () => {
    const { site } = openWith();
    const ids = Array.from({ length: 30 }, (_, index) => `abcdefgh${index + 100}`);
    await site.put('posts/a.md', post({}, ids.map((one) => `{{< youtube ${one} >}}`).join('\n\n')));
    const { text } = await site.visit('/posts/a/');
    expect(text.match(/<img class="video-image"[^>]* loading="lazy" decoding="async">/g)).toHaveLength(30);
    expect((await site.visit(`/posters/youtube/${ids.at(-1)}.jpg`)).status).toBe(200);
  });

  it('of an unlisted video is asked for with its key, which stands in no address', async () => {
    const { site, asked } = openWith();
    await site.put('posts/a.md', post({}, '{{< vimeo 76979871/8272103f6e >}}'));
    expect((await site.visit('/posters/vimeo/76979871.jpg')).status).toBe(200);
    expect(asked).toEqual([{ provider: 'vimeo', id: '76979871', hash: '8272103f6e' }]);
  });

  it('of the author counts over that of the host', async () => {
    const { site, asked } = openWith();
    await site.put('posts/a.md', post({}, `{{< video ${id} poster="/still.jpg" >}}`));
    expect((await site.visit('/posts/a/')).text).toContain('src="/still.jpg"');
    expect((await site.visit(address)).status).toBe(404);
    await site.put('posts/b.md', post({}, `{{< video ${id} >}}`));
    await site.put(address.slice(1), 'my own');
    expect((await site.visit(address)).text).toBe('my own');
    expect(asked).toEqual([]);
  });

  it('is neither shown nor fetched where the settings say so', async () => {
    const { site, asked } = openWith();
    await site.put('posts/a.md', post({}, `{{< video ${id} >}}`));
    expect((await site.visit('/posts/a/')).text).toContain(address);
    await site.put('site.yaml', 'posters: false\n');
    const { text } = await site.visit('/posts/a/');
    expect(text).toContain('class="video-poster"');
    expect(text).not.toContain('/posters/');
    expect((await site.visit('/sitemap.xml')).text).not.toContain('/posters/');
    expect((await site.visit(address)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it.each(['%70osters/youtube/1u1PSj8FEls.jpg', 'posters//youtube/1u1PSj8FEls.jpg'])(
    'at /%s leads to its one address',
    async (path) => {
      const { site } = openWith();
      await site.put('posts/a.md', post({}, `{{< video ${id} >}}`));
      const { status, headers } = await site.visit(`/${path}`);
      expect([status, headers.get('Location')]).toEqual([301, address]);
    },
  );

  it.each(['1U1PSJ8FELS.jpg', '1u1PSj8FEls.png', '1u1PSj8FEls', '..%2f1u1PSj8FEls.jpg'])(
    'is not at /posters/youtube/%s',
    async (name) => {
      const { site, asked } = openWith();
      await site.put('posts/a.md', post({}, `{{< video ${id} >}}`));
      expect((await site.visit(`/posters/youtube/${name}`)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  it('costs an upload nothing', async () => {
    const { site } = openWith();
    const costOf = (text: string) => site.calls(() => site.put(`posts/${text.length}.md`, post({}, text)));
    const plain = await costOf('Text');
    expect(await costOf(`{{< video ${id} >}}`)).toEqual(plain);
    // What does cost something is seen to do so.
    expect(await costOf('![x](cat.png)')).toEqual({ ...plain, 'catalog.resolutions': 1 });
  });
});
