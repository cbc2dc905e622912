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
  /** One after the other. */
  steps: readonly PictureStep[];
  /** 1 to 100; absent: the format's usual one. */
  quality?: number;
};

/** One change of a picture, in pixels of the picture before it. */
export type PictureStep =
  /** To a size: squeezed, cut, or with bars of a colour around it. */
  | (ImageSize & { fit: 'squeeze' | 'cover' | 'pad'; gravity?: Gravity; background?: string })
  /** To a width, or into a box, and never larger than before. */
  | { width: number; height?: number; fit: 'scale-down' }
  /** A part of it. */
  | { part: ImageSize & { left: number; top: number } }
  /** Degrees with the clock. */
  | { rotate: 90 | 180 | 270 };

/**
 * The name under which a rendering gets the colours of a picture after these steps. Texts of files are under their keys, none of
 * which begins with a line break.
 */
export function colorsName(key: string, steps: readonly PictureStep[]): string {
  return `\n${JSON.stringify(steps)}\n${key}`;
}

/** Reads the name of a text or of colours; without steps it is that of a text. */
export function readTextName(name: string): { key: string; steps?: readonly PictureStep[] } {
  if (!name.startsWith('\n')) return { key: name };
  const end = name.indexOf('\n', 1);
  return { key: name.slice(end + 1), steps: JSON.parse(name.slice(1, end)) };
}

/** The part that stays of a picture that is cut: the one that matters, or that at a point from 0 (left, top) to 1. */
export type Gravity = 'auto' | { x: number; y: number };

/** A text, a number, or a fraction. */
export type TagValue = string | number | readonly [over: number, under: number];

/** Notes of a camera, under Hugo's names. */
export type ImageTags = { [name: string]: TagValue };

/** The bytes of an image with their media type. */
export type EncodedImage = { bytes: Uint8Array<ArrayBuffer>; contentType: string };

/** A range of a file for which visitors get other bytes of the same length: zeros, or `bytes` (hex). */
export type Erasure = { at: number; length: number; bytes?: string };
