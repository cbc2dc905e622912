import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/shortcodes/players/source.ts';

const context = { path: '/posts/hello/', baseURL: 'https://example.org' };
const id = '1u1PSj8FEls';

describe('readSource()', () => {
  test.each([
    [id, {}],
    ['-ziL-Q_456i', { id: '-ziL-Q_456i' }],
    ['12345678901', { id: '12345678901' }],
    [`${id}?si=HLA0nm51J4edQTKL`, {}],
    [`${id}&t=90`, { start: 90 }],
    [`https://www.youtube.com/watch?v=${id}`, {}],
    [`http://youtube.com/watch?v=${id}`, {}],
    [`https://WWW.YouTube.COM/watch?v=${id}`, {}],
    [`https://m.youtube.com/watch?v=${id}&feature=share`, {}],
    [`https://music.youtube.com/watch?v=${id}`, {}],
    [`https://www.youtube.com/watch?list=PLx&v=${id}&index=3`, { list: 'PLx' }],
    [`https://www.youtube.com/watch?v=${id}&list=PL590L5WQmH8fJ&index=2`, { list: 'PL590L5WQmH8fJ' }],
    [`https://www.youtube.com/watch?list=PL590L5WQmH8fJ&v=${id}&t=5`, { list: 'PL590L5WQmH8fJ', start: 5 }],
    [`https://youtu.be/${id}?list=RD${id}`, { list: `RD${id}` }],
    [`https://www.youtube.com/embed/${id}?list=PL590L5WQmH8fJ`, { list: 'PL590L5WQmH8fJ' }],
    [`https://www.youtube.com/watch?v=${id}&list=%22%3E%3Cb`, {}],
    [`https://www.youtube.com/watch?v=${id}&list=${'x'.repeat(65)}`, {}],
    [`https://www.youtube.com/watch?v=${id}&t=1m30s`, { start: 90 }],
    [`https://www.youtube.com/watch?v=${id}&t=90s`, { start: 90 }],
    [`https://www.youtube.com/watch?v=${id}&start=5&end=10`, { start: 5, end: 10 }],
    [`https://www.youtube.com/watch?v=${id}#t=1m30s`, { start: 90 }],
    [`https://www.youtube.com/watch/${id}`, {}],
    [`https://www.youtube.com/embed/${id}`, {}],
    [`https://www.youtube.com/embed/${id}?start=116&rel=0`, { start: 116 }],
    [`https://www.youtube-nocookie.com/embed/${id}?start=7`, { start: 7 }],
    [`https://youtube-nocookie.com/embed/${id}/`, {}],
    [`https://www.youtube.com/v/${id}`, {}],
    [`https://www.youtube.com/live/${id}?feature=share&t=5`, { start: 5 }],
    [`https://www.youtube.com/shorts/${id}`, { short: true }],
    [`https://youtube.com/shorts/${id}?t=3`, { short: true, start: 3 }],
    [`https://youtu.be/${id}`, {}],
    [`https://youtu.be/${id}?si=abc&t=90`, { start: 90 }],
    [`//www.youtube.com/embed/${id}`, {}],
    [`www.youtube.com/watch?v=${id}`, {}],
    [`youtube.com/watch?v=${id}&t=5`, { start: 5 }],
    [`youtu.be/${id}`, {}],
    [`https://www.youtube.com:8443/watch?v=${id}`, {}],
  ])('reads %j as a YouTube video', (text, parts) => {
    expect(readSource(text, context)).toEqual({ provider: 'youtube', id, ...parts });
  });

  test.each([
    ['76979871', {}],
    ['1', { id: '1' }],
    ['76979871?h=8272103f6e', { hash: '8272103f6e' }],
    ['76979871/8272103f6e', { hash: '8272103f6e' }],
    ['https://vimeo.com/76979871', {}],
    ['http://www.vimeo.com/76979871/', {}],
    ['https://vimeo.com/76979871/8272103f6e', { hash: '8272103f6e' }],
    ['https://vimeo.com/76979871/8272103f6e?share=copy', { hash: '8272103f6e' }],
    ['https://vimeo.com/76979871?h=8272103f6e#t=30s', { hash: '8272103f6e', start: 30 }],
    ['https://vimeo.com/76979871#t=1m5s', { start: 65 }],
    ['https://player.vimeo.com/video/76979871', {}],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e&title=0', { hash: '8272103f6e' }],
    ['https://vimeo.com/channels/staffpicks/76979871', {}],
    ['https://vimeo.com/groups/shortfilms/videos/76979871', {}],
    ['https://vimeo.com/album/123/video/76979871', {}],
    ['https://vimeo.com/showcase/123/video/76979871', {}],
    ['https://vimeo.com/manage/videos/76979871/8272103f6e', { hash: '8272103f6e' }],
    ['https://vimeo.com/ondemand/film/76979871', {}],
    ['https://vimeo.com/76979871?h=a"b', {}],
    ['https://vimeo.com/76979871/a-b', {}],
    ['//player.vimeo.com/video/76979871', {}],
    ['vimeo.com/76979871', {}],
  ])('reads %j as a Vimeo video', (text, parts) => {
    expect(readSource(text, context)).toEqual({ provider: 'vimeo', id: '76979871', ...parts });
  });

  test.each([
    ['x.mp4', '/posts/hello/x.mp4'],
    ['my clip.WEBM', '/posts/hello/my clip.WEBM'],
    ['x.m4v', '/posts/hello/x.m4v'],
    ['x.ogv', '/posts/hello/x.ogv'],
    ['x.ogg', '/posts/hello/x.ogg'],
    ['x.mov', '/posts/hello/x.mov'],
    ['./x.mp4', '/posts/hello/x.mp4'],
    ['../trip/x.mp4', '/posts/trip/x.mp4'],
    ['/videos/x.mp4', '/videos/x.mp4'],
    ['clips/launch', '/posts/hello/clips/launch'],
    ['12345/clip.mp4', '/posts/hello/12345/clip.mp4'],
    ['youtube.com.mp4', '/posts/hello/youtube.com.mp4'],
    ['videos/youtube.com/x.mp4', '/posts/hello/videos/youtube.com/x.mp4'],
  ])('reads %j as a file of the site', (text, path) => {
    const address = { kind: 'local', path, suffix: '' };
    expect(readSource(text, context)).toEqual({ provider: 'file', href: text, address });
  });

  test('reads an address on the site itself as a file of it', () => {
    const address = { kind: 'local', path: '/v/x.mp4', suffix: '?a=1' };
    const source = { provider: 'file', href: '/v/x.mp4?a=1', address };
    expect(readSource('https://example.org/v/x.mp4?a=1', context)).toEqual(source);
  });

  test.each([
    'https://blog.example.com/videos/x.webm',
    'http://cdn.example.com/x.mp4?token=1',
    'https://www.youtube.com.evil.example/x.mp4',
    'https://notyoutube.com/x.mp4',
    'https://www.youtube.com@evil.example/x.mp4',
    'https://evil.example/www.youtube.com/x.mp4',
    'https://example.org:8443/x.mp4',
  ])('reads %j as a file elsewhere', (text) => {
    expect(readSource(text, context)).toEqual({ provider: 'foreign', url: text });
  });

  test.each([
    'short',
    'twelve_chars',
    'ten_chars_',
    'eleven.char',
    'clip.avi',
    'ea95132c15732412d22c1476fa83f27a',
    'https://www.youtube.com/',
    'https://www.youtube.com/embed/videoseries?list=PLx',
    'https://www.youtube.com/embed/live_stream?channel=UCx',
    'https://www.youtube.com/playlist?list=PLx',
    'https://www.youtube.com/@someone',
    `https://www.youtube.com/${id}`,
    `https://www.youtube.com/watch?v=${id}"onload=`,
    `https://www.youtube.com/redirect?q=https://youtu.be/${id}`,
    `https://youtube.com.evil.example/watch?v=${id}`,
    `https://www.youtube.com@evil.example/watch?v=${id}`,
    `https://evil.example/?u=https://www.youtube.com/watch?v=${id}`,
    `https://youtube.com./watch?v=${id}`,
    'https://vimeo.com/',
    'https://vimeo.com/user123',
    'https://vimeo.com/event/123',
    'https://vimeo.com.evil.example/76979871',
    'https://player.vimeo.com/76979871x',
    'https://example.com/page',
    'https://example.org/page/',
    'javascript:alert(1)//x.mp4',
    'data:video/mp4,x.mp4',
    'https:/x.mp4',
    '//',
    'mailto:x.mp4',
    '#x.mp4',
    '?x.mp4',
    'posts/',
    '/',
    '..',
    '76979871/',
    '1234567890123456',
    'videoseries',
    'a\\b.mp4',
    'x\u0000.mp4',
  ])('answers null for %j', (text) => {
    expect(readSource(text, context)).toBeNull();
  });

  test.each([
    ['youtube', id, 'youtube'],
    ['youtube', `https://youtu.be/${id}`, 'youtube'],
    ['vimeo', '12345678901', 'vimeo'],
    ['vimeo', 'https://vimeo.com/1', 'vimeo'],
    ['file', 'abcdefg/hij', 'file'],
    ['file', 'https://cdn.example.com/x.mp4', 'foreign'],
  ] as const)('reads as %s %j', (kind, text, provider) => {
    expect(readSource(text, context, kind)?.provider).toBe(provider);
  });

  test.each([
    ['youtube', '76979871'],
    ['youtube', 'https://vimeo.com/1'],
    ['youtube', 'x.mp4'],
    ['vimeo', id],
    ['vimeo', `https://youtu.be/${id}`],
    ['file', id],
    ['file', '76979871'],
    ['file', `https://youtu.be/${id}`],
  ] as const)('does not read as %s %j', (kind, text) => {
    expect(readSource(text, context, kind)).toBeNull();
  });
});
