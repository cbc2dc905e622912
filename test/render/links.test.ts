/** What links and images of a text lead to, where the site says something of it. */

import { describe, expect, it } from 'vitest';
import { readSettings, siteOf } from '../../src/content/site/settings-files.ts';
import { isImageData } from '../../src/content/written-address.ts';
import { htmlOf } from './post.ts';

const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

describe('a picture written out', () => {
  it.each([
    `![x](${dot})`,
    `<img src="${dot}" alt="x">`,
    `<img src=" ${dot}
" alt="x">`,
  ])('%s is shown', (text) => {
    expect(htmlOf(text)).toContain(`src="${dot}"`);
  });

  it.each([
    dot,
    'data:image/svg+xml,%3Csvg/%3E',
    'data:image/svg+xml;charset=utf-8,%3Csvg/%3E',
    'DATA:image/png,x',
  ])('%s is one', (address) => {
    expect(isImageData(address)).toBe(true);
  });

  it.each([
    'data:text/html,x',
    'data:,x',
    'data:image,x',
    'data:image/png',
    'data:image/png;x',
    'data: image/png,x',
    'data:image/svg+xml,<svg onload=x>\u0000',
    'xdata:image/png,x',
    'data:image/png;base64;javascript:x',
  ])('%s is none', (address) => {
    expect(isImageData(address)).toBe(false);
  });

  it.each([
    `[x](${dot})`,
    `<a href="${dot}">x</a>`,
    `<video poster="${dot}" src="a.mp4"></video>`,
    `<source src="${dot}">`,
    `<blockquote cite="${dot}">x</blockquote>`,
    `<img srcset="${dot} 2x">`,
  ])('%s is no picture', (text) => {
    expect(htmlOf(text)).not.toContain('data:');
  });
});

describe('a link that names a page', () => {
  const resolutions = Object.fromEntries(
    ['link:b', 'link:/p/b', 'link:b/', 'link:../q/c', 'page:b.md'].map((id) => [
      id,
      { kind: 'page', path: '/p/b/' } as const,
    ]),
  );
  const text =
    '[1](b) [2](/p/b#x) [3](b.md) [4](none) [5](b/) [6](../q/c?x=1) [7](a.png) [8](#b) [9](https://e.org/b)';
  const hrefs = (markup: object) =>
    [...htmlOf(text, { resolutions, markup }).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

  it('leads to it where the site’s links do', () => {
    expect(hrefs({ linksNamePages: true })).toEqual([
      ...['/p/b/', '/p/b/#x', '/p/b/', 'none', '/p/b/', '/p/b/?x=1', 'a.png', '#b', 'https://e.org/b'],
    ]);
  });

  it('stays as written elsewhere, but for Markdown files', () => {
    expect(hrefs({})).toEqual([
      ...['b', '/p/b#x', '/p/b/', 'none', 'b/', '../q/c?x=1', 'a.png', '#b', 'https://e.org/b'],
    ]);
  });

  it.each([
    ['languages: {en: {weight: 1}}', true],
    ['title: x', 'auto'],
    ['languages: {en: {weight: 1}}\nmarkup: {goldmark: {renderHooks: {link: {useEmbedded: never}}}}', false],
    ['markup: {goldmark: {renderHooks: {link: {useEmbedded: always}}}}', true],
    ['markup: {goldmark: {renderHooks: {link: {useEmbedded: fallback}}}}', true],
  ])('as Hugo’s do with %j', (configuration, expected) => {
    const { settings } = readSettings('hugo.yaml', configuration);
    expect(siteOf(new Map([['hugo.yaml', settings]])).markup.linksNamePages).toBe(expected);
  });
});
