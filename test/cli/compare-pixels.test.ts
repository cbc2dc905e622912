import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { choosePages, type PagePixels } from '../../cli/compare/pixels/compare-pixels.ts';
import { comparePictures } from '../../cli/compare/pixels/picture-difference.ts';
import { describePixels, looksSame } from '../../cli/compare/pixels/tell-pixels.ts';

const judged = (path: string, isAlias = false) => ({
  ...{ path, sameText: true, sameFace: true },
  ...(isAlias && { isAlias: true as const }),
});

describe('choosePages()', () => {
  it('takes the home page, then pages at even steps, and no alias', () => {
    const posts = Array.from({ length: 8 }, (_, at) => judged(`/posts/${at}/`));
    const all = [
      judged('/'),
      judged('/404.html'),
      judged('/old/', true),
      { ...judged('/a.html'), isFile: true as const },
      ...posts,
    ];
    expect(choosePages(all)).toEqual(['/', '/posts/1/', '/posts/3/', '/posts/5/', '/posts/7/']);
  });

  it('takes all pages of a small site', () => {
    expect(choosePages([judged('/a/'), judged('/b/')])).toEqual(['/a/', '/b/']);
    expect(choosePages([])).toEqual([]);
  });
});

/** A picture of one colour, with a part of another one. */
function drawing(width: number, height: number, marked = 0): Buffer {
  const picture = new PNG({ width, height });
  for (let at = 0; at < width * height; at++)
    picture.data.set(at < marked ? [255, 0, 0, 255] : [255, 255, 255, 255], 4 * at);
  return PNG.sync.write(picture);
}

describe('comparePictures()', () => {
  it('counts the pixels that differ', () => {
    expect(comparePictures(drawing(20, 20), drawing(20, 20)).differing).toBe(0);
    expect(comparePictures(drawing(20, 20), drawing(20, 20, 100)).differing).toBeCloseTo(0.25);
  });

  it('counts what only one of them has', () => {
    const { differing, picture } = comparePictures(drawing(20, 30), drawing(20, 40));
    expect(differing).toBeCloseTo(0.25);
    expect(PNG.sync.read(picture)).toMatchObject({ width: 20, height: 40 });
  });
});

const pixels = (differences: Partial<PagePixels>): PagePixels => ({
  ...{ path: '/', width: 360, differing: 0, refused: [], complaints: [] },
  ...differences,
});

describe('the report of pixels', () => {
  it('has a line for each picture, and each complaint once', () => {
    const refused = ['img-src https://e.org/a.png'];
    expect(
      describePixels([pixels({ differing: 0.0312, refused }), pixels({ refused, complaints: ['a\nb'] })]),
    ).toEqual([
      ...['', 'Pixels that differ in Chromium:', '    3.12 %   360 px  /', '    0.00 %   360 px  /'],
      ...['', 'Refused by the policy of the pages:', '  img-src https://e.org/a.png'],
      ...['', 'In the console of Platen alone:', '  a'],
    ]);
  });

  it.each([
    [pixels({ differing: 0.02 }), true],
    [pixels({ differing: 0.021 }), false],
    [pixels({ refused: ['img-src data'] }), false],
    [pixels({ complaints: ['Uncaught'] }), false],
  ])('%o looks the same: %s', (one, same) => {
    expect(looksSame(one)).toBe(same);
  });
});
