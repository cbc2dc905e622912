/** 10,000 messages that nobody should send: none is answered with a failure of the site, none changes anything. */

import { reset } from 'cloudflare:test';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tools } from '../../src/routes/mcp/tools/index.ts';
import { runs } from '../runs.ts';
import { stateOf } from './drafts-site.ts';
import { door } from './mcp-client.ts';
import { openSite, post, type Site, tokens } from './visitor.ts';

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

/** Texts that are no name of a file, or of one that is there. */
const keys = [
  ...[
    '',
    ' ',
    '.',
    '..',
    '/',
    '../a.md',
    'a/../b.md',
    'a/..',
    './a.md',
    '/a.md',
    'a//b.md',
    'a/',
    '\\',
    'a\\b.md',
  ],
  ...[
    '.history/x.md',
    '.history/proposals/x/author',
    '.pending/x',
    'a/.b/c.md',
    '_platen/a.md',
    'upload/a.md',
  ],
  ...[
    'PREVIEW/a.md',
    'a\u0000.md',
    'a\n.md',
    '\u2028.md',
    'e\u0301.md',
    '\ud800.md',
    ' a.md',
    'a .md/ b',
    'a'.repeat(2000),
  ],
  ...[
    '💥'.repeat(400),
    'constructor/../x',
    '//example.org/a',
    'http://[',
    'https://example.org/%ff',
    '/%2e%2e/',
    '/%00',
  ],
];

const key = fc.constantFrom(...keys);

const odd: fc.Arbitrary<unknown> = fc.oneof(
  key,
  fc.constantFrom<unknown>(null, true, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 5e-324, '', [], {}, [[]], {
    a: {},
  }),
  fc.constantFrom(
    'x'.repeat(100_000),
    '\u0000',
    '\ud800',
    '{{<',
    '---\n',
    '-'.repeat(5000),
    '['.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 5 }),
);

const names = [...tools.keys()];
const fieldNames = [
  ...new Set([...tools.values()].flatMap(({ inputSchema }) => Object.keys(inputSchema.properties))),
  ...['__proto__', 'constructor', 'toString', '_meta', 'x'],
];

/** No `key` of these is one that a file may have, so a right call of a tool that writes is none. */
const args = fc
  .tuple(fc.dictionary(fc.constantFrom(...fieldNames), odd, { maxKeys: 6 }), key, key)
  .map(([fields, first, second]) => ({
    ...fields,
    ...('key' in fields ? { key: typeof fields['key'] === 'string' ? first : fields['key'] } : {}),
    ...('to' in fields ? { to: second } : {}),
  }));

const likely = fc
  .tuple(fc.constantFrom(...names), key, key, fc.boolean(), odd)
  .map(([name, from, to, publish, other]) => ({
    name,
    arguments: {
      ...(name === 'site' || name === 'list' || name === 'search' || name === 'fetch' ? {} : { key: from }),
      ...(name === 'fetch' && { id: from }),
      ...(name === 'search' && { query: other }),
      ...(name === 'list' && { folder: from, cursor: other }),
      ...((name === 'write' || name === 'check') && { text: typeof other === 'string' ? other : 'x' }),
      ...(name === 'edit' && { edits: [{ old: 'a', new: other }], publish }),
      ...(name === 'write' && { publish }),
      ...(name === 'restore' && { version: from }),
      ...(name === 'move' && { to }),
      ...(name === 'delete' && { forever: publish }),
    },
  }));

const called = fc.oneof(
  likely,
  fc.record({
    name: fc.oneof(fc.constantFrom(...names), odd),
    arguments: fc.oneof({ weight: 4, arbitrary: args }, odd),
  }),
);

const methods = [
  'tools/call',
  'tools/list',
  'initialize',
  'ping',
  'server/discover',
  'notifications/x',
  'constructor',
];

const message = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      jsonrpc: fc.constant('2.0'),
      id: fc.constant(1),
      method: fc.constant('tools/call'),
      params: called,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        jsonrpc: fc.oneof(fc.constant('2.0'), odd),
        id: fc.oneof(fc.constant(1), odd),
        method: fc.oneof(fc.constantFrom(...methods), odd),
        params: fc.oneof(called, odd),
      },
      { requiredKeys: [] },
    ),
  },
);

const bodies = fc.oneof(
  { weight: 8, arbitrary: message.map((each) => JSON.stringify(each)) },
  { weight: 1, arbitrary: fc.array(message, { maxLength: 12 }).map((each) => JSON.stringify(each)) },
  // Cut off somewhere.
  {
    weight: 1,
    arbitrary: fc.tuple(message, fc.nat(60)).map(([each, at]) => JSON.stringify(each).slice(0, at)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      deep(100_000, '[', ']'),
      deep(100_000, '{"a":', '}'),
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"site","arguments":${deep(50_000, '[', ']')}}}`,
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"edit","arguments":{"key":"..","edits":[${deep(50_000, '[', ']')}]}}}`,
      `{"jsonrpc":"2.0","id":${'9'.repeat(5000)},"method":"ping"}`,
      `{"jsonrpc":"2.0","id":"${'9'.repeat(5000)}","method":"ping"}`,
      '{"jsonrpc":"2.0","jsonrpc":"2.0","id":1,"id":2,"method":"ping"}',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"__proto__":{"name":"site"}}}',
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"site","_meta":${deep(1000, '{"a":', '}')}}}`,
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);

const version = fc.constantFrom(
  '2026-07-28',
  '2025-11-25',
  '2025-06-18',
  '2025-03-26',
  '1',
  '',
  'x'.repeat(3000),
);
const headers = fc.record(
  {
    'MCP-Protocol-Version': version,
    'Mcp-Method': fc.constantFrom(...methods, ''),
    'Mcp-Name': fc.constantFrom(...names, '=?base64?c2l0ZQ==?=', '=?base64?!?=', '=?base64??=', '..'),
    'Content-Type': fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', ''),
    Accept: fc.constantFrom('text/html', '', '*/*'),
  },
  { requiredKeys: [] },
);

/** Messages of the modern era, whose headers fit. */
const modern = fc.tuple(fc.constantFrom(...methods), called, odd).map(([method, params, other]) => ({
  body: JSON.stringify({
    ...{ jsonrpc: '2.0', id: 1, method },
    params: {
      ...params,
      _meta: {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientCapabilities': { x: other },
      },
    },
  }),
  more: {
    ...{ 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': method },
    ...(typeof params.name === 'string' && /^[a-z-]+$/.test(params.name) && { 'Mcp-Name': params.name }),
  },
}));

const requests = fc.oneof(
  { weight: 1, arbitrary: modern },
  { weight: 3, arbitrary: fc.record({ body: bodies, more: fc.oneof(fc.constant({}), headers) }) },
);

it('does no harm by hostile messages', async () => {
  await reset();
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  await site.put('posts/b.md', post({ title: 'B', draft: true }));
  const before = await stateOf(site);
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(requests, fc.boolean(), async ({ body, more }, isGuest) => {
      const { status, text } = await sent(site, body, more, isGuest ? tokens.guest : tokens.author);
      counts[status] = (counts[status] ?? 0) + 1;
      expect(status, text).toBeLessThan(500);
      expect(text).not.toContain('an unexpected error');
      expect(text).not.toContain('storage-failed');
    }),
    { numRuns: runs(10_000), endOnFailure: true },
  );
  expect(await stateOf(site)).toEqual(before);
  for (const status of [200, 400, 404, 415]) expect(counts[status], `${status}`).toBeGreaterThan(50);
}, 600_000);

function sent(site: Site, body: string | Uint8Array, headersOf: object, token: string) {
  return site.visit(door, {
    method: 'POST',
    body: body as BodyInit,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headersOf },
  });
}
