/** Texts made to hang or break a renderer, sent through the upload route: refused with their line, or shown; never a 500. */

import { describe, expect, it } from 'vitest';
import { sample } from '../runs.ts';
import { openSite } from './visitor.ts';

const mebibyte = 1024 * 1024;

const hostile: Record<string, string> = {
  'blank lines in front matter': `---\n${'\n'.repeat(100_000)}title: x\n---\nBody`,
  'blank lines in front matter that never ends': `---\n${'\n'.repeat(100_000)}`,
  'unclosed shortcodes': '{{<'.repeat(100_000),
  'unclosed shortcode names': '{{< video '.repeat(50_000),
  'quotes in a shortcode': `{{< video src=${'"'.repeat(100_000)} >}}`,
  'quotation marks': '"'.repeat(100_000),
  apostrophes: "'a ".repeat(100_000),
  'nested quotes': `${'>'.repeat(2000)} a`,
  'nested quotes with spaces': `${'> '.repeat(2000)}a`,
  'nested lists': Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth % 400)}- a`).join('\n'),
  'lists on one line': `${'- '.repeat(2000)}a`,
  'an alias bomb': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]`)
    .join('\n')}\n---\n`,
  'names of prototypes':
    '---\n__proto__: {draft: false}\nconstructor: x\ntags: [__proto__, constructor, toString]\n---\n{{< __proto__ >}}',
  'tags of prototypes': '---\ntags: [__proto__, constructor, toString, hasOwnProperty]\n---\nx',
  'a mebibyte of emphasis': '*a_ '.repeat(mebibyte / 4),
  'a mebibyte of underscores': '_a_ '.repeat(mebibyte / 4),
  'a mebibyte of brackets': '['.repeat(mebibyte),
  'a mebibyte of images': '![a]('.repeat(mebibyte / 5),
  'a mebibyte of code marks': '`a``b'.repeat(mebibyte / 5),
  'a mebibyte of angles': '<a '.repeat(mebibyte / 3),
  'a mebibyte of comments': '<!--'.repeat(mebibyte / 4),
  'a mebibyte of pipes': '|a'.repeat(mebibyte / 2),
  'a mebibyte of one line': 'x'.repeat(mebibyte),
  'a mebibyte of empty lines': '\n'.repeat(mebibyte),
  'a mebibyte of spaces': ' '.repeat(mebibyte),
  'a mebibyte of paragraphs': 'A word or two.\n\n'.repeat(mebibyte / 16),
  'a mebibyte of headings': '# Same\n\n'.repeat(mebibyte / 8),
  'a mebibyte of references': '[a]: b\n'.repeat(mebibyte / 7),
  'a mebibyte of footnotes': 'x[^1]\n\n[^1]: y\n\n'.repeat(mebibyte / 17),
  'a mebibyte of entities': '&amp;&#x41;'.repeat(mebibyte / 11),
  'a mebibyte of addresses': 'https://a.example '.repeat(mebibyte / 18),
  'a mebibyte of elements': '<div><p>a'.repeat(mebibyte / 9),
  'a mebibyte in a title': `---\ntitle: ${'x'.repeat(mebibyte - 100)}\n---\n`,
  'a mebibyte of tags': `---\ntags: [${'a, '.repeat(mebibyte / 4)}]\n---\n`,
};

describe('hostile text', () => {
  it.each(sample(Object.entries(hostile)))('%s is refused with its line or shown', async (_name, text) => {
    const site = openSite();
    const put = await site.put('posts/a.md', text);
    expect([201, 413, 422]).toContain(put.status);
    if (put.status === 422)
      expect(put.json.errors[0]).toMatchObject({ line: expect.any(Number), message: expect.any(String) });
    if (put.status === 201) expect((await site.visit('/posts/a/')).status).toBe(200);
    if (put.status !== 201) expect((await site.visit('/posts/a/')).status).toBe(404);
    expect((await site.visit('/')).status).toBe(200);
    expect((await site.visit('/index.xml')).status).toBe(200);
  });
});
