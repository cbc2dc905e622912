import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { blockedLoads } from '../../cli/compare/blocked-loads.ts';
import { mayLoad, pagePolicy, readPolicy } from '../../src/content/site/page-policy.ts';

const origins = ['https://example.org', 'https://me.org'] as const;
const opened = pagePolicy({
  'frame-src': ['https://frames.example'],
  'media-src': ['https://films.example:8443'],
});

describe('mayLoad()', () => {
  test.each([
    ['frame-src', 'https://www.youtube-nocookie.com/embed/x', true],
    ['frame-src', 'https://www.youtube.com/embed/x', false],
    ['frame-src', 'https://frames.example/x?y', true],
    ['frame-src', 'http://frames.example/x', false],
    ['frame-src', '//frames.example/x', true],
    ['frame-src', 'https://a.frames.example/x', false],
    ['frame-src', 'https://frames.example.org/x', false],
    ['frame-src', '/own.html', false],
    ['frame-src', 'data:text/html,x', false],
    ['frame-src', 'about:blank', true],
    ['media-src', 'a.mp4', true],
    ['media-src', 'https://me.org/a.mp4', true],
    ['media-src', 'http://me.org/a.mp4', true],
    ['media-src', 'https://films.example:8443/a.mp4', true],
    ['media-src', 'https://films.example/a.mp4', false],
    ['img-src', 'https://anywhere.example/a.png', true],
    ['img-src', 'http://anywhere.example/a.png', true],
    ['img-src', 'data:image/png;base64,AA', true],
    ['img-src', 'ftp://anywhere.example/a.png', false],
    ['object-src', '/a.pdf', false],
    ['child-src', '/a', false],
  ])('of %s and %s is %s', (directive, address, expected) => {
    expect(mayLoad(readPolicy(opened), directive, address, [...origins])).toBe(expected);
  });

  test('allows all where there is no policy', () => {
    expect(mayLoad(readPolicy(''), 'frame-src', 'https://x.example/', [...origins])).toBe(true);
  });
});

describe('blockedLoads()', () => {
  test.each([
    ['<iframe src="https://x.example/"></iframe>', 'frame https://x.example/'],
    ['<video src="https://x.example/a.mp4"></video>', 'frame https://x.example/a.mp4'],
    ['<video><source src="https://x.example/a.mp4"></video>', 'frame https://x.example/a.mp4'],
    ['<video poster="ftp://x.example/a.png"></video>', 'image ftp://x.example/a.png'],
    ['<audio><track src="https://x.example/a.vtt"></audio>', 'frame https://x.example/a.vtt'],
    ['<p><object data="/a.svg"></object><embed src="/b.svg"></p>', 'frame /a.svg, frame /b.svg'],
    ['<img src="a.png" srcset="ftp://x.example/b.png 2x, c.png 3x">', 'image ftp://x.example/b.png'],
    ['<svg><image href="ftp://x.example/a.png"/></svg>', 'image ftp://x.example/a.png'],
    ['<picture><source srcset="https://x.example/a.png"><img src="b.png"></picture>', ''],
    ['<iframe src=""></iframe><iframe></iframe><a href="https://x.example/">x</a>', ''],
  ])('of %s are "%s"', (html, expected) => {
    const found = blockedLoads(parseFragment(html), opened, origins);
    expect(found.map(({ kind, address }) => `${kind} ${address}`).join(', ')).toBe(expected);
  });
});
