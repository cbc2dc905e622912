import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../../src/content/site/hugo-config.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { siteOf } from '../../../src/content/site/settings-files.ts';
import { placeLeftOut } from '../post/faults.ts';

const read = (entries: string) => readSite(`menus:\n  main: ${entries}\n`, 'yaml').site.menus['main'];

describe('an entry of a menu', () => {
  it.each([
    ['[{name: A, url: /a/}]', [{ name: 'A', href: '/a/' }]],
    ['[{name: A, url: a/ü}]', [{ name: 'A', href: '/a/%C3%BC' }]],
    ['[{name: A, url: "#"}]', [{ name: 'A', href: '#' }]],
    ['[{name: A, url: " #ü"}]', [{ name: 'A', href: '#%C3%BC' }]],
    ['[{name: A, url: "##"}]', [{ name: 'A', href: '##' }]],
    ['[{name: A, url: "/#x"}]', [{ name: 'A', href: '/#x' }]],
    ['[{name: A, url: https://example.net}]', [{ name: 'A', href: 'https://example.net/' }]],
    ['[{name: A, url: "mailto:a@example.org"}]', [{ name: 'A', href: 'mailto:a@example.org' }]],
    ['[{name: A, url: "tel:+49123"}]', [{ name: 'A', href: 'tel:+49123' }]],
    ['[{Name: A, pageRef: /posts/x}]', [{ name: 'A', pageRef: '/posts/x' }]],
    ['[{name: A, pageRef: x, url: /y/}]', [{ name: 'A', href: '/y/', pageRef: 'x' }]],
    ['[{pageRef: posts}]', [{ pageRef: 'posts' }]],
    ['[{identifier: a, url: /}]', [{ identifier: 'a', href: '/' }]],
    ['[{name: A}]', [{ name: 'A' }]],
    [
      '[{name: A, title: T, weight: "3", parent: b, pre: <i>, post: " </i> ", params: {K: {a: [1]}}}]',
      [
        {
          name: 'A',
          title: 'T',
          pre: '<i>',
          post: '</i>',
          parent: 'b',
          weight: 3,
          params: { K: { a: [1] } },
        },
      ],
    ],
    ['[{name: A, weight: 0, parent: "", params: }]', [{ name: 'A' }]],
    ['[]', []],
  ])('is read from %s', (entries, menu) => {
    expect(read(entries)).toEqual(menu);
  });

  it('is left out alone', () => {
    const { site, warnings } = readSite(
      'menus:\n  main:\n    - {name: A, url: /a/}\n    - {url: /b/}\n    - {name: C, url: /c/}\n',
      'yaml',
    );
    expect(site.menus['main']?.map(({ name }) => name)).toEqual(['A', 'C']);
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
    ['parameters that are no mapping', '[{name: A, params: x}]'],
    ['nothing', ''],
    ['more entries than anybody reads', `[${'{name: A}, '.repeat(101)}]`],
  ])('is not %s', (_, entries) => {
    const reading = () => readSite(`menus:\n  main: ${entries}\n`, 'yaml');
    expect(placeLeftOut(reading)).toMatch(/^2:/);
    expect(reading().settings.menus).toBeUndefined();
  });
});

describe('menus', () => {
  it('have any names, in small letters', () => {
    const { settings, warnings } = readSite(
      'menus: {Main: [{name: A}], __proto__: [{name: B}], "": [{name: C}], constructor: []}\n',
      'yaml',
    );
    expect(Object.entries(settings.menus ?? {})).toEqual([
      ['main', [{ name: 'A' }]],
      ['__proto__', [{ name: 'B' }]],
      ['constructor', []],
    ]);
    expect(warnings).toEqual([]);
  });

  it('are at most 20', () => {
    const menus = (count: number) =>
      Array.from({ length: count }, (_, index) => `  m${index}: [{name: A}]\n`).join('');
    const reading = (count: number) => readSite(`menus:\n${menus(count)}`, 'yaml');
    expect(Object.keys(reading(20).settings.menus ?? {})).toHaveLength(20);
    expect(reading(21).settings.menus).toBeUndefined();
    expect(placeLeftOut(() => reading(21))).toBe('1:1');
  });

  // As Hugo 0.169 has them.
  it.each([
    ['menu: {main: [{name: a}]}', { main: ['a'] }],
    ['menu: {main: [{name: a}]}\nmenus: {footer: [{name: b}]}', { main: ['a'] }],
    ['menu: {main: [{name: a}]}\nmenus: {main: [{name: b}]}', { main: ['a'] }],
    [
      'menus: {main: [{name: top}], footer: [{name: foot}]}\nlanguages: {en: {menus: {main: [{name: own}]}}}',
      { main: ['own'] },
    ],
    ['menu: {main: [{name: top}]}\nlanguages: {en: {menu: {footer: [{name: own}]}}}', { footer: ['own'] }],
    ['menus: {main: {a: {name: x}}, footer: [{name: b}]}', { footer: ['b'] }],
  ])('of a Hugo configuration are read from %j', (text, names) => {
    const { menus } = siteOf(new Map([['hugo.yaml', readHugoConfig(text, 'yaml').settings]]));
    const read = Object.entries(menus).map(([menu, entries]) => [menu, entries.map(({ name }) => name)]);
    expect(Object.fromEntries(read)).toEqual(names);
  });

  it('take the sections where `sectionPagesMenu` says so', () => {
    expect(readHugoConfig('sectionPagesMenu: Main', 'yaml').settings.sectionPagesMenu).toBe('main');
    expect(readSite('sectionPagesMenu: side', 'yaml').site.sectionPagesMenu).toBe('side');
  });
});
