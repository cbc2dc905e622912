/** The hosts are played from their documentation: no test asks the network for anything. */

import { describe, expect, it, vi } from 'vitest';
import { videoHosts } from '../../src/posters/video-hosts.ts';

const id = '1u1PSj8FEls';
const large = `https://i.ytimg.com/vi/${id}/maxresdefault.jpg`;
const small = `https://i.ytimg.com/vi/${id}/hqdefault.jpg`;
const oembed = 'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871&width=1280';
const thumbnail = 'https://i.vimeocdn.com/video/452001751-x_1280';

const jpeg = bytes('\xff\xd8\xff\xe0 a jpeg');
const png = bytes('\x89PNG\r\n\x1a\n a png');
const webp = bytes('RIFF\x10\x00\x00\x00WEBPVP8 ');

type Answers = Record<string, () => Response>;

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function ok(body: BodyInit): () => Response {
  return () => new Response(body);
}

/** A network that answers as told, and with 404 for everything else. */
function network(answers: Answers) {
  const asked: string[] = [];
  const options: RequestInit[] = [];
  const ask = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    asked.push(String(url));
    options.push(init);
    return answers[String(url)]?.() ?? new Response(jpeg, { status: 404 });
  };
  return { source: videoHosts(ask as typeof fetch), asked, options };
}

describe('a poster of YouTube', () => {
  it('is the largest that there is', async () => {
    const { source, asked, options } = network({ [large]: ok(jpeg), [small]: ok(png) });
    expect(await source.fetch({ provider: 'youtube', id })).toEqual({
      bytes: jpeg,
      contentType: 'image/jpeg',
    });
    expect(asked).toEqual([large]);
    expect(options[0]).toMatchObject({
      redirect: 'manual',
      headers: { Accept: 'image/jpeg, image/webp, image/png' },
    });
  });

  it('is the smaller one of a video without a large one', async () => {
    const { source, asked } = network({ [small]: ok(webp) });
    expect(await source.fetch({ provider: 'youtube', id })).toEqual({
      bytes: webp,
      contentType: 'image/webp',
    });
    expect(asked).toEqual([large, small]);
  });

  it.each([
    ['is none', {}],
    ['redirects', { [small]: () => Response.redirect('https://i.ytimg.com/other.jpg', 302) }],
    ['is empty', { [small]: () => new Response(null) }],
    ['is a page', { [small]: ok('<!doctype html><script>alert(1)</script>') }],
    ['is SVG', { [small]: ok('<svg xmlns="http://www.w3.org/2000/svg"></svg>') }],
    ['is RIFF of another kind', { [small]: ok('RIFF\x10\x00\x00\x00WAVEfmt ') }],
    ['is too large', { [small]: ok(new Uint8Array(1024 * 1024 + 1).fill(0xff)) }],
  ] as [string, Answers][])('is not shown when it %s', async (_, answers) => {
    const { source } = network(answers);
    expect(await source.fetch({ provider: 'youtube', id })).toBeNull();
  });

  it('may have a mebibyte', async () => {
    const image = new Uint8Array(1024 * 1024).fill(0xff);
    image.set(jpeg);
    const { source } = network({ [large]: ok(image) });
    expect((await source.fetch({ provider: 'youtube', id }))?.bytes).toHaveLength(1024 * 1024);
  });

  it('is read no further than a mebibyte', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0xff));
      },
    });
    const { source } = network({ [large]: () => new Response(endless) });
    expect(await source.fetch({ provider: 'youtube', id })).toBeNull();
    expect(sent).toBeLessThan(2 * 1024 * 1024);
  });

  it('is none when the network fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const source = videoHosts(() => Promise.reject(new TypeError('internal error')));
    expect(await source.fetch({ provider: 'youtube', id })).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
  });

  it('is given up after a time', async () => {
    const { source, options } = network({});
    await source.fetch({ provider: 'youtube', id });
    expect(options[0]?.signal).toBeInstanceOf(AbortSignal);
    expect(options[1]?.signal).toBe(options[0]?.signal);
  });
});

describe('a poster of Vimeo', () => {
  const says = (url: unknown) => ok(JSON.stringify({ type: 'video', thumbnail_url: url }));

  it('is the one that oEmbed names', async () => {
    const { source, asked } = network({ [oembed]: says(thumbnail), [thumbnail]: ok(webp) });
    const image = await source.fetch({ provider: 'vimeo', id: '76979871' });
    expect(image).toEqual({ bytes: webp, contentType: 'image/webp' });
    expect(asked).toEqual([oembed, thumbnail]);
  });

  it('is asked for with the key of an unlisted video', async () => {
    const { source, asked } = network({});
    await source.fetch({ provider: 'vimeo', id: '76979871', hash: '8272103f6e' });
    expect(asked).toEqual([
      'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871%2F8272103f6e&width=1280',
    ]);
  });

  it.each([
    'http://i.vimeocdn.com/x',
    'https://i.vimeocdn.com.evil.example/x',
    'https://i.vimeocdn.com:8443/x',
    'https://evil.example/i.vimeocdn.com',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    '//i.vimeocdn.com/x',
    'nonsense',
    null,
    7,
  ])('is never fetched from %s', async (url) => {
    const { source, asked } = network({ [oembed]: says(url) });
    expect(await source.fetch({ provider: 'vimeo', id: '76979871' })).toBeNull();
    expect(asked).toEqual([oembed]);
  });

  it.each(['null', '[]', '{', '', `{"x":"${'x'.repeat(70_000)}"}`])(
    'is none when the answer is %.20s',
    async (body) => {
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      const { source, asked } = network({ [oembed]: ok(body) });
      expect(await source.fetch({ provider: 'vimeo', id: '76979871' })).toBeNull();
      expect(asked).toEqual([oembed]);
    },
  );
});
