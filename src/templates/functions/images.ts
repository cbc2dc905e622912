/** Filters of images: values that only the methods of images read. https://gohugo.io/functions/images/ */

import { type List, TypedObject, type Value } from '../value.ts';
import type { Row } from './function.ts';

/** A filter and its arguments. */
export type ImageFilter = { name: string; args: List };

const filterType = { name: 'images.filter', members: new Map() };

/** Names, and the least and greatest number of arguments. */
const filters: readonly [name: string, least: number, most: number][] = [
  ['AutoOrient', 0, 0],
  ['Brightness', 1, 1],
  ['ColorBalance', 3, 3],
  ['Colorize', 3, 3],
  ['Contrast', 1, 1],
  ['Dither', 0, 1],
  ['Gamma', 1, 1],
  ['GaussianBlur', 1, 1],
  ['Grayscale', 0, 0],
  ['Hue', 1, 1],
  ['Invert', 0, 0],
  ['Mask', 1, 1],
  ['Opacity', 1, 1],
  ['Overlay', 3, 3],
  ['Padding', 1, 5],
  ['Pixelate', 1, 1],
  ['Process', 1, 1],
  ['Saturation', 1, 1],
  ['Sepia', 1, 1],
  ['Sigmoid', 2, 2],
  ['Text', 1, 2],
  ['UnsharpMask', 3, 3],
];

export const images: readonly Row[] = filters.map(([name, least, most]) => [
  `images.${name}`,
  least,
  most,
  (args) => new TypedObject(filterType, { name, args }),
]);

/** The filter that a value is; undefined for other values. */
export function imageFilterOf(value: Value): ImageFilter | undefined {
  // Only this file makes objects of the type.
  return value instanceof TypedObject && value.type === filterType ? (value.self as ImageFilter) : undefined;
}
