import type { ImageSize, PictureOrder } from '../../content/images.ts';
import type { ImageChange } from './image-change.ts';

/** Formats that pictures can be made in. */
const made = /\.(?:jpe?g|png|webp|gif|avif)$/i;

type Changes = readonly (ImageChange & { size: ImageSize })[];

/** The picture after all changes; undefined for the file itself. Of several cuts only the last is made. */
export function changedPicture(
  file: Pick<PictureOrder, 'key' | 'version' | 'address'>,
  changes: Changes,
  target: string,
): PictureOrder | undefined {
  const last = changes.at(-1);
  if (last === undefined || !made.test(target) || last.size.width === 0 || last.size.height === 0) {
    return undefined;
  }
  const isCut = changes.some(({ action }) => action === 'fill' || action === 'crop');
  const turn = changes.reduce((sum, { rotation }) => sum - rotation, 0);
  const rotate = (((turn % 360) + 360) % 360) as 90 | 180 | 270;
  return {
    ...file,
    fit: isCut ? 'cover' : 'squeeze',
    size: last.size,
    ...([90, 180, 270].includes(rotate) && { rotate }),
  };
}
