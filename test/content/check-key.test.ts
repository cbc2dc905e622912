import { describe, expect, test } from 'vitest';
import { checkKey, decodeKey } from '../../src/content/check-key.ts';

const limits = { keyBytes: 512 };

describe('checkKey()', () => {
  test.each([
    'posts/hello.md',
    'posts/trip/index.md',
    'posts/trip/cat.jpg',
    'about.md',
    'posts/_index.md',
    'site.yaml',
    'a',
    '_index.md',
    '_redirects',
    'posts/2023-01-02 A title.md',
    'posts/a..b.md',
    'posts/a...md',
    'posts/name.',
    'posts/~draft.md',
    'posts/a+b=c&d,e;f@g!h$i(j)*k.md',
    "posts/it's.md",
    'posts/what?.md',
    'posts/c#.md',
    'posts/100%.md',
    'posts/a%2Fb.md',
    'posts/a:b.md',
    'posts/"quoted".md',
    'posts/<b>.md',
    'posts/a|b.md',
    'posts/café.md',
    'posts/日本語.md',
    'posts/مرحبا.md',
    'posts/👩‍👩‍👧.md',
    'posts/a\u00a0b.md',
    '__proto__',
    'constructor/prototype.md',
    'uploads/a.md',
    'uploaded.md',
    'posts/upload/a.md',
    'posts/preview/a.md',
    'previews/a.md',
    'platen/a.md',
    'upload.md',
    'k'.repeat(512),
    'é'.repeat(256),
    `${'a/'.repeat(255)}bc`,
  ])('accepts "%s"', (key) => {
    expect(() => checkKey(key, limits)).not.toThrow();
  });

  test.each([
    ['', 'it must name a file'],
    ['/', 'must not begin with "/"'],
    ['/posts/a.md', 'must not begin with "/"'],
    ['posts/', 'must not end with "/"'],
    ['posts//a.md', 'a name between any two slashes'],
    ['posts///a.md', 'a name between any two slashes'],
    ['.', 'begin with "."'],
    ['..', 'begin with "."'],
    ['../a.md', 'begin with "."'],
    ['posts/../a.md', 'begin with "."'],
    ['posts/./a.md', 'begin with "."'],
    ['posts/..', 'begin with "."'],
    ['posts/...', 'begin with "."'],
    ['.history/a.md', 'begin with "."'],
    ['posts/.hidden.md', 'begin with "."'],
    ['.dev.vars', 'begin with "."'],
    ['posts\\a.md', '"/" between folders'],
    ['..\\a.md', '"/" between folders'],
    ['posts/a\0.md', 'no control character'],
    ['posts/a\n.md', 'no control character'],
    ['posts/a\r\n.md', 'no control character'],
    ['posts/a\t.md', 'no control character'],
    ['posts/a\x1b[31m.md', 'no control character'],
    ['posts/a\x7f.md', 'no control character'],
    ['posts/a\u0085.md', 'no control character'],
    ['posts/a\u2028.md', 'no control character'],
    [' posts/a.md', 'white space'],
    ['posts /a.md', 'white space'],
    ['posts/ a.md', 'white space'],
    ['posts/a.md ', 'white space'],
    ['posts/a.md\u00a0', 'white space'],
    ['posts/\u3000a.md', 'white space'],
    ['posts/\ufeffa.md', 'white space'],
    ['posts/ /a.md', 'white space'],
    ['posts/a\ud800.md', 'well-formed'],
    ['posts/\udc00a.md', 'well-formed'],
    ['posts/cafe\u0301.md', '"posts/café.md"'],
    ['posts/\u212b.md', '"posts/Å.md"'],
    ['upload', 'belongs to the site itself'],
    ['upload/a.md', 'belongs to the site itself'],
    ['Upload/a.md', 'belongs to the site itself'],
    ['preview/a.md', 'belongs to the site itself'],
    ['_platen/style.css', 'belongs to the site itself'],
    ['k'.repeat(513), 'at most 512 bytes'],
    ['é'.repeat(257), 'at most 512 bytes'],
    ['😀'.repeat(129), 'at most 512 bytes'],
  ])('refuses %j (%#)', (key, rule) => {
    expect(() => checkKey(key, limits)).toThrow(
      expect.objectContaining({ type: 'bad-key', message: expect.stringContaining(rule) }),
    );
  });

  test('counts bytes against the limits it is given', () => {
    expect(() => checkKey('k'.repeat(900), { keyBytes: 900 })).not.toThrow();
    expect(() => checkKey('k'.repeat(901), { keyBytes: 900 })).toThrow(/at most 900 bytes/);
  });

  test('does not repeat the whole of a giant key, nor half a character of it', () => {
    const refuse = () => checkKey(`${'k'.repeat(99)}${'😀'.repeat(10_000)}`, limits);
    expect(refuse).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{0,200}$/u) }));
  });
});

describe('decodeKey()', () => {
  test.each([
    ['posts/hello.md', 'posts/hello.md'],
    ['posts%2Fhello.md', 'posts/hello.md'],
    ['posts/caf%C3%A9.md', 'posts/café.md'],
    ['posts/caf%c3%a9.md', 'posts/café.md'],
    ['posts/%F0%9F%98%80.md', 'posts/😀.md'],
    ['posts/a%20b.md', 'posts/a b.md'],
    ['posts/a+b.md', 'posts/a+b.md'],
    ['posts/100%25.md', 'posts/100%.md'],
    ['posts/a%252Fb.md', 'posts/a%2Fb.md'],
    ['posts/what%3F.md', 'posts/what?.md'],
    ['posts/c%23.md', 'posts/c#.md'],
    ['', ''],
  ])('reads "%s" as "%s"', (raw, key) => {
    expect(decodeKey(raw)).toBe(key);
  });

  test.each([
    '%',
    'posts/100%.md',
    'posts/%zz.md',
    'posts/%2',
    '%E9.md',
    '%C3.md',
    '%ff',
    '%C0%AF',
    '%ED%A0%80',
    '%F8%88%80%80%80',
    `%${'%'.repeat(10_000)}`,
  ])('refuses escapes that are not UTF-8 (%#)', (raw) => {
    expect(() => decodeKey(raw)).toThrow(expect.objectContaining({ type: 'bad-key' }));
  });

  test.each([
    '%2e%2e%2fetc',
    'posts/%2E%2E/a.md',
    '%2Fa.md',
    'a%5Cb.md',
    'posts%2f',
    'a%00.md',
    '%20a.md',
    'upload%2Fa.md',
  ])('lets nothing past checkKey() in disguise: %s', (raw) => {
    expect(() => checkKey(decodeKey(raw), limits)).toThrow(expect.objectContaining({ type: 'bad-key' }));
  });
});
