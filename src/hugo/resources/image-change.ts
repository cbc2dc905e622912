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
  /** The part that stays where the picture is cut: the one that matters, or that at a point from 0 to 1. */
  anchor: 'smart' | { x: number; y: number };
  quality?: number;
  /** `#ffffff`. */
  background?: string;
};

const actions: ReadonlySet<string> = new Set(['resize', 'fit', 'fill', 'crop']);

/** Suffixes of formats, each with the one that the new file has. */
const formats = new Map(
  'jpg:jpg jpeg:jpg jpe:jpg jif:jpg jfif:jpg png:png gif:gif webp:webp avif:avif bmp:bmp tif:tif tiff:tif'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const anchors = new Map<string, ImageChange['anchor']>(
  ['top', '', 'bottom'].flatMap((row, down) =>
    ['left', '', 'right'].map((column, across): [string, { x: number; y: number }] => [
      row + column || 'center',
      { x: across / 2, y: down / 2 },
    ]),
  ),
);
anchors.set('smart', 'smart');

/** Words about how colours are found and files written. They do not change the size. */
const ways = new Set(
  [
    'nearestneighbor box linear hermite mitchellnetravali catmullrom bspline gaussian lanczos hann hamming blackman',
    'bartlett welch cosine picture photo drawing icon text lossy lossless heif heic',
  ]
    .join(' ')
    .split(' '),
);

/** Pixels of a side. */
const most = 20_000;

/** Settings of the site: https://gohugo.io/configuration/imaging/ */
export type ImageDefaults = Pick<ImageChange, 'anchor' | 'background'>;

export function anchorNamed(name: string): ImageChange['anchor'] | undefined {
  return anchors.get(name.toLowerCase());
}

/**
 * @param written Such as `600x400 webp q80 Center`. Words that are not known say nothing, as in Hugo, unless they begin
 *   like a quality, an angle or a colour.
 */
export function readChange(
  written: string,
  action?: Action,
  { anchor, background }: ImageDefaults = { anchor: 'smart' },
): ImageChange {
  const change: ImageChange = {
    ...{ width: 0, height: 0, rotation: 0, anchor },
    ...(action && { action }),
    ...(background !== undefined && { background }),
  };
  for (const word of written.toLowerCase().split(/\s+/)) {
    const [, width, height] = /^(\d*)x(\d*)$/.exec(word) ?? [];
    if (width !== undefined && height !== undefined) {
      Object.assign(change, { width: Number(width), height: Number(height) });
    } else if (actions.has(word)) change.action = word as Action;
    else if (!ways.has(word)) readWord(word, change);
  }
  check(change, written);
  return change;
}

function readWord(word: string, change: ImageChange): void {
  const anchor = anchors.get(word);
  const format = formats.get(word);
  if (anchor !== undefined) change.anchor = anchor;
  else if (format !== undefined) change.format = format;
  else if (word.startsWith('#')) {
    requireWord(/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(word), word, 'a colour such as "#ffffff"');
    change.background = word;
  } else if (word.startsWith('q')) {
    change.quality = Number(/^q(\d+)$/.exec(word)?.[1]);
    requireWord(change.quality >= 1 && change.quality <= 100, word, 'a quality from "q1" to "q100"');
  } else if (word.startsWith('r')) {
    requireWord(/^r[+-]?\d{1,6}$/.test(word), word, 'an angle such as "r90"');
    change.rotation = Number(word.slice(1));
  } else requireWord(!/x/.test(word), word, 'a size such as "600x400"');
}

function requireWord(isFit: boolean, word: string, what: string): void {
  if (!isFit) throw unfit(`Cannot change the picture: "${word}" must be ${what}`);
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
  { action, width, height, rotation, anchor }: Omit<ImageChange, 'quality' | 'background'>,
  before: ImageSize,
): ImageSize {
  const size = turned(before, rotation);
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
  const scale = anchor === 'smart' && across < 1 && down < 1 ? Math.min(across, down) : 1;
  return {
    width: Math.min(Math.trunc(width * scale), size.width),
    height: Math.min(Math.trunc(height * scale), size.height),
  };
}

/** The picture that holds the turned one. As in Hugo it is two pixels larger where its sides are no whole numbers. */
function turned({ width, height }: ImageSize, rotation: number): ImageSize {
  const angle = ((rotation % 360) + 360) % 360;
  if (angle % 180 === 0 || width === 0 || height === 0) return { width, height };
  if (angle % 90 === 0) return { width: height, height: width };
  const radians = (angle * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))];
  const side = (length: number) => Math.trunc(length % 1 > 0.01 ? length + 2 : length);
  return {
    width: side((width - 1) * cosine + (height - 1) * sine + 1),
    height: side((width - 1) * sine + (height - 1) * cosine + 1),
  };
}

function atLeastOne(length: number): number {
  return Math.max(1, Math.floor(length + 0.5));
}
