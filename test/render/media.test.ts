/** What a post shows, as rendering tells it to those who list images and videos. */

import { describe, expect, it } from 'vitest';
import { frontImage } from '../../src/render/images-shown.ts';
import { renderBody } from './post.ts';

const imagesOf = (body: string) => renderBody(body).images;
const videosOf = (body: string) => renderBody(body).videos;

describe('images', () => {
  it('are those that are files of the site, each once, however they are written', () => {
    const body = [
      '![A](a.png) ![again](a.png) ![](/images/b.png?x#y) ![](https://cdn.example/c.png)',
      '',
      '{{< figure src="d e.png" alt="D" >}}',
      '',
      '<img src="f.png" alt="&quot;F&quot;"> `![](code.png)` ![](data:image/png;base64,AA) ![](folder/)',
    ].join('\n');
    expect(imagesOf(body)).toEqual([
      { path: '/posts/trip/a.png', alt: 'A' },
      { path: '/images/b.png', alt: '' },
      { path: '/posts/trip/d e.png', alt: 'D' },
      { path: '/posts/trip/f.png', alt: '"F"' },
    ]);
  });

  it('are seen from the folder of a page bundle, whatever its address, known or not', () => {
    const around = { path: '/elsewhere/' };
    const expected = [{ path: '/posts/trip/a.png', alt: '' }];
    expect(renderBody('![](a.png)', around).images).toEqual(expected);
    const resolutions = { 'file:posts/trip/a.png': { kind: 'file' } as const };
    expect(renderBody('![](a.png)', { ...around, resolutions }).images).toEqual(expected);
  });

  it('are ten at most', () => {
    const body = Array.from({ length: 12 }, (_, index) => `![](${index}.png)`).join('\n');
    expect(imagesOf(body).map(({ path }) => path)).toEqual(
      Array.from({ length: 10 }, (_, index) => `/posts/trip/${index}.png`),
    );
  });
});

describe('the image that front matter names', () => {
  const of = (key: string, params: Record<string, unknown>) =>
    frontImage({ key, pageKey: key, params: new Map(Object.entries(params)) })?.path;

  it.each([
    [{ image: 'a.png' }, '/trip/a.png'],
    [{ images: ['', 'b.png'] }, undefined],
    [{ images: ['b.png'], image: '' }, '/trip/b.png'],
    [{ images: 'b.png' }, '/trip/b.png'],
    [{ cover: 'c.png' }, '/trip/c.png'],
    [{ cover: { image: '/c.png' } }, '/c.png'],
    [{ image: { src: 'x.png' }, cover: null }, '/trip/x.png'],
    [{ image: { filename: 'x.png', focal_point: 'Top' } }, '/trip/x.png'],
    [{ image: { caption: 'none' }, banner: { url: 'y.png' } }, '/trip/y.png'],
    [{ featured_image: 'a.webp?v=2' }, '/trip/a.webp'],
    [{ featuredimage: 'a.png' }, '/trip/a.png'],
    [{ featureimage: 'a.png' }, '/trip/a.png'],
    [{ feature_image: 'a.png' }, '/trip/a.png'],
    [{ header: { image: '/a.png' } }, '/a.png'],
    [{ images: [{ src: 'a.png', alt: 'A' }] }, '/trip/a.png'],
    [{ thumbnail: 't.png', cover: 'c.png' }, '/trip/c.png'],
    [{ thumbnail: { src: 't.png' } }, '/trip/t.png'],
    [{ banner: 'Welcome', feature: true, header: 'large', cover: 'red' }, undefined],
    [{ image: 'https://cdn.example/a.png' }, undefined],
    [{ image: 'javascript:alert(1)' }, undefined],
    [{ image: '../../../etc/a.png' }, '/etc/a.png'],
    [{}, undefined],
  ])('in %j is %s', (params, path) => {
    expect(of('trip/index.md', params)).toBe(path);
  });

  it('is seen from the root of the site where there is no bundle', () => {
    expect(of('posts/a.md', { image: 'images/a.png' })).toBe('/images/a.png');
  });
});

describe('videos', () => {
  it('are told with their title, their still image and where they are', () => {
    const body = [
      '{{< youtube id="1u1PSj8FEls" title="A talk" >}}',
      '{{< video "https://vimeo.com/76979871/8272103f6e" caption="C" >}}',
      '{{< video src="clip.mp4" poster="still.jpg" >}}',
      '{{< video src="https://cdn.example/foreign.mp4" >}}',
    ].join('\n\n');
    expect(videosOf(body)).toEqual([
      { provider: 'youtube', id: '1u1PSj8FEls', title: 'A talk' },
      { provider: 'vimeo', id: '76979871', hash: '8272103f6e', title: 'C' },
      { provider: 'file', path: '/posts/trip/clip.mp4', poster: '/posts/trip/still.jpg' },
    ]);
  });

  it('are ten at most', () => {
    expect(videosOf('{{< youtube 1u1PSj8FEls >}}\n\n'.repeat(12))).toHaveLength(10);
  });
});
