import { describe, expect, it } from 'vitest';
import { asOwnEntry } from '../../../src/content/site/menu.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { placeLeftOut } from '../post/faults.ts';

const read = (entries: string) => readSite(`menus:\n  main: ${entries}\n`, 'yaml').site.mainMenu;

describe('menus.main', () => {
  it.each([
    ['[{name: A, url: /a/}]', [{ name: 'A', href: '/a/' }]],
    ['[{name: A, url: a/ü}]', [{ name: 'A', href: '/a/%C3%BC' }]],
    ['[{name: A, url: "#"}]', [{ name: 'A', href: '#' }]],
    ['[{name: A, url: " #ü"}]', [{ name: 'A', href: '#%C3%BC' }]],
    ['[{name: A, url: "##"}]', [{ name: 'A', href: '##' }]],
    ['[{name: A, url: "/#x"}]', [{ name: 'A', href: '/#x' }]],
    ['[{name: A, url: https://example.net}]', [{ name: 'A', href: 'https://example.net/' }]],
    ['[{name: A, url: "mailto:a@example.org"}]', [{ name: 'A', href: 'mailto:a@example.org' }]],
    ['[{Name: A, pageRef: /posts/x}]', [{ name: 'A', pageRef: 'posts/x' }]],
    ['[{pageRef: posts}]', [{ name: '', pageRef: 'posts' }]],
    ['[{identifier: a, url: /}]', [{ name: 'a', href: '/', identifier: 'a' }]],
    ['[]', []],
  ])('reads %s', (entries, menu) => {
    expect(read(entries)).toEqual(menu);
  });

  it('stands in the order of weight and name, those without a weight last', () => {
    const entries = ['{name: z}', '{name: a}', '{name: heavy, weight: 20}', '{name: light, weight: -1}'];
    for (const written of [entries, entries.toReversed()]) {
      const names = read(`[${written.join(', ')}]`)?.map(({ name }) => name);
      expect(names).toEqual(['light', 'heavy', 'a', 'z']);
    }
  });

  it('has entries with a parent behind it', () => {
    const entries =
      '[{name: One, identifier: one}, {name: Two}, {name: In, parent: one, weight: 1}, {name: Lost, parent: x}]';
    expect(read(entries)?.map(({ name }) => name)).toEqual(['Lost', 'One', 'In', 'Two']);
  });

  it('keeps the entries beside one that is bad', () => {
    const { site, warnings } = readSite(
      'menus:\n  main:\n    - {name: A, url: /a/}\n    - {url: /b/}\n    - {name: C, url: /c/}\n',
      'yaml',
    );
    expect(site.mainMenu?.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['no list', '{name: A}'],
    ['an entry without a name', '[{url: /a/}]'],
    ['an entry that is text', '[A]'],
    ['a script', '[{name: A, url: "javascript:x"}]'],
    ['another host without a scheme', '[{name: A, url: //example.net/}]'],
    ['another host behind a dot', '[{name: A, url: /.//example.net/}]'],
    ['another host behind two', '[{name: A, url: a/..//example.net/}]'],
    ['backslashes', '[{name: A, url: "\\\\\\\\example.net"}]'],
    ['a weight that is no number', '[{name: A, weight: x}]'],
    ['more entries than anybody reads', `[${'{name: A}, '.repeat(51)}]`],
  ])('leaves out %s', (_, entries) => {
    const reading = () => readSite(`menus:\n  main: ${entries}\n`, 'yaml');
    expect(placeLeftOut(reading)).toMatch(/^2:/);
    expect(reading().settings.mainMenu).toBeUndefined();
  });
});

describe('asOwnEntry()', () => {
  it.each([
    ['main', {}],
    [' Main ', {}],
    [['footer', 'main'], {}],
    [{ main: null }, {}],
    [
      { main: { Weight: 10, name: 'A', parent: 'b', identifier: 'c' } },
      { weight: 10, name: 'A', parent: 'b', identifier: 'c' },
    ],
    [{ main: { title: 'A', weight: 0 } }, { name: 'A' }],
    ['footer', null],
    [['footer'], null],
    [{ footer: {} }, null],
    [{ main: 'x' }, null],
    [null, null],
    [true, null],
  ])('of %j is %j', (value, entry) => {
    expect(asOwnEntry(value)).toEqual(entry);
  });
});
