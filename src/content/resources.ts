/** Addresses of files that the owner's templates make or link: style sheets, scripts, images of `layouts/_assets/`. */

import { hash } from 'node:crypto';
import { addresses } from '../addresses.ts';
import { encodePath } from './paths.ts';
import { remembered } from './remembered.ts';

/** A file that the templates of a page make. */
export type MadeResource = {
  /** Of its bytes. */
  digest: string;
  /** The decoded address of a page that makes it. */
  page: string;
  /** Its path on a site of Hugo, without a slash before it: `css/main.min.css`. */
  name: string;
};

/** Ends the address of the page. No name of a file holds it. */
const mark = '~/';

/** Nearly all pages make the same style sheets and scripts. Short texts are hashed sooner than found. */
const shortest = 2048;
const hashers = new Map(
  ['md5', 'sha256', 'sha384', 'sha512'].map((algorithm) => [
    algorithm,
    remembered((text) => hash(algorithm, text, 'base64'), { most: 16, longest: 262_144 }),
  ]),
);

/** The hash of a made text, as base64. */
export function hashOf(algorithm: string, text: string): string {
  const known = text.length < shortest ? undefined : hashers.get(algorithm);
  return known?.(text) ?? hash(algorithm, text, 'base64');
}

/** The name of a text's bytes. */
export function digestOf(text: string): string {
  return hashOf('sha256', text).slice(0, 27).replaceAll('+', '-').replaceAll('/', '_');
}

/** The decoded address: `/_platen/resources/<digest>/posts/hello/~/css/main.min.css`. */
export function resourcePath({ digest, page, name }: MadeResource): string {
  return `${addresses.resources}${digest}${page}${mark}${name}`;
}

/** Reads a decoded path that `resourcePath` made; null for any other. */
export function readResourcePath(path: string): MadeResource | null {
  if (!path.startsWith(addresses.resources)) return null;
  const [, digest, rest] = /^([\w-]{27})(\/.*)$/s.exec(path.slice(addresses.resources.length)) ?? [];
  const end = rest?.lastIndexOf(mark) ?? -1;
  if (digest === undefined || rest === undefined || end === -1) return null;
  const name = rest.slice(end + mark.length);
  return name === '' ? null : { digest, page: rest.slice(0, end), name };
}

/** The name as it may stand in an address. */
export function resourceName(path: string): string {
  const segments = path.split('/').filter((segment) => !/^\.{0,2}$/.test(segment));
  return segments.map((segment) => segment.replace(/~+$/, '_').replace(/[\p{Cc}\\]/gu, '_')).join('/');
}

/** The address of a file of `layouts/_assets/` as it is. The version is that of the file. */
export function assetAddress(version: string, name: string): string {
  return encodePath(`${addresses.assetFiles}${version}/${name}`);
}

/** Reads a decoded path that `assetAddress` made; null for any other. */
export function readAssetPath(path: string): { version: string; name: string } | null {
  if (!path.startsWith(addresses.assetFiles)) return null;
  const [, version, name] = /^([^/]+)\/(.+)$/s.exec(path.slice(addresses.assetFiles.length)) ?? [];
  return version === undefined || name === undefined ? null : { version, name };
}
