/** The theme's own files. Each address has a digest of the content, so caches may keep it for ever. */

import { hash } from 'node:crypto';
import { addresses } from '../addresses.ts';
import { once } from '../content/once.ts';
import { accentRule } from './accent.ts';
import { allParts, type PageParts, scriptOf } from './script.ts';
import search from './search.client.js';
import { allStyles, feedStyle, type StyleName, type StyleParts, styleOf } from './style.ts';

/** A press seen from the front: the platen above, the sheet with its lines below. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#b3261e"/>
<path d="M6 6h20v4H6z" fill="#fff"/>
<path d="M9 13h14v13H9z" fill="#fff"/>
<path d="M12 16.5h8M12 19.5h8M12 22.5h5" stroke="#b3261e" stroke-width="1.5"/>
</svg>
`;

export type ThemeAsset = {
  path: string;
  contentType: string;
  body: string;
  /** A strong entity tag, without its quotes. */
  etag: string;
};

/** Paths of the theme's files. */
export type AssetPaths = {
  search(): string;
  icon(): string;
  style(name: StyleName, parts?: StyleParts): string;
  script(parts: PageParts): string;
};

/** Made on first use: digests of all files would delay a Worker's start. */
const assets = once(() => ({
  styles: new Map(allStyles.map((style) => [styleNamed(style.name, style), styleAsset(style)])),
  scripts: new Map(allParts.map((parts) => [nameOf(parts), scriptAsset(parts)])),
  search: themeAsset('search', 'js', 'text/javascript; charset=utf-8', search),
  icon: themeAsset('icon', 'svg', 'image/svg+xml', icon),
  feedStyle: themeAsset('feed', 'css', 'text/css; charset=utf-8', feedStyle()),
}));

/** By path, for the route that serves them. */
export const themeAssets: () => ReadonlyMap<string, ThemeAsset> = once(() => {
  const { styles, scripts, search, icon, feedStyle } = assets();
  const all = [...styles.values(), ...scripts.values(), search, icon, feedStyle];
  return new Map(all.map((asset) => [asset.path, asset]));
});

export const assetPaths: AssetPaths = {
  search: () => assets().search.path,
  icon: () => assets().icon.path,
  style: (name, parts) => assets().styles.get(styleNamed(name, parts))?.path ?? '',
  script: (parts) => assets().scripts.get(nameOf(parts))?.path ?? '',
};

/** The path of the feeds' style sheet. */
export function feedStylePath(): string {
  return assets().feedStyle.path;
}

/**
 * A page's style sheet with the site's own colour, six hexadecimal digits. Other files, and any other
 * `accent`, give the file unchanged.
 */
export function withAccent(asset: ThemeAsset, accent: string | null): ThemeAsset {
  const isStyle = [...assets().styles.values()].includes(asset);
  if (!isStyle || accent === null || !/^[0-9a-f]{6}$/.test(accent)) return asset;
  return { ...asset, body: asset.body + accentRule(`#${accent}`), etag: `${asset.etag}-${accent}` };
}

/** Names a file by its content: `/_platen/style.0123456789abcdef.css`. */
export function themeAsset(name: string, extension: string, contentType: string, body: string): ThemeAsset {
  const digest = hash('sha256', body, 'hex').slice(0, 16);
  return { path: `${addresses.assets}${name}.${digest}.${extension}`, contentType, body, etag: digest };
}

function styleAsset({ name, ...parts }: (typeof allStyles)[number]): ThemeAsset {
  return themeAsset('style', 'css', 'text/css; charset=utf-8', styleOf(name, parts));
}

function styleNamed(
  name: StyleName,
  { hasMenu = false, hasTree = false, hasLanguages = false }: StyleParts = {},
): string {
  return [name, hasMenu, hasTree, hasLanguages].join(' ');
}

function scriptAsset(parts: PageParts): ThemeAsset {
  return themeAsset('page', 'js', 'text/javascript; charset=utf-8', scriptOf(parts));
}

function nameOf({ hasCode, hasContents, hasPlayer, hasMenu }: PageParts): string {
  return [hasCode, hasContents, hasPlayer, hasMenu].map(Number).join('');
}
