import type { VideoOptions } from './options.ts';

export type Space = { width: number; height: number };

const wide: Space = { width: 16, height: 9 };
const upright: Space = { width: 9, height: 16 };

/** The longer side of a poster. */
const posterSide = 1280;

/** The default width of a file's video; style sheets shrink it to the column. */
const fileWidth = 1280;

/** The shape of the box that is reserved for a player: width and height, or the ratio, or 16:9 or 9:16. */
export function playerSpace(options: VideoOptions, isShort: boolean): Space {
  const { width, height, ratio } = options;
  if (width !== undefined && height !== undefined) return { width, height };
  return ratio ?? (isShort ? upright : wide);
}

/** The size of a poster in that shape, for feed readers. On pages the style sheet makes it fill the box. */
export function posterSize({ width, height }: Space): Space {
  const factor = posterSide / Math.max(width, height);
  return { width: scale(width, factor), height: scale(height, factor) };
}

/** Pixels for a file's video; missing lengths follow from the ratio. */
export function fileSpace({ width, height, ratio = wide }: VideoOptions): Space {
  if (width !== undefined && height !== undefined) return { width, height };
  if (height !== undefined) return { width: scale(height, ratio.width / ratio.height), height };
  const across = width ?? fileWidth;
  return { width: across, height: scale(across, ratio.height / ratio.width) };
}

function scale(length: number, factor: number): number {
  return Math.max(1, Math.round(length * factor));
}
