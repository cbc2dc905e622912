import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export type PictureDifference = {
  /** The share of pixels that differ, between 0 and 1. */
  differing: number;
  /** PNG in which they are red. */
  picture: Buffer;
};

/** Compares two PNG pictures. A part that only one of them has differs. Smoothed edges do not count. */
export function comparePictures(one: Buffer, other: Buffer): PictureDifference {
  const [here, there] = [PNG.sync.read(one), PNG.sync.read(other)];
  const width = Math.max(here.width, there.width);
  const height = Math.max(here.height, there.height);
  const [a, b] = [grown(here, width, height), grown(there, width, height)];
  const shown = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, shown.data, width, height, { threshold: 0.1 });
  return { differing: count / (width * height), picture: PNG.sync.write(shown) };
}

/** In the corner of a larger picture of a colour that pages seldom have. */
function grown(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture;
  const larger = new PNG({ width, height });
  for (let at = 0; at < larger.data.length; at += 4) larger.data.set([255, 0, 255, 255], at);
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0);
  return larger;
}
