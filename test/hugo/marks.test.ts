/** Texts of posts stay texts of posts, whatever the owner's templates say of them. */

import { describe, expect, it } from 'vitest';
import { openSite } from '../../src/hugo/open-site.ts';
import { addressValue } from '../../src/hugo/plain-value.ts';
import { readField } from '../../src/templates/read-field.ts';
import {
  type Dict,
  Marked,
  Safe,
  type TemplateObject,
  type Tools,
  type Value,
} from '../../src/templates/value.ts';
import { rowsOf } from './rows-of.ts';
import { servicesOf } from './services-of.ts';

const files = {
  'posts/a/index.md':
    '---\ntitle: A\ndescription: about\nslug: b\ntags: [One]\nkeywords: [k]\ntype: t\nlayout: l\nnested: {x: [y]}\nresources: [{src: "*", title: T, params: {p: q}}]\n---\n',
  'posts/a/x.txt': '',
};

const { site, page } = open();

function open() {
  const opened = openSite(rowsOf({ config: "[params]\nown = 'x'\n", files }), servicesOf());
  const node = opened.index.byId('posts/a/index.md');
  if (node === undefined) throw new Error('The page is missing');
  opened.functions(node);
  return { site: opened, page: opened.page(node) };
}

describe('texts of a post', () => {
  it.each('Title LinkTitle Description Slug Type Layout Section Path TranslationKey Name'.split(' '))(
    'are marked: .%s',
    (name) => {
      expect(read(page, name)).toBeInstanceOf(Marked);
    },
  );

  it('are not marked in addresses of signs that have no meaning anywhere', () => {
    expect(read(page, 'RelPermalink')).toBe('/posts/b/');
    expect(addressValue('https://example.org/%C3%A4/~x-y_z.html')).toBeTypeOf('string');
    for (const address of [
      "/it's/",
      '/a(b)/',
      '/a&b/',
      '/a=b/',
      '/a;b/',
      '/a$b/',
      '/a!/',
      '/a,b/',
      '/a b/',
      '/`/',
    ])
      expect(addressValue(address)).toBeInstanceOf(Marked);
  });

  it('are marked in lists, in parameters and in what is beside the post', () => {
    const params = read(page, 'Params') as Dict;
    expect(params.hasMarkedKeys).toBe(true);
    expect(params.get('nested')).toMatchObject({ hasMarkedKeys: true });
    expect((params.get('nested') as Dict).get('x')).toEqual([new Marked('y')]);
    expect(read(page, 'Keywords')).toEqual([new Marked('k')]);
    const [resource] = (read(page, 'Resources') as unknown as { items: TemplateObject[] }).items;
    if (resource === undefined) throw new Error('The resource is missing');
    expect(['Name', 'Title', 'Permalink'].map((name) => read(resource, name))).toEqual([
      new Marked('x.txt'),
      new Marked('T'),
      new Marked('https://example.org/posts/b/x.txt'),
    ]);
    expect((read(resource, 'Params') as Dict).get('p')).toEqual(new Marked('q'));
  });

  it('are marked HTML where they are HTML', () => {
    expect(read(page, 'Content')).toEqual(new Safe('HTML', '', true));
  });

  it('do not make settings texts of posts', () => {
    const params = read(site.site('en'), 'Params') as Dict;
    expect(params.get('own')).toBe('x');
    expect(params.hasMarkedKeys).toBe(false);
  });
});

function read(object: TemplateObject, name: string): Value {
  // None of these members uses the tools.
  return readField(object, name, [], {} as Tools);
}
