/** What a site's and a post's own words change in how its text is shown. */

import { describe, expect, it } from 'vitest';
import { openSite, post } from './visitor.ts';

describe('the table of contents', () => {
  const body = '## First\n\n### Within\n\n#### Too deep\n\n## Second\n';

  const shown = (text: string) =>
    [...text.matchAll(/<li><a href="#([^"]*)">/g)].map(([, id]) => id).join(' ');

  it.each([
    [{}, '', ''],
    [{ toc: true }, '', 'first within second'],
    [{ ShowToc: 'yes' }, '', 'first within second'],
    [{ toc: false }, 'params: {ShowToc: true}\n', ''],
    [{}, 'params: {ShowToc: true}\n', 'first within second'],
    [{}, 'params: {toc: {enable: true}}\n', ''],
    [{ toc: true }, 'markup: {tableOfContents: {endLevel: 2}}\n', 'first second'],
  ])('of a post that says %j on a site that says %j', async (fields, settings, ids) => {
    const site = openSite();
    await site.put('site.yaml', settings || 'title: x\n');
    await site.put('posts/a.md', post({ title: 'A', ...fields }, body));
    expect(shown((await site.visit('/posts/a/')).text)).toBe(ids);
  });

  it('is left out where the text shows it itself', async () => {
    const site = openSite();
    const text = `<nav id="TableOfContents"></nav>\n\n${body}`;
    await site.put('posts/a.md', post({ title: 'A', toc: true }, text));
    const { text: html } = await site.visit('/posts/a/');
    expect(html.split('id="TableOfContents"')).toHaveLength(2);
    expect(shown(html)).toBe('first within second');
  });

  it('is left out where there are no headings', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', toc: true }, 'Text.\n'));
    expect((await site.visit('/posts/a/')).text).not.toContain('<details');
  });
});

describe('settings of markup', () => {
  it('count for pages that were shown before', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }, '## É\n\ntext\n{.lead}\n\n```text\ncode\n```\n'));
    const first = await site.visit('/posts/a/');
    expect(first.text).toContain('<h2 id="é">É</h2>');
    await site.put(
      'hugo.yaml',
      'markup: {goldmark: {parser: {autoHeadingIDType: github-ascii, attribute: {block: true}}}, highlight: {lineNos: true}}\n',
    );
    const second = await site.visit('/posts/a/');
    expect(second.text).toContain('<h2 id="e">É</h2>');
    expect(second.text).toContain('<p class="lead">text</p>');
    expect(second.text).toContain('<span class="ln" aria-hidden="true">1 </span>code');
  });
});
