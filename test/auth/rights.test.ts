import { describe, expect, test } from 'vitest';
import { type Act, type Effect, grant } from '../../src/auth/rights.ts';
import { type OperationsContext, opened, sealed } from '../../src/operations/context.ts';
import type { Bucket } from '../../src/store/bucket.ts';

const all = { name: 'owner', prefix: '' };
const guest = { name: 'guest', prefix: 'guests/' };
const drafts = { name: 'writer', prefix: '', isForDrafts: true } as const;
const both = { ...drafts, prefix: 'guests/' };

const harmless: Effect = { before: 'draft', after: 'draft', uncovers: false };
const change = (key: string, effect?: Partial<Effect>): Act => ({
  does: 'change',
  key,
  ...(effect && { effect: { ...harmless, ...effect } }),
});

describe('grant()', () => {
  test.each<[Act, string[]]>([
    [change('posts/a.md'), ['owner']],
    [change('guests/a.md'), ['owner', 'guest']],
    [change('guests/a.md', {}), ['owner', 'guest', 'writer', 'both']],
    [change('posts/a.md', {}), ['owner', 'writer']],
    [change('guests/a.md', { before: 'absent' }), ['owner', 'guest', 'writer', 'both']],
    [change('guests/a.md', { after: 'absent' }), ['owner', 'guest', 'writer', 'both']],
    [change('guests/a.md', { before: 'public' }), ['owner', 'guest']],
    [change('guests/a.md', { after: 'public' }), ['owner', 'guest']],
    [change('guests/a.md', { uncovers: true }), ['owner', 'guest']],
    [change('guests/a.md', { seenAt: '/b/' }), ['owner', 'guest']],
    [change('layouts/a.html', {}), ['owner', 'writer']],
    [{ does: 'erase', key: 'guests/a.md' }, ['owner', 'guest']],
    [{ does: 'import', key: 'guests/a.md' }, ['owner']],
    [{ does: 'show layouts' }, ['owner']],
  ])('allows %j to %j', (act, holders) => {
    const tokens = { owner: all, guest, writer: drafts, both };
    for (const [name, token] of Object.entries(tokens)) {
      if (holders.includes(name)) expect(grant(token, [act]), name).toBeDefined();
      else expect(() => grant(token, [act]), name).toThrow(expect.objectContaining({ type: 'forbidden' }));
    }
  });

  test('refuses all for one act', () => {
    expect(() => grant(drafts, [change('a.md', {}), change('b.md', { after: 'public' })])).toThrow('"b.md"');
  });
});

test('nobody writes to the bucket of operations without a permit', () => {
  const bucket = { put: async () => null, delete: async () => {} } as Partial<Bucket> as Bucket;
  const context: Pick<OperationsContext, 'bucket'> = sealed({ bucket });
  // @ts-expect-error: an operation that has not asked cannot write
  void (() => context.bucket.put('a.md', new Uint8Array()));
  // @ts-expect-error: nor delete
  void (() => context.bucket.delete('a.md'));
  // @ts-expect-error: nobody but `auth` makes a permit
  expect(opened(context, {})).toBe(bucket);
  expect(opened(context, grant(all, []))).toBe(bucket);
});
