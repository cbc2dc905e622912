import { describe, expect, test } from 'vitest';
import { fileUse, resolveAddress } from '../../src/content/written-address.ts';

const page = '/posts/trip/';

describe('resolveAddress()', () => {
  test.each([
    ['cat.jpg', '/posts/trip/cat.jpg', ''],
    ['./cat.jpg', '/posts/trip/cat.jpg', ''],
    ['../cat.jpg', '/posts/cat.jpg', ''],
    ['../../../cat.jpg', '/cat.jpg', ''],
    ['/images/a.png', '/images/a.png', ''],
    ['a.png?x=1#y', '/posts/trip/a.png', '?x=1#y'],
    ['?page=2', '/posts/trip/', '?page=2'],
    ['../', '/posts/', ''],
    ['my cat.jpg', '/posts/trip/my cat.jpg', ''],
    ['my%20cat.jpg', '/posts/trip/my cat.jpg', ''],
    ['猫.jpg', '/posts/trip/猫.jpg', ''],
    ['100%.png', '/posts/trip/100%.png', ''],
    ['%2e%2e/a.png', '/posts/a.png', ''],
    ['R&D.pdf', '/posts/trip/R&D.pdf', ''],
    ['a/b:c', '/posts/trip/a/b:c', ''],
    ['  a.png ', '/posts/trip/a.png', ''],
    ['a.png#x:y', '/posts/trip/a.png', '#x:y'],
  ])('resolves %j to %j', (href, path, suffix) => {
    expect(resolveAddress(href, page)).toEqual({ kind: 'local', path, suffix });
  });

  test('sees relative addresses from pages with any name', () => {
    const address = resolveAddress('x.png', '/was ist das?/100%/');
    expect(address).toEqual({ kind: 'local', path: '/was ist das?/100%/x.png', suffix: '' });
  });

  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['//example.org/a', 'https://example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+1-555', 'tel:+1-555'],
  ])('answers %j as external', (href, url) => {
    expect(resolveAddress(href, page)).toEqual({ kind: 'external', url });
  });

  test.each(['', '#', '#top', '#a:b', ' #x '])('answers %j as an anchor', (href) => {
    expect(resolveAddress(href, page)).toEqual({ kind: 'anchor' });
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript&#58alert(1)',
    'java&#x73;cript&#x3a;alert(1)',
    'java&Tab;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.org/1',
    'ftp://x.org/',
    'view-source:x',
    'https:x',
    'https:/x.org',
    'http://',
    '//',
    '///x.org',
    '\\\\x.org/a',
    '/\\x.org/a',
    '\\/x.org',
    'a\\b',
    '/.//x.org/a',
    '/%2fx.org/a',
    'a%00b',
    'a\u0000b',
    'a\u007fb',
    '#\u0001',
    '%ff.png',
    'x:y',
    ':',
  ])('refuses %j', (href) => {
    expect(resolveAddress(href, page)).toEqual({ kind: 'refused' });
  });
});

describe('fileUse()', () => {
  test.each([
    ['cat.jpg', 'posts/trip/cat.jpg'],
    ['/images/a%20b.png?v=2', 'images/a b.png'],
  ])('names the key of %j', (href, key) => {
    expect(fileUse(resolveAddress(href, page))).toEqual({ id: `file:${key}`, keys: [key] });
  });

  test.each(['/', 'folder/', '?x', '#x', 'https://x.org/a.png', 'data:image/png,x'])(
    'answers null for %j',
    (href) => {
      expect(fileUse(resolveAddress(href, page))).toBeNull();
    },
  );
});
