/** Each pair in `pairs/` is about one construct: the Markdown of a page bundle, and the HTML that it makes. */

import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../src/content/post/dependencies.ts';
import { renderBody } from '../render/post.ts';

const sources = import.meta.glob<string>('./pairs/*.md', { query: '?raw', import: 'default', eager: true });
const pages = import.meta.glob<string>('./pairs/*.html', { query: '?raw', import: 'default', eager: true });

const resolutions: Record<string, Resolution> = {
  'page:other.md': { kind: 'page', path: '/posts/øther/' },
  'file:posts/trip/cat.jpg': { kind: 'image', width: 640, height: 480 },
};

describe('render() makes the HTML of the pair', () => {
  it.each(Object.entries(sources))('%s', (name, markdown) => {
    expect(renderBody(markdown, { resolutions }).html).toBe(pages[name.replace(/\.md$/, '.html')]);
  });

  it('has at least 25 pairs', () => {
    expect(Object.keys(pages)).toEqual(Object.keys(sources).map((name) => name.replace(/\.md$/, '.html')));
    expect(Object.keys(sources).length).toBeGreaterThanOrEqual(25);
  });
});
