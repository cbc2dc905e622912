/** The colours that stand out in a picture, as Hugo finds them: https://gohugo.io/methods/resource/colors/ */

import type { PictureStep } from '../content/images.ts';
import { readPng } from './png.ts';
import type { ImageResizer } from './resizer.ts';

/** Pixels of the longer side in which colours are counted. Up to here the answer is exact. */
const side = 448;

/** A colour must have more than this part of the picture. */
const least = 0.01;

type Group = { red: number; green: number; blue: number; count: number };

/**
 * Returns the colours of the picture, the most frequent first: `#c81e63`. There are at most eight. Throws when the picture
 * cannot be read.
 */
export async function readColors(
  image: ReadableStream<Uint8Array>,
  steps: readonly PictureStep[],
  resizer: ImageResizer,
): Promise<string[]> {
  const small = { width: side, height: side, fit: 'scale-down' } as const;
  const { bytes } = await resizer.resize(image, [...steps, small], { contentType: 'image/png' });
  return colorsOf(await readPng(bytes, side * side));
}

/**
 * Pixels are in eight groups, by the darker and the lighter half of red, green and blue. The colour of a group is the mean.
 * A pixel counts as much as it covers; like Hugo's its colour is darkened by its alpha too.
 *
 * @param pixels Red, green, blue and alpha of each, 0 to 255.
 */
export function colorsOf(pixels: Uint8Array): string[] {
  const groups = Array.from({ length: 8 }, (): Group => ({ red: 0, green: 0, blue: 0, count: 0 }));
  let total = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    const [red, green, blue] = [
      covering(pixels[at], alpha),
      covering(pixels[at + 1], alpha),
      covering(pixels[at + 2], alpha),
    ];
    const group = groups[(red >> 7) * 4 + (green >> 7) * 2 + (blue >> 7)];
    if (group === undefined) continue;
    group.red += red * alpha;
    group.green += green * alpha;
    group.blue += blue * alpha;
    group.count += alpha;
    total += alpha;
  }
  return groups
    .filter(({ count }) => count / total > least)
    .sort((one, other) => other.count - one.count)
    .map(({ red, green, blue, count }) => `#${[red, green, blue].map((sum) => hex(sum / count)).join('')}`);
}

/** Go's arithmetic of 16 bits. */
function covering(color = 0, alpha: number): number {
  return Math.floor((color * 257 * alpha) / 255) >> 8;
}

function hex(color: number): string {
  return Math.round(color).toString(16).padStart(2, '0');
}
