/** Every status of the upload route, and that a refused upload changes nothing. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { dump } from '../catalog/database.ts';
import { openSite, origin, post, tokens } from './visitor.ts';

type Attempt = {
  name: string;
  status: number;
  method?: string;
  key?: string;
  body?: BodyInit | null;
  headers?: Record<string, string>;
  /** What the problem says. */
  detail?: RegExp;
  errors?: unknown;
  answer?: Record<string, string>;
};

const refused: Attempt[] = [
  { name: 'a key that climbs', status: 400, key: 'posts/..%2fx.md', detail: /"posts\/\.\.\/x\.md"/ },
  { name: 'an empty segment', status: 400, key: 'posts//x.md' },
  { name: 'a control character', status: 400, key: 'posts/a%07.md' },
  { name: 'a backslash', status: 400, key: 'posts/a%5Cb.md' },
  { name: 'white space at the end of a segment', status: 400, key: 'posts%20/x.md' },
  { name: 'a trailing slash', status: 400, key: 'posts/' },
  { name: 'a dot segment', status: 400, key: 'posts/.x.md' },
  { name: 'a key of 901 bytes', status: 400, key: `${'x'.repeat(898)}.md` },
  { name: 'a broken escape', status: 400, key: 'posts/%E0%A4%A.md' },
  { name: 'a part of a file', status: 400, headers: { 'Content-Range': 'bytes 0-1/2' } },
  { name: 'a condition that is none', status: 400, headers: { 'If-Match': 'abc' } },
  {
    name: 'no token',
    status: 401,
    headers: { Authorization: '' },
    answer: { 'WWW-Authenticate': 'Bearer realm="upload"' },
  },
  { name: 'a wrong token', status: 401, headers: { Authorization: `Bearer ${'x'.repeat(43)}` } },
  { name: 'a short token', status: 401, headers: { Authorization: 'Bearer short' }, detail: /32/ },
  { name: 'another scheme', status: 401, headers: { Authorization: `Basic ${tokens.author}` } },
  { name: 'a key outside the prefix', status: 403, headers: { Authorization: `Bearer ${tokens.guest}` } },
  { name: 'a file that is not there, read', status: 404, method: 'GET', key: 'posts/none.md' },
  { name: 'a file that is not there, deleted', status: 404, method: 'DELETE', key: 'posts/none.md' },
  { name: 'a method for no file', status: 405, method: 'POST', answer: { Allow: 'GET, HEAD, PUT, DELETE' } },
  { name: 'a method for no list', status: 405, method: 'PUT', key: '', answer: { Allow: 'GET, HEAD' } },
  { name: 'an address that is taken', status: 409, body: post({ slug: 'kept' }), detail: /posts\/kept\.md/ },
  { name: 'media without a length', status: 411, key: 'a.bin', body: stream('x') },
  {
    name: 'create only, where there is one',
    status: 412,
    key: 'posts/kept.md',
    headers: { 'If-None-Match': '*' },
  },
  { name: 'replace another version', status: 412, key: 'posts/kept.md', headers: { 'If-Match': '"other"' } },
  { name: 'replace, where there is none', status: 412, headers: { 'If-Match': '*' } },
  {
    name: 'delete another version',
    status: 412,
    method: 'DELETE',
    key: 'posts/kept.md',
    headers: { 'If-Match': '"x"' },
  },
  { name: 'a text above 1 MiB', status: 413, body: 'x'.repeat(1024 * 1024 + 1) },
  { name: 'a text above 1 MiB of unknown length', status: 413, body: stream('x'.repeat(1024 * 1024 + 1)) },
  {
    name: 'media above the limit',
    status: 413,
    key: 'a.bin',
    body: 'x',
    headers: { 'Content-Length': '99614721' },
  },
  { name: 'a form', status: 415, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
  { name: 'a compressed body', status: 415, headers: { 'Content-Encoding': 'gzip' } },
  {
    name: 'bad front matter',
    status: 422,
    body: '---\ntitle: x\ndraft: perhaps\n---\n',
    errors: [{ line: 3, column: expect.any(Number), message: expect.stringContaining('draft') }],
  },
  { name: 'an unclosed shortcode', status: 422, body: 'a\n\nb {{< video', errors: [{ line: 3, column: 3 }] },
  { name: 'an unknown shortcode', status: 422, body: 'a\n{{< nothing >}}', errors: [{ line: 2, column: 1 }] },
  { name: 'a bad video', status: 422, body: '{{< video src="?" >}}', errors: [{ line: 1 }] },
  {
    name: 'text that is not UTF-8',
    status: 422,
    body: new Uint8Array([0x61, 0x0a, 0xff]),
    errors: [{ line: 2 }],
  },
  {
    name: 'too many delimiter runs',
    status: 422,
    body: `ok\n\n${'*a '.repeat(2500)}`,
    errors: [{ line: 3 }],
  },
  {
    name: 'quotes nested too deeply',
    status: 422,
    body: `ok\n\n${'>'.repeat(150)} a`,
    errors: [{ line: 3 }],
  },
  { name: "an address of the site's own", status: 422, body: post({ url: '/upload/x/' }) },
  {
    name: 'bad settings',
    status: 422,
    key: 'site.yaml',
    body: 'title: a\nnoindex: perhaps\n',
    errors: [{ line: 2 }],
  },
];

describe('the upload route refuses', () => {
  it.each(refused)('$name with $status', async (attempt) => {
    const site = openSite();
    await site.put('posts/kept.md', post({ title: 'Kept' }));
    const before = await everything();
    const { method = 'PUT', key = 'posts/new.md', body = post({ title: 'New' }), headers = {} } = attempt;
    const hasBody = method !== 'GET' && method !== 'DELETE';
    const answer = await site.upload(method, key, hasBody ? body : null, headers);
    expect(answer.status, answer.text).toBe(attempt.status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.json).toMatchObject({
      status: attempt.status,
      title: expect.any(String),
      type: expect.any(String),
    });
    if (attempt.detail) expect(answer.json.detail).toMatch(attempt.detail);
    if (attempt.errors) expect(answer.json.errors).toMatchObject(attempt.errors as object);
    for (const [name, value] of Object.entries(attempt.answer ?? {}))
      expect(answer.headers.get(name)).toBe(value);
    expect(await everything()).toEqual(before);
    expect(answer.text).not.toContain(tokens.author);
  });

  it('everything with 503 when no token is configured', async () => {
    const site = openSite('r2', { tokens: { tokens: [], faults: [] } });
    expect((await site.put('posts/a.md', 'x')).status).toBe(503);
  });

  it('a second write within a second with 429 and the time to wait, where the bucket says so', async () => {
    const site = openSite();
    const { bucket } = site.context;
    const { Problem } = await import('../../src/problem.ts');
    const busy = new Proxy(bucket, {
      get: (target, name) =>
        name === 'put'
          ? () => Promise.reject(new Problem('too-many-requests', 'Cannot store it: one write a second'))
          : Reflect.get(target, name),
    });
    const answer = await openSite('r2', { bucket: busy }).put('posts/a.md', 'x');
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '1']);
  });
});

describe('the upload route', () => {
  it('asks the catalog thrice for a new post, and twice for a changed or an unchanged one', async () => {
    const site = openSite();
    const calls = (title: string) => site.calls(() => site.put('posts/a.md', post({ title })));
    const twice = { 'catalog.ticket': 1, 'catalog.accept': 1 };
    const puts = { 'bucket.put': 2 };
    expect(await calls('One')).toEqual({ ...twice, ...puts, 'catalog.addressOwner': 1 });
    expect(await calls('Two')).toEqual({ ...twice, ...puts });
    expect(await calls('Two')).toEqual({ ...twice, 'bucket.head': 2 });
  });

  it('creates only, replaces only one version, and says which version there is', async () => {
    const site = openSite();
    const first = await site.put('posts/a.md', post({ title: 'One' }), { 'If-None-Match': '*' });
    expect(first.status).toBe(201);
    const version = first.headers.get('ETag') ?? '';
    expect(version).toBe(`"${first.json.version}"`);
    const second = await site.put('posts/a.md', post({ title: 'Two' }), { 'If-Match': version });
    expect(second.status).toBe(200);
    expect((await site.put('posts/a.md', post({ title: 'Three' }), { 'If-Match': version })).status).toBe(
      412,
    );
    expect((await site.visit('/posts/a/')).text).toContain('Two');
    const current = second.headers.get('ETag') ?? '';
    expect((await site.upload('DELETE', 'posts/a.md', null, { 'If-Match': current })).status).toBe(200);
  });

  it('keeps nothing of a dry run, and answers as the upload would', async () => {
    const site = openSite();
    const before = await everything();
    const text = post({ title: 'Dry', draft: true }, '{{< ref "nowhere" >}}');
    const answer = await site.put('posts/a.md?dry-run', text);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ status: 'draft', change: 'none', version: null, previewUrl: null });
    expect(answer.json.url).toBe(`${origin}/posts/a/`);
    expect((await site.put('posts/a.md?dry-run', '{{< nothing >}}')).status).toBe(422);
    const html = await site.put('posts/a.md?dry-run', post({}, '# Heading *here*'), { Accept: 'text/html' });
    expect(html.text).toContain('<em>here</em>');
    expect(await everything()).toEqual(before);
  });

  it('takes unknown shortcodes as warnings when asked to be lenient', async () => {
    const site = openSite();
    const answer = await site.put('posts/a.md', 'a\n{{< nothing >}}inner{{< /nothing >}}', {
      Prefer: 'handling=lenient',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Preference-Applied')).toBe('handling=lenient');
    expect(answer.json.warnings).toMatchObject([{ line: 2, column: 1 }]);
    expect((await site.visit('/posts/a/')).text).toContain('inner');
  });

  it('gives a file back byte for byte, with its version', async () => {
    const site = openSite();
    const text = '---\ntitle: "é"\n---\r\n\r\nBody  \n';
    const { json } = await site.put('posts/a.md', text);
    const read = await site.upload('GET', 'posts/a.md');
    expect(read.text).toBe(text);
    expect(read.headers.get('ETag')).toBe(`"${json.version}"`);
    const head = await site.upload('HEAD', 'posts/a.md');
    expect([head.status, head.text, head.headers.get('ETag')]).toEqual([200, '', `"${json.version}"`]);
    expect(
      (await site.upload('GET', 'posts/a.md', null, { 'If-None-Match': `"${json.version}"` })).status,
    ).toBe(304);
  });

  it('lists what a token covers, with what is known of each file', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/b.md', post({ title: 'B', draft: true }));
    await site.put('guests/c.md', post({ title: 'C' }));
    await site.put('cat.jpg', 'not really');
    const { json } = await site.upload('GET', '');
    expect(json.files).toMatchObject([
      {
        key: 'cat.jpg',
        status: 'asset',
        url: `${origin}/cat.jpg`,
        size: 10,
        md5: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
      { key: 'guests/c.md', status: 'published' },
      { key: 'posts/a.md', status: 'published', url: `${origin}/posts/a/`, errors: [] },
      { key: 'posts/b.md', status: 'draft' },
    ]);
    const guest = { Authorization: `Bearer ${tokens.guest}` };
    expect((await site.upload('GET', '', null, guest)).json.files).toMatchObject([{ key: 'guests/c.md' }]);
    expect((await site.upload('GET', '?prefix=posts/', null, guest)).status).toBe(403);
    expect((await site.upload('PUT', 'guests/d.md', 'x', guest)).status).toBe(201);
  });

  it('lists more files than one page holds by its cursor', async () => {
    const site = openSite();
    await Promise.all(Array.from({ length: 1005 }, (_, index) => env.BUCKET.put(`f/${index}.bin`, 'x')));
    const first = await site.upload('GET', '?prefix=f/');
    const second = await site.upload('GET', `?prefix=f/&cursor=${encodeURIComponent(first.json.cursor)}`);
    const keys = [...first.json.files, ...second.json.files].map((file) => file.key);
    expect([new Set(keys).size, second.json.cursor]).toEqual([1005, null]);
  });
});

/** All that a refused upload must leave as it was. */
async function everything() {
  const stub = env.CATALOG.getByName('catalog');
  const catalog = await runInDurableObject(stub, (_object, { storage }) => dump(storage.sql));
  const { objects } = await env.BUCKET.list();
  return { catalog, files: objects.map(({ key, etag }) => [key, etag]) };
}

function stream(text: string): ReadableStream {
  return new Blob([text]).stream();
}

describe('a token with a prefix', () => {
  const guest = { Authorization: `Bearer ${tokens.guest}` };

  it.each([{ url: '/' }, { url: '/posts/x/' }, { aliases: ['/about/'] }])(
    'takes no address outside of it: %o',
    async (fields) => {
      const site = openSite();
      const answer = await site.upload('PUT', 'guests/a.md', post(fields), {
        ...guest,
        'Content-Length': '',
      });
      expect([answer.status, answer.json.detail]).toEqual([403, expect.stringContaining('"/guests/"')]);
    },
  );

  it.each([{ url: '/about/' }, [{ Aliases: ['/about/'] }]])(
    'passes on no addresses to files that are there already: %o',
    async (cascade) => {
      const site = openSite();
      await site.upload('PUT', 'guests/a.md', 'x', guest);
      const answer = await site.upload('PUT', 'guests/_index.md', post({ cascade }), guest);
      expect([answer.status, answer.json.detail]).toEqual([403, expect.stringContaining('a cascade')]);
      expect((await site.visit('/guests/a/')).status).toBe(200);
      expect(
        (await site.upload('PUT', 'guests/_index.md', post({ cascade: { author: 'B' } }), guest)).status,
      ).toBe(201);
      expect((await site.put('guests/_index.md', post({ cascade }))).status).toBe(200);
    },
  );

  it('has all addresses inside of it', async () => {
    const site = openSite();
    const fields = { slug: 'b', aliases: ['/guests/c/', 'd'] };
    expect((await site.upload('PUT', 'guests/a.md', post(fields), guest)).json.url).toBe(
      `${origin}/guests/b/`,
    );
  });
});

describe('a dry run of DELETE', () => {
  it('answers as the deletion would, and deletes nothing', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    expect((await site.upload('DELETE', 'posts/a.md?dry-run')).status).toBe(200);
    expect((await site.upload('DELETE', 'posts/b.md?dry-run')).status).toBe(404);
    expect((await site.upload('DELETE', 'posts/a.md?dry-run', null, { 'If-Match': '"x"' })).status).toBe(412);
    expect((await site.visit('/posts/a/')).status).toBe(200);
  });
});

describe('a parameter that a request does not take', () => {
  it.each([
    ['PUT', `restore=${'0'.repeat(32)}`],
    ['PUT', 'draft=true'],
    ['PUT', 'dryrun'],
    ['DELETE', 'dryrun'],
    ['DELETE', 'Versions=all'],
    ['DELETE', 'version='],
    ['POST', 'restore'],
  ])('%s ?%s changes nothing', async (method, query) => {
    const site = openSite();
    const { version } = (await site.put('posts/kept.md', post({ title: 'Kept' }))).json;
    const calls = await site.calls(async () => {
      const answer = await site.upload(method, `posts/kept.md?${query}`, method === 'PUT' ? '' : null);
      expect(answer.status).toBe(method === 'POST' ? 404 : 400);
    });
    expect(Object.keys(calls).filter((call) => /put|delete|accept/.test(call))).toEqual([]);
    expect((await site.upload('HEAD', 'posts/kept.md')).headers.get('ETag')).toBe(`"${version}"`);
    expect((await site.visit('/posts/kept/')).status).toBe(200);
  });
});

describe('an empty post', () => {
  it.each(['', ' \n\n', '\uFEFF', '---\n---\n', '+++\n+++', '{}'])(
    '%j is published with a warning',
    async (body) => {
      const site = openSite();
      const { status, json } = await site.put('posts/empty.md', body);
      expect([status, json.warnings]).toEqual([
        201,
        [{ message: expect.stringContaining('The file is empty'), line: 1, column: 1 }],
      ]);
    },
  );

  it.each([
    ['posts/_index.md', ''],
    ['posts/a.md', '---\ntitle: A\n---\n'],
    ['posts/a.md', 'a'],
  ])('is not %s with %j', async (key, body) => {
    expect((await openSite().put(key, body)).json.warnings).toEqual([]);
  });
});
