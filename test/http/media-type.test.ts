import { describe, expect, test } from 'vitest';
import { assetHeaders, isActive, mediaType } from '../../src/http/media-type.ts';

describe('mediaType()', () => {
  test.each([
    ['images/cat.jpg', 'image/jpeg'],
    ['images/CAT.JPEG', 'image/jpeg'],
    ['images/cat.webp', 'image/webp'],
    ['images/drawing.svg', 'image/svg+xml'],
    ['favicon.ico', 'image/vnd.microsoft.icon'],
    ['clip.mp4', 'video/mp4'],
    ['clip.webm', 'video/webm'],
    ['talk.mp3', 'audio/mpeg'],
    ['captions.vtt', 'text/vtt; charset=utf-8'],
    ['font.woff2', 'font/woff2'],
    ['paper.pdf', 'application/pdf'],
    ['notes.txt', 'text/plain; charset=utf-8'],
    ['posts/hello.md', 'text/markdown; charset=utf-8'],
    ['page.html', 'text/html; charset=utf-8'],
    ['script.js', 'text/javascript; charset=utf-8'],
    ['data.json', 'application/json'],
    ['archive.tar.gz', 'application/gzip'],
    ['feed.xml', 'application/xml'],
  ])('of %s is %s', (key, type) => {
    expect(mediaType(key)).toBe(type);
  });

  test.each([
    'file',
    'file.',
    'file.exe',
    'file.php',
    'file.swf',
    'file.hta',
    'file.mhtml',
    'file.constructor',
    'file.__proto__',
    'jpg',
    'folder.jpg/file',
    'cat.jpg.exe',
    'cat.jpg ',
    'cat.jpg?.x',
    '',
  ])('of "%s" is unknown', (key) => {
    expect(mediaType(key)).toBe('application/octet-stream');
  });
});

describe('assetHeaders()', () => {
  test('of an image are its type alone, not to be guessed', () => {
    expect(assetHeaders('cat.jpg')).toEqual({
      'Content-Type': 'image/jpeg',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  test.each([
    'page.html',
    'page.HTM',
    'page.xhtml',
    'page.xht',
    'drawing.svg',
    'data.xml',
    'style.xsl',
    'style.xslt',
    'feed.rss',
    'feed.atom',
    'feeds.opml',
    'graph.rdf',
    'track.gpx',
    'place.kml',
    'schema.xsd',
    'script.js',
    'script.mjs',
  ])('put %s in a sandbox without scripts', (key) => {
    expect(assetHeaders(key)).toMatchObject({
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
      'X-Content-Type-Options': 'nosniff',
    });
  });

  test.each(['paper.pdf', 'notes.txt', 'clip.mp4', 'data.json', 'style.css', 'posts/a.md', 'font.woff2'])(
    'leave %s to be shown as it is',
    (key) => {
      const headers = assetHeaders(key);
      expect(headers).not.toHaveProperty('Content-Security-Policy');
      expect(headers).not.toHaveProperty('Content-Disposition');
    },
  );

  test.each(['file', 'file.exe', 'page.shtml', 'page.phtml', '.htaccess'])('make %s an attachment', (key) => {
    expect(assetHeaders(key)).toEqual({
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': 'attachment',
    });
  });
});

test.each([
  ['text/html', true],
  ['text/html; charset=utf-8', true],
  ['text/xml', true],
  ['application/xhtml+xml', true],
  ['application/mathml+xml; charset=utf-8', true],
  ['text/javascript', true],
  ['text/htmlish', false],
  ['application/xml-dtd', false],
  ['application/json', false],
  ['image/png', false],
])('isActive() of %s is %s', (type, expected) => {
  expect(isActive(type)).toBe(expected);
});
