import { expect, test } from 'vitest';
import {
  assetPaths,
  feedStylePath,
  type ThemeAsset,
  themeAsset,
  themeAssets,
  withAccent,
} from '../../src/theme/assets.ts';
import { allParts } from '../../src/theme/script.ts';
import { allStyles } from '../../src/theme/style.ts';

test('each file of the theme is at its path', () => {
  const scripts = allParts.map((parts) => assetPaths.script(parts));
  const styles = allStyles.map(({ name, ...parts }) => assetPaths.style(name, parts));
  expect([new Set(scripts).size, new Set(styles).size]).toEqual([16, 24]);
  expect([...themeAssets().keys()]).toEqual([
    ...styles,
    ...scripts,
    assetPaths.search(),
    assetPaths.icon(),
    feedStylePath(),
  ]);
  for (const [path, asset] of themeAssets()) expect(asset.path).toBe(path);
});

test.each([
  [assetPaths.style('plain'), /^\/_platen\/style\.[0-9a-f]{16}\.css$/, 'text/css; charset=utf-8', ':root'],
  [
    assetPaths.script({ hasCode: false, hasContents: false, hasPlayer: true, hasMenu: false }),
    /^\/_platen\/page\.[0-9a-f]{16}\.js$/,
    'text/javascript; charset=utf-8',
    'video-poster',
  ],
  [feedStylePath(), /^\/_platen\/feed\.[0-9a-f]{16}\.css$/, 'text/css; charset=utf-8', ':root'],
  [assetPaths.icon(), /^\/_platen\/icon\.[0-9a-f]{16}\.svg$/, 'image/svg+xml', '<svg'],
])('%s is named after its content', (path, pattern, contentType, part) => {
  const asset = themeAssets().get(path);
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

test('withAccent() puts a colour into the style sheet, under another entity tag, and into nothing else', () => {
  const style = assetAt(assetPaths.style('search'));
  const script = assetAt(assetPaths.search());
  const tinted = withAccent(style, '00aa88');
  expect(tinted.body).toMatch(/--accent: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);\n\}\n$/);
  expect(tinted.etag).toBe(`${style.etag}-00aa88`);
  for (const text of [null, '', '00aa8', 'red;}', '00AA88']) expect(withAccent(style, text)).toBe(style);
  expect(withAccent(script, '00aa88')).toBe(script);
});

function assetAt(path: string): ThemeAsset {
  const asset = themeAssets().get(path);
  if (asset === undefined) throw new Error(`Cannot find "${path}": the theme must have it`);
  return asset;
}
