/** Changes of pictures, and their size afterwards: https://gohugo.io/content-management/image-processing/ */

import type { ImageSize } from '../../content/images.ts';
import { unfit } from '../../templates/unfit.ts';

export type Action = 'resize' | 'fit' | 'fill' | 'crop';

export type ImageChange = {
  action?: Action;
  /** As asked; 0 where only the other is. */
  width: number;
  height: number;
  /** The suffix of the new format: `webp`. */
  format?: string;
  /** Degrees against the clock. */
  rotation: number;
  isSmart: boolean;
};

const actions: ReadonlySet<string> = new Set(['resize', 'fit', 'fill', 'crop']);
const formats = new Set('jpg jpeg png gif webp avif bmp tif tiff'.split(' '));
const anchors = new Set('center topleft top topright left right bottomleft bottom bottomright'.split(' '));

/** Pixels of a side. */
const most = 20_000;

/** @param written Such as `600x400 webp q80 Center`. Words that are not known say nothing, as in Hugo. */
export function readChange(written: string, action?: Action): ImageChange {
  const change: ImageChange = { width: 0, height: 0, rotation: 0, isSmart: true, ...(action && { action }) };
  for (const word of written.toLowerCase().split(/\s+/)) {
    const [, width, height] = /^(\d*)x(\d*)$/.exec(word) ?? [];
    if (width !== undefined && height !== undefined) {
      Object.assign(change, { width: Number(width), height: Number(height) });
    } else if (actions.has(word) && action === undefined) change.action = word as Action;
    else if (formats.has(word)) change.format = word;
    else if (anchors.has(word)) change.isSmart = false;
    else if (/^r-?\d{1,3}$/.test(word)) change.rotation = Number(word.slice(1));
    else if (/^-?[\d.]+x/.test(word))
      throw unfit(`Cannot change the picture: "${word}" must be a size such as "600x400"`);
  }
  check(change, written);
  return change;
}

function check({ action, width, height }: ImageChange, written: string): void {
  if (Math.max(width, height) > most)
    throw unfit(`Cannot change the picture: "${written}" must not be larger than ${most} pixels`);
  if (action === undefined && width + height > 0) {
    throw unfit(`Cannot change the picture: "${written}" must say how: resize, fit, fill or crop`);
  }
  if (action === 'resize' && width + height === 0) {
    throw unfit(`Cannot resize the picture: "${written}" must hold a width or a height`);
  }
  if (action !== undefined && action !== 'resize' && (width === 0 || height === 0)) {
    throw unfit(`Cannot ${action} the picture: "${written}" must hold a width and a height`);
  }
}

/** The size of the new picture, as Hugo makes it. */
export function sizeAfter(
  { action, width, height, rotation, isSmart }: ImageChange,
  before: ImageSize,
): ImageSize {
  const isTurned = Math.abs(rotation % 180) === 90;
  const size = isTurned ? { width: before.height, height: before.width } : before;
  if (size.width === 0 || size.height === 0) return { width, height };
  const [across, down] = [size.width / width, size.height / height];
  if (action === 'fill') return { width, height };
  if (action === 'resize') {
    return {
      width: width || atLeastOne(size.width / down),
      height: height || atLeastOne(size.height / across),
    };
  }
  if (action === 'fit' && (across > 1 || down > 1)) {
    return across > down
      ? { width, height: atLeastOne(size.height / across) }
      : { width: atLeastOne(size.width / down), height };
  }
  if (action !== 'crop') return size;
  // Of a smaller picture, the best part has the shape that was asked for.
  const scale = isSmart && across < 1 && down < 1 ? Math.min(across, down) : 1;
  return {
    width: Math.min(Math.trunc(width * scale), size.width),
    height: Math.min(Math.trunc(height * scale), size.height),
  };
}

function atLeastOne(length: number): number {
  return Math.max(1, Math.floor(length + 0.5));
}
