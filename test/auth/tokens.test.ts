import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { authenticate, checkCovers, covers, parseTokens } from '../../src/auth/tokens.ts';

const secret = 'a-token-of-at-least-32-characters';
const other = 'another-token-of-32-characters-or-more';
const hex = (token: string) => createHash('sha256').update(token).digest('hex');

describe('parseTokens()', () => {
  test('reads names, digests and prefixes', () => {
    const { tokens, faults } = parseTokens(`me:${hex(secret)}\n  guest:${hex(other)}:guests/ \t\n`);
    expect(tokens.map(({ name, prefix }) => ({ name, prefix }))).toEqual([
      { name: 'me', prefix: '' },
      { name: 'guest', prefix: 'guests/' },
    ]);
    expect(tokens[0]?.digest).toHaveLength(32);
    expect(faults).toEqual([]);
  });

  test('keeps a colon in a prefix', () => {
    expect(parseTokens(`me:${hex(secret)}:a:b/`).tokens[0]?.prefix).toBe('a:b/');
  });

  test.each([
    ['', '', undefined],
    [':guests/', 'guests/', undefined],
    [':drafts', 'drafts', undefined],
    [':drafts/', 'drafts/', undefined],
    [':a:drafts/', 'a:drafts/', undefined],
    [':guests/:draft', 'guests/:draft', undefined],
    ['::drafts', '', true],
    [':guests/:drafts', 'guests/', true],
    [':a:b/:drafts', 'a:b/', true],
    [':drafts:drafts', 'drafts', true],
  ])('reads the rights in "name:digest%s"', (rights, prefix, isForDrafts) => {
    const { tokens, faults } = parseTokens(`me:${hex(secret)}${rights}`);
    expect(faults).toEqual([]);
    expect(tokens).toMatchObject([{ name: 'me', prefix, ...(isForDrafts && { isForDrafts }) }]);
    expect('isForDrafts' in (tokens[0] ?? {})).toBe(isForDrafts === true);
  });

  test('takes a digest in capitals', () => {
    const { tokens } = parseTokens(`me:${hex(secret).toUpperCase()}`);
    expect(authenticate(`Bearer ${secret}`, tokens).name).toBe('me');
  });

  test('takes two entries of one name, as while a token is being replaced', () => {
    const { tokens } = parseTokens(`me:${hex(secret)} me:${hex(other)}`);
    expect(tokens).toHaveLength(2);
    expect(authenticate(`Bearer ${secret}`, tokens).name).toBe('me');
    expect(authenticate(`Bearer ${other}`, tokens).name).toBe('me');
  });

  test.each(['', ' ', '\n\t \n'])('finds nothing in %j', (text) => {
    expect(parseTokens(text)).toEqual({ tokens: [], faults: [] });
  });

  test.each([
    ['me', '"1": it must be name:digest'],
    ['me:', '"1": it must be name:digest'],
    [`:${hex(secret)}`, '"1": it must be name:digest'],
    [hex(secret), '"1": it must be name:digest'],
    [secret, '"1": it must be name:digest'],
    [`${secret}:me`, '"1": it must be name:digest'],
    [`${hex(secret)}:me`, '"1": it must be name:digest'],
    [`m<e>:${hex(secret)}`, '"1": it must be name:digest'],
    [`me:${secret}`, '"me": its digest must be 64'],
    [`me:${hex(secret).slice(1)}`, '"me": its digest must be 64'],
    [`me:${hex(secret)}0`, '"me": its digest must be 64'],
    [`me:${'g'.repeat(64)}`, '"me": its digest must be 64'],
    [`me:${hex(secret)}:`, '"me": its prefix must not be empty'],
    [`me:${hex(secret)}:/posts/`, '"me": its prefix must not begin with "/"'],
    [`me:${hex(secret)}:/posts/:drafts`, '"me": its prefix must not begin with "/"'],
    [`me:${secret}::drafts`, '"me": its digest must be 64'],
  ])('makes nothing of %s', (text, sentence) => {
    const { tokens, faults } = parseTokens(text);
    expect(tokens).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(`Cannot use the upload token ${sentence}`)]);
    expect(faults[0]).not.toContain(secret);
    expect(faults[0]).not.toContain(hex(secret));
  });

  test('keeps good entries beside bad ones, and the first of two with one digest', () => {
    const { tokens, faults } = parseTokens(
      `bad good:${hex(secret)}:posts/ twin:${hex(secret).toUpperCase()} more:${hex(other)}`,
    );
    expect(tokens.map(({ name }) => name)).toEqual(['good', 'more']);
    expect(faults).toHaveLength(2);
    expect(faults[1]).toContain('"twin": its digest must not be that of an earlier entry');
  });
});

describe('authenticate()', () => {
  const { tokens } = parseTokens(`me:${hex(secret)} guest:${hex(other)}:guests/`);

  test.each([
    [`Bearer ${secret}`, 'me', ''],
    [`bearer ${secret}`, 'me', ''],
    [`BEARER   ${secret}  `, 'me', ''],
    [`Bearer ${other}`, 'guest', 'guests/'],
  ])('knows who sends "%s"', (header, name, prefix) => {
    expect(authenticate(header, tokens)).toMatchObject({ name, prefix });
  });

  test.each([
    null,
    '',
    'Bearer',
    'Bearer ',
    secret,
    `Basic ${secret}`,
    `Bearer${secret}`,
    `Token Bearer ${secret}`,
    `Bearer ${secret} ${secret}`,
    `Bearer ${secret},Bearer ${other}`,
    `Bearer "${secret}"`,
    `Bearer ${secret}x`,
    `Bearer ${secret.slice(1)}`,
    `Bearer ${secret.toUpperCase()}`,
    `Bearer ${hex(secret)}`,
    `Bearer ${'x'.repeat(1_000_000)}`,
    `Bearer ${' '.repeat(1_000_000)}`,
  ])('does not let in whoever sends the header %#', (header) => {
    expect(() => authenticate(header, tokens)).toThrow(expect.objectContaining({ type: 'unauthorized' }));
  });

  test('lets in nobody with fewer than 32 characters, even if their digest is listed', () => {
    const [short, long] = ['x'.repeat(31), 'x'.repeat(32)];
    const weak = parseTokens(`short:${hex(short)} long:${hex(long)} none:${hex('')}`).tokens;
    expect(() => authenticate(`Bearer ${short}`, weak)).toThrow(
      expect.objectContaining({
        type: 'unauthorized',
        message: 'Cannot authenticate: a token must have at least 32 characters',
      }),
    );
    expect(authenticate(`Bearer ${long}`, weak).name).toBe('long');
  });

  test('says that uploads are off when no token can be used', () => {
    const none = parseTokens('me:not-a-digest').tokens;
    for (const header of [null, `Bearer ${secret}`]) {
      expect(() => authenticate(header, none)).toThrow(expect.objectContaining({ type: 'uploads-off' }));
    }
  });

  test('repeats no token in what it says', () => {
    const wrong = 'wrong-token-of-at-least-32-characters';
    expect(() => authenticate(`Bearer ${wrong}`, tokens)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(wrong) }),
    );
  });
});

describe('covers()', () => {
  test.each([
    ['', 'posts/a.md', true],
    ['', '', true],
    ['guests/', 'guests/a.md', true],
    ['guests/', 'guests/deep/a.md', true],
    ['guests/', 'guests/', true],
    ['guests/', 'guests', false],
    ['guests/', 'guests.md', false],
    ['guests/', 'posts/guests/a.md', false],
    ['guests/', 'Guests/a.md', false],
    ['guests/', '', false],
    ['guests', 'guests-of-mine.md', true],
  ])('of the prefix "%s" for "%s" is %s', (prefix, key, expected) => {
    expect(covers({ prefix }, key)).toBe(expected);
  });
});

test('checkCovers() says which prefix a key must have', () => {
  const guest = { name: 'guest', prefix: 'guests/' };
  expect(() => checkCovers(guest, 'guests/a.md')).not.toThrow();
  expect(() => checkCovers(guest, 'posts/a.md')).toThrow(
    expect.objectContaining({
      type: 'forbidden',
      message: 'Cannot use the key "posts/a.md": with the token "guest" it must begin with "guests/"',
    }),
  );
});
