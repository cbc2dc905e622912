import { expect, test } from 'vitest';
import { assetPaths, themeAsset, themeAssets } from '../../src/theme/assets.ts';

test('each file of the theme is at its path', () => {
  expect([...themeAssets.keys()]).toEqual([assetPaths.style, assetPaths.video, assetPaths.icon]);
  for (const [path, asset] of themeAssets) expect(asset.path).toBe(path);
});

test.each([
  [assetPaths.style, /^\/_platen\/style\.[0-9a-f]{16}\.css$/, 'text/css; charset=utf-8', ':root'],
  [
    assetPaths.video,
    /^\/_platen\/video\.[0-9a-f]{16}\.js$/,
    'text/javascript; charset=utf-8',
    'video-poster',
  ],
  [assetPaths.icon, /^\/_platen\/icon\.[0-9a-f]{16}\.svg$/, 'image/svg+xml', '<svg'],
])('%s is named after its content', (path, pattern, contentType, part) => {
  const asset = themeAssets.get(path);
  expect(path).toMatch(pattern);
  expect(asset?.contentType).toBe(contentType);
  expect(asset?.body).toContain(part);
  expect(asset?.etag).toBe(path.split('.')[1]);
});

test('themeAsset() gives other content another path and entity tag', () => {
  const one = themeAsset('style', 'css', 'text/css', 'a{}');
  const other = themeAsset('style', 'css', 'text/css', 'b{}');
  expect(themeAsset('style', 'css', 'text/css', 'a{}')).toEqual(one);
  expect(other.path).not.toBe(one.path);
  expect(other.etag).not.toBe(one.etag);
});
