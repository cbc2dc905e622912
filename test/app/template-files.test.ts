/** The data, words and assets of templates, below `layouts/`. */

import { expect, it } from 'vitest';
import { sync } from '../../src/indexing/sync.ts';
import { marker, openSite, post } from './visitor.ts';

it('no visitor can fetch data, words and assets of templates, whatever their names', async () => {
  const site = openSite();
  const keys = [
    'layouts/_data/books.yaml',
    'layouts/_data/deep/er/books.csv',
    'layouts/_data/photo.jpg',
    'layouts/_i18n/en.toml',
    'layouts/_i18n/readme.md',
    'layouts/_assets/logo.svg',
    'layouts/_assets/scss/main.scss',
    'layouts/_assets/index.html',
    'layouts/_assets/posts/index.md',
    'layouts/_assets/data.json',
  ];
  for (const key of keys) {
    const comment = /csv$/.test(key) ? marker : `# ${marker}`;
    expect((await site.put(key, comment)).status, key).toBe(201);
    expect((await site.visit(`/${key}`)).status, key).toBe(404);
    expect((await site.visit(`/${key.replace(/(?:index)?\.\w+$/, '/')}`)).status, key).toBe(404);
  }
  expect((await site.visit('/sitemap.xml')).text).not.toContain('layouts');
  expect((await site.upload('GET', 'layouts/_data/books.yaml')).text).toContain(marker);
});

it('folders of content and files with the same names stay public', async () => {
  const site = openSite();
  await site.put('data/hello.md', post({ title: 'Hello' }));
  await site.put('data/sums.yaml', 'a: [');
  await site.put('assets/a.txt', 'public');
  expect((await site.visit('/data/hello/')).text).toContain('Hello');
  expect((await site.visit('/data/sums.yaml')).text).toBe('a: [');
  expect((await site.visit('/assets/a.txt')).text).toBe('public');
});

it.each([
  ['layouts/_data/a.yaml', 'a: 1\nb: [', 2, 5],
  ['layouts/_data/a.json', '[1,\n]', 2, 1],
  ['layouts/_data/a.TOML', 'a = ', 1, 5],
  ['layouts/_data/a.csv', 'a,b\n1', 2, 1],
  ['layouts/_data/sub/a.xml', '<a>\n</b>', 2, 1],
  ['layouts/_i18n/en.yml', 'a: 1\na: 2', 2, 1],
])('an upload to %s is refused where it is no data, and changes nothing', async (key, text, line, column) => {
  const site = openSite();
  const { status, json } = await site.put(key, text);
  expect([status, json.errors]).toMatchObject([422, [{ line, column }]]);
  expect((await site.upload('GET', key)).status).toBe(404);
});

it('data of more than a mebibyte is refused, and assets of that size are not', async () => {
  const site = openSite();
  const text = ' '.repeat(1024 * 1024 + 1);
  expect((await site.put('layouts/_data/a.json', text)).status).toBe(413);
  expect((await site.put('layouts/_assets/a.json', text)).status).toBe(201);
});

it('bad data put straight into the bucket is told by the status, and the site stays', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  await site.put('layouts/_data/a.json', '{}');
  await site.context.bucket.put('layouts/_data/a.json', new TextEncoder().encode('{"a"'), {});
  expect(await sync(site.context, 'layouts/_data/a.json')).toMatchObject({
    status: 'unreadable',
    errors: [{ line: 1, column: 5 }],
  });
  expect((await site.visit('/posts/a/')).status).toBe(200);
});
