import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { issuePreview, openPreview } from '../../src/auth/preview-links.ts';
import type { Token } from '../../src/auth/tokens.ts';

function token(name: string, secret: string, prefix = ''): Token {
  return { name, digest: createHash('sha256').update(secret).digest(), prefix };
}

const me = token('me', 'one');
const guest = token('guest', 'two', 'guests/');
const now = Date.UTC(2026, 10, 1);
const until = now + 86_400_000;

describe('openPreview()', () => {
  test.each([
    'posts/hello.md',
    'posts/日本語/👩‍👩‍👧.md',
    'a',
    'k'.repeat(900),
    'posts/"quoted", [and] more.md',
  ])('gives back the key "%s" and the time', async (key) => {
    const link = await issuePreview(me, key, until);
    expect(await openPreview(link, [guest, me], now)).toEqual({ key, until, author: me.name });
  });

  test('takes links that stand in one path segment unescaped', async () => {
    for (let index = 0; index < 50; index++) {
      const link = await issuePreview(me, `posts/${'~ÿ?'.repeat(index)}.md`, until + index);
      expect(link).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
    }
  });

  test('ends when the time is over', async () => {
    const link = await issuePreview(me, 'posts/a.md', until);
    expect(await openPreview(link, [me], until - 1)).not.toBeNull();
    expect(await openPreview(link, [me], until)).toBeNull();
    expect(await openPreview(link, [me], until + 1)).toBeNull();
  });

  test('ends when the issuing token is replaced, renamed or removed', async () => {
    const link = await issuePreview(me, 'posts/a.md', until);
    expect(await openPreview(link, [token('me', 'new'), guest], now)).toBeNull();
    expect(await openPreview(link, [token('you', 'one'), guest], now)).toBeNull();
    expect(await openPreview(link, [], now)).toBeNull();
    expect(await openPreview(link, [token('me', 'new'), me], now)).not.toBeNull();
  });

  test('ends when the issuing token no longer covers the key', async () => {
    const link = await issuePreview(token('guest', 'two'), 'posts/a.md', until);
    expect(await openPreview(link, [guest], now)).toBeNull();
  });

  test('does not open a link with any one character changed, added or left out', async () => {
    const link = await issuePreview(me, 'posts/a.md', until);
    const changed = Array.from(link, (character, index) => {
      const [before, after] = [link.slice(0, index), link.slice(index + 1)];
      const next = character === 'A' ? 'B' : 'A';
      return [before + next + after, before + after, `${before}A${character}${after}`];
    }).flat();
    const opened = await Promise.all(changed.map((text) => openPreview(text, [me], now)));
    expect(opened.every((preview) => preview === null)).toBe(true);
  });

  test('does not open a link put together of two', async () => {
    const [a, b] = await Promise.all([
      issuePreview(me, 'posts/a.md', until),
      issuePreview(me, 'posts/b.md', until),
    ]);
    const [payload = ''] = a.split('.');
    const [, signature = ''] = b.split('.');
    expect(await openPreview(`${payload}.${signature}`, [me], now)).toBeNull();
  });

  test('does not open a link signed with the digest itself', async () => {
    const payload = Buffer.from(JSON.stringify(['posts/a.md', until])).toString('base64url');
    const key = await crypto.subtle.importKey('raw', me.digest, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(payload));
    const link = `${payload}.${Buffer.from(signature).toString('base64url')}`;
    expect(await openPreview(link, [me], now)).toBeNull();
  });

  test.each([
    '',
    '.',
    '..',
    'posts/hello.md',
    `.${'A'.repeat(43)}`,
    `W10.${'A'.repeat(43)}`,
    'A'.repeat(44),
    'A'.repeat(2049),
    'é'.repeat(100),
    `a.${'é'.repeat(43)}`,
    `\ud800.${'\ud800'.repeat(43)}`,
    'A'.repeat(1_000_000),
  ])('does not open hostile text (%#)', async (text) => {
    expect(await openPreview(text, [me, guest], now)).toBeNull();
  });
});
