/** Requests made to break the WebDAV door: none is an error of the server, and none changes anything. */

import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { runs } from '../../runs.ts';
import { inCatalog } from '../lost-catalog.ts';
import { dumpCatalog } from '../rebuild.ts';
import { origin, post } from '../visitor.ts';
import { type DavClient, door, lockBody, openDav } from './dav-client.ts';

const mebibyte = 1024 * 1024;

const bombs: Record<string, string> = {
  'a billion laughs': `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><D:propfind xmlns:D="DAV:"><D:prop><x>&b;</x></D:prop></D:propfind>`,
  'an outer entity': `<!DOCTYPE a SYSTEM "file:///etc/passwd"><D:propfind xmlns:D="DAV:"><D:allprop/></D:propfind>`,
  'a document type in small letters': `<!doctype a><D:propfind xmlns:D="DAV:"><D:allprop/></D:propfind>`,
  'an entity that nobody declared': `<D:propfind xmlns:D="DAV:"><D:prop>&b;</D:prop></D:propfind>`,
  'elements without an end': '<a>'.repeat(80_000),
  'deep elements': `<D:propfind xmlns:D="DAV:">${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</D:propfind>`,
  'many elements': `<D:propfind xmlns:D="DAV:"><D:prop>${'<a/>'.repeat(40_000)}</D:prop></D:propfind>`,
  'many attributes': `<D:propfind xmlns:D="DAV:" ${Array.from({ length: 20_000 }, (_, at) => `a${at}=""`).join(' ')}><D:x/></D:propfind>`,
  'many namespaces': `<D:propfind xmlns:D="DAV:">${Array.from({ length: 1500 }, (_, at) => `<a${at}:b xmlns:a${at}="${at}">`).join('')}`,
  'a prefix without a namespace': '<D:propfind><D:allprop/></D:propfind>',
  'a prefix with an empty namespace':
    '<D:propfind xmlns:D="DAV:"><D:prop><x:a xmlns:x=""/></D:prop></D:propfind>',
  'quotes without an end': `<D:propfind xmlns:D="${'"'.repeat(100_000)}`,
  'comments without an end': '<!--'.repeat(60_000),
  angles: '<'.repeat(200_000),
  ampersands: `<a>${'&'.repeat(200_000)}</a>`,
  'a number that is no character': '<D:propfind xmlns:D="DAV:"><D:prop>&#99999999;</D:prop></D:propfind>',
  'half a character': '<D:propfind xmlns:D="DAV:"><D:prop>&#xD800;</D:prop></D:propfind>',
  'no XML': 'hello',
  'another root': '<a/>',
  'two roots': '<D:propfind xmlns:D="DAV:"><D:allprop/></D:propfind><a/>',
  'names of prototypes':
    '<D:propfind xmlns:D="DAV:"><D:prop><__proto__/><constructor/></D:prop></D:propfind>',
  'more than may be': ' '.repeat(mebibyte),
};

/** All that the door could have changed. */
async function stateOf({ site }: DavClient): Promise<unknown> {
  const rows = await inCatalog((sql) =>
    ['door_locks', 'door_properties', 'door_folders', 'door_away'].map((table) =>
      sql.exec(`SELECT * FROM ${table}`).toArray(),
    ),
  );
  return { files: await site.context.bucket.list({ withNotes: true }), rows, catalog: await dumpCatalog() };
}

async function open(): Promise<DavClient> {
  const dav = openDav();
  await dav.site.put('posts/a.md', post({ title: 'A' }));
  await dav.send('MKCOL', 'empty');
  return dav;
}

describe('XML', () => {
  it.each(Object.entries(bombs))('with %s does no harm', async (_name, body) => {
    const dav = await open();
    const before = await stateOf(dav);
    for (const method of ['PROPFIND', 'PROPPATCH', 'LOCK', 'MKCOL']) {
      const { status } = await dav.send(
        method,
        method === 'MKCOL' ? 'new' : 'posts/a.md',
        { Depth: '0' },
        body,
      );
      expect([200, 207, 400, 413, 415], method).toContain(status);
      if (/<!doctype/i.test(body)) expect([400, 415], method).toContain(status);
      if (status === 200) throw new Error(`${method} takes it`);
    }
    expect(await stateOf(dav)).toEqual(before);
  });
});

const nasty = fc.constantFrom(
  ...[
    '',
    '..',
    '.',
    '../..',
    '%2e%2e',
    '%2E%2e',
    '%252e',
    '%00',
    '%0d%0a',
    '%ff',
    '%',
    '%zz',
    '\\',
    '%5c',
    '//',
    '/',
    '~',
    ';a=b',
  ],
  ...[
    'posts',
    'a.md',
    'posts/a.md',
    'empty',
    '.history',
    '.pending',
    'upload',
    '_platen',
    'x'.repeat(1100),
    '%F0%9F%98%80',
    'é',
    'con',
  ],
);
const nastyPath = fc
  .array(nasty, { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom('/', '%2F', '').map((by) => parts.join(by)));

const soundPath = fc.constantFrom(
  ...[
    'guests',
    'guests/',
    'guests/a.md',
    'guests/b.md',
    'guests/x.tmp',
    'guests/deep',
    'guests/deep/c.txt',
    'posts/a.md',
  ],
);
const path = fc.oneof({ weight: 2, arbitrary: soundPath }, { weight: 3, arbitrary: nastyPath });

const destination = fc.oneof(
  soundPath.map((each) => `${door}${each}`),
  path.map((each) => `${origin}${door}${each}`),
  path.map((each) => `${origin}/${each}`),
  path.map((each) => `${door}../${each}`),
  path.map((each) => `https://elsewhere.example/${each}`),
  fc.constantFrom('', '*', 'file:///etc/passwd', 'javascript:alert(1)', `${origin}${door}`, 'https://[::'),
  fc.string(),
);

const ifHeader = fc.oneof(
  fc.constantFrom(
    '()',
    '(',
    ')',
    '(<>)',
    '(Not)',
    '([])',
    '<a> <b> (<c>)',
    '(<urn:uuid:none>)',
    '(["x"])',
    '(<a>'.repeat(2000),
  ),
  fc
    .array(fc.constantFrom('<', '>', '(', ')', '[', ']', 'Not', ' ', '"', 'a', 'DAV:no-lock'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
  path.map((each) => `<${origin}${door}${each}> (<urn:x>)`),
);

/** Latin letters and what headers may have. */
const clean = (value: string) => value.replace(/[^\t -~]/g, '').trim();

const name = fc.constantFrom(
  'D:propfind',
  'D:prop',
  'D:allprop',
  'D:propname',
  'D:set',
  'D:remove',
  'D:propertyupdate',
  'D:lockinfo',
  'a',
  'x:b',
);
const xml: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      '',
      'text',
      '&amp;',
      '&b;',
      '<![CDATA[<]]>',
      '<!-- -->',
      '<?pi?>',
      ']]>',
      '<',
      '\u0000',
      '\ufffe',
    ),
    fc
      .tuple(
        name,
        name,
        fc.constantFrom('', ' a="b"', " xmlns='x'", ' xmlns:x=""', ' a', ' a="<"', ' xml:lang="de"'),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.boolean(),
      )
      .map(
        ([open, other, attributes, inner, isSound]) =>
          `<${open}${attributes}>${inner.join('')}</${isSound ? open : other}>`,
      ),
  ),
})).node;
const sound = [
  lockBody,
  '<D:propfind xmlns:D="DAV:"><D:allprop/></D:propfind>',
  '<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><D:x>1</D:x></D:prop></D:set></D:propertyupdate>',
];
const body = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(...sound) },
  { weight: 4, arbitrary: xml },
  {
    weight: 2,
    arbitrary: xml.map((inner) => `<?xml version="1.0"?><D:propertyupdate xmlns:D="DAV:">${inner}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...Object.values(bombs).filter((text) => text.length < 1000),
      lockBody.slice(0, 150),
    ),
  },
);

const fuzzed = fc.record({
  method: fc.constantFrom(
    'PROPFIND',
    'PROPPATCH',
    'LOCK',
    'UNLOCK',
    'COPY',
    'MOVE',
    'PUT',
    'DELETE',
    'MKCOL',
    'GET',
    'HEAD',
    'SEARCH',
    'POST',
    'PATCH',
  ),
  path,
  body,
  headers: fc.record(
    {
      Depth: fc.constantFrom('0', '1', 'infinity', '', '-1', '99', 'infinity,0', 'x'),
      Destination: destination.map(clean),
      Overwrite: fc.constantFrom('T', 'F', 'x', ''),
      If: fc.oneof(fc.constant('(Not <DAV:no-lock>)'), ifHeader.map(clean)),
      'Lock-Token': fc.oneof(ifHeader, fc.string()).map(clean),
      Timeout: fc.constantFrom('Second-0', 'Second-99999999999', 'Infinite', 'Second--1', 'x'),
      Range: fc.constantFrom('bytes=0-', 'bytes=9-1', 'bytes=-0', 'x'),
      'X-OC-Mtime': fc.constantFrom('-1', '99999999999999', 'NaN', '1e9'),
      'X-Expected-Entity-Length': fc.constantFrom('-1', '0', '99999999999999999999', 'x'),
      'If-Match': fc.constantFrom('*', '"', '"x"', 'x'),
    },
    { requiredKeys: [] },
  ),
});

/** Files and rows that a token for `guests/` must not change. */
async function outside(dav: DavClient): Promise<unknown> {
  const { files, rows } = (await stateOf(dav)) as {
    files: { files: { key: string }[] };
    rows: { path: string }[][];
  };
  const isOther = (key: string) => !/^(?:guests\/|\.pending\/guest\/guests\/|\.history\/)/.test(key);
  return {
    files: files.files.filter(({ key }) => isOther(key)),
    rows: rows.map((table) => table.filter(({ path: key }) => isOther(`${key}/`))),
  };
}

describe('10,000 requests of any kind', () => {
  const asserted = { seed: inject('fuzzSeed'), endOnFailure: true };

  it('give no error of the server, and change nothing outside of the folder of their token', async () => {
    const author = await open();
    const dav = author.as('guest');
    await dav.put('guests/a.md', post({ title: 'Guest' }));
    const before = await outside(author);
    const counts = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fuzzed, async ({ method, path: asked, body: text, headers }) => {
        const hasBody = !['GET', 'HEAD'].includes(method);
        const { status } = await dav.send(method, door + asked, headers, hasBody ? text : null);
        counts.set(status, (counts.get(status) ?? 0) + 1);
        expect(status < 500 || status === 502 || status === 507, `${method} ${asked} ${status}`).toBe(true);
      }),
      { ...asserted, numRuns: runs(8000) },
    );
    console.log('Statuses of hostile requests:', Object.fromEntries([...counts].sort(([a], [b]) => a - b)));
    expect(await outside(author)).toEqual(before);
    expect(counts.size).toBeGreaterThan(10);
  });

  it('change nothing at all where their condition does not hold', async () => {
    const dav = await open();
    const before = await stateOf(dav);
    await fc.assert(
      fc.asyncProperty(fuzzed, async ({ method, path: asked, body: text, headers }) => {
        const isRead = ['GET', 'HEAD', 'PROPFIND'].includes(method);
        const { status } = await dav.send(
          method,
          door + asked,
          { ...headers, ...(!isRead && { If: '(<urn:uuid:not-a-lock>)' }) },
          ['GET', 'HEAD'].includes(method) ? null : text,
        );
        expect(status < 500 || status === 502, `${method} ${asked} ${status}`).toBe(true);
        if (!isRead)
          expect(status, `${method} ${asked} ${JSON.stringify(headers)}`).toBeGreaterThanOrEqual(400);
      }),
      { ...asserted, numRuns: runs(2000) },
    );
    expect(await stateOf(dav)).toEqual(before);
  });
});
