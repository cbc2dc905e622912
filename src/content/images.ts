/** Images for browsers, and the smaller copies that pages offer, in so few widths that they stay few. */

import { addresses } from '../addresses.ts';
import { encodePath } from './paths.ts';

/** Widths in pixels: a telephone, a column, and a column on a screen with twice as many pixels. */
export const smallerWidths = [480, 960, 1440];

const prefix = `${addresses.assets}images/`;

/** Whether an image can be resized. Formats with animation are left out: a copy would stand still. */
export function canBeSmaller(key: string): boolean {
  return /\.(?:jpe?g|png|webp)$/i.test(key);
}

/** The address of a smaller copy of the file at the decoded path. */
export function smallerPath(path: string, width: number): string {
  return `${prefix}${width}${encodePath(path)}`;
}

/** Reads a decoded path that `smallerPath` made; null for any other. */
export function readSmallerPath(path: string): { width: number; path: string } | null {
  if (!path.startsWith(prefix)) return null;
  const slash = path.indexOf('/', prefix.length);
  const width = smallerWidths.find((known) => String(known) === path.slice(prefix.length, slash));
  return width === undefined || slash === -1 ? null : { width, path: path.slice(slash) };
}

/** In pixels. */
export type ImageSize = { width: number; height: number };

/** A picture that templates ask for: what is made of a file at a version. */
export type PictureOrder = {
  key: string;
  version: string;
  /** The address of the file itself, which shows where nothing can be made. */
  address: string;
  /** How the picture gets its size: whole, or cut. */
  fit: 'squeeze' | 'cover';
  size: ImageSize;
  /** Degrees with the clock. */
  rotate?: 90 | 180 | 270;
};

/** The bytes of an image with their media type. */
export type EncodedImage = { bytes: Uint8Array<ArrayBuffer>; contentType: string };

/** A range of a file for which visitors get other bytes of the same length: zeros, or `bytes` (hex). */
export type Erasure = { at: number; length: number; bytes?: string };
