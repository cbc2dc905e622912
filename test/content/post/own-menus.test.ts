import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/content/post/read-post.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeLeftOut } from './faults.ts';

const read = (fields: string) => readPost('a.md', `---\n${fields}\n---\n`, defaultSite);

describe("a page's own entries in menus", () => {
  // As Hugo 0.169 has them, but for capitals in the names of menus: Hugo minds them in texts and lists.
  it.each([
    ['menu: main', { main: {} }],
    ['menus: [main, Footer]', { main: {}, footer: {} }],
    ['menu: " Main "', { main: {} }],
    ['menu: 5', { '5': {} }],
    ['menus: {main: , FOOTER: {}}', { main: {}, footer: {} }],
    [
      'menus: {main: {Weight: 10, name: A, parent: b, identifier: c, title: T, pre: <i>, post: p, params: {k: 1}}}',
      {
        main: {
          weight: 10,
          name: 'A',
          parent: 'b',
          identifier: 'c',
          title: 'T',
          pre: '<i>',
          post: 'p',
          params: { k: 1 },
        },
      },
    ],
    ['menu: {main: {weight: 0, url: /zz/, pageRef: /b}}', { main: {} }],
    ['menu: [main]\nmenus: footer', { footer: {} }],
    ['menu: {__proto__: {weight: 1}}', Object.fromEntries([['__proto__', { weight: 1 }]])],
    ['menu:', undefined],
    ['menu: true', undefined],
    ['menu: {}', undefined],
    ['menu: []', undefined],
    ['menu: [[main], {a: b}]', undefined],
  ])('are read from %j', (fields, menus) => {
    expect(read(fields).menus).toEqual(menus);
    expect(read(fields).warnings).toBeUndefined();
  });

  it.each(['x', '[]', '{weight: x}', '{params: x}'])('are left out alone: %s', (value) => {
    const post = () => read(`menus:\n  main: ${value}\n  footer:`);
    expect(placeLeftOut(post)).toMatch(/^3:/);
    expect(post().menus).toEqual({ footer: {} });
  });

  it('are at most 20', () => {
    const names = Array.from({ length: 30 }, (_, index) => `m${index}`);
    expect(Object.keys(read(`menu: [${names.join(', ')}]`).menus ?? {})).toEqual(names.slice(0, 20));
  });
});
