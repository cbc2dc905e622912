/** The theme's own files, each under an address that changes with its content, so that it may be kept for ever. */

import { createHash } from 'node:crypto';
import { icon } from './icon.ts';
import { style } from './style.ts';
import video from './video.client.js';

export type ThemeAsset = {
  path: string;
  contentType: string;
  body: string;
  /** A strong entity tag, without its quotes. */
  etag: string;
};

/** Where a page finds the theme's files. */
export type AssetPaths = { style: string; video: string; icon: string };

const styleAsset = themeAsset('style', 'css', 'text/css; charset=utf-8', style);
const videoAsset = themeAsset('video', 'js', 'text/javascript; charset=utf-8', video);
const iconAsset = themeAsset('icon', 'svg', 'image/svg+xml', icon);

/** By path, for the route that serves them. */
export const themeAssets: ReadonlyMap<string, ThemeAsset> = new Map(
  [styleAsset, videoAsset, iconAsset].map((asset) => [asset.path, asset]),
);

export const assetPaths: AssetPaths = {
  style: styleAsset.path,
  video: videoAsset.path,
  icon: iconAsset.path,
};

/** Names a file after its content: `/_platen/style.0123456789abcdef.css`. */
export function themeAsset(name: string, extension: string, contentType: string, body: string): ThemeAsset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { path: `/_platen/${name}.${hash}.${extension}`, contentType, body, etag: hash };
}
