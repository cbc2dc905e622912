/** Images as browsers take them, and the smaller copies that pages offer: in few widths, so that nobody can ask for many. */

import { addresses } from '../addresses.ts';
import { encodePath } from './paths.ts';

/** Pixels across: a telephone, a column, and a column of twice as many pixels. */
export const smallerWidths = [480, 960, 1440];

const prefix = `${addresses.assets}images/`;

/** Pictures that keep still; others would stop. */
export function canBeSmaller(key: string): boolean {
  return /\.(?:jpe?g|png|webp)$/i.test(key);
}

/** Where the file at the decoded path is in so many pixels across. */
export function smallerPath(path: string, width: number): string {
  return `${prefix}${width}${encodePath(path)}`;
}

/** What a decoded path made like that asks for; null for any other. */
export function readSmallerPath(path: string): { width: number; path: string } | null {
  if (!path.startsWith(prefix)) return null;
  const slash = path.indexOf('/', prefix.length);
  const width = smallerWidths.find((known) => String(known) === path.slice(prefix.length, slash));
  return width === undefined || slash === -1 ? null : { width, path: path.slice(slash) };
}

/** An image as browsers take it. */
export type EncodedImage = { bytes: Uint8Array<ArrayBuffer>; contentType: string };

/** A part of a file that visitors get other bytes for: zeros, or as many as `bytes` has (in hex). It never changes a length. */
export type Erasure = { at: number; length: number; bytes?: string };
