import type { ImageSize, PictureOrder, PictureStep } from '../../content/images.ts';
import type { ImageChange } from './image-change.ts';

/** Formats that pictures can be made in. */
const made = /\.(?:jpe?g|png|webp|gif|avif)$/i;

/** With the sizes of the picture before it and after it. */
export type SizedChange = ImageChange & { before: ImageSize; size: ImageSize };

/** The picture after all changes; undefined for the file itself. */
export function changedPicture(
  file: Pick<PictureOrder, 'key' | 'version' | 'address'>,
  changes: readonly SizedChange[],
  target: string,
): PictureOrder | undefined {
  const last = changes.at(-1);
  if (last === undefined || !made.test(target) || last.size.width === 0 || last.size.height === 0) {
    return undefined;
  }
  const { quality } = last;
  return { ...file, steps: changes.flatMap(stepsOf), ...(quality !== undefined && { quality }) };
}

/** As in Hugo, a picture is turned first. Of angles only whole quarters can be made: any other has bars. */
function stepsOf({ action, rotation, anchor, background, before, size }: SizedChange): PictureStep[] {
  const angle = ((-rotation % 360) + 360) % 360;
  const quarters = [90, 180, 270] as const;
  const rotate = quarters.find((quarter) => quarter === angle);
  const turns: PictureStep[] = rotate === undefined ? [] : [{ rotate }];
  if (rotate === undefined && angle !== 0)
    return [{ ...size, fit: 'pad', background: background ?? '#ffffff' }];
  const turned = rotate === 90 || rotate === 270 ? { width: before.height, height: before.width } : before;
  if (turned.width === size.width && turned.height === size.height) return turns;
  if (action === 'crop' && anchor !== 'smart') {
    const left = Math.round((turned.width - size.width) * anchor.x);
    const top = Math.round((turned.height - size.height) * anchor.y);
    return [...turns, { part: { ...size, left, top } }];
  }
  const isCut = action === 'fill' || action === 'crop';
  const gravity = anchor === 'smart' ? 'auto' : anchor;
  return [...turns, isCut ? { ...size, fit: 'cover', gravity } : { ...size, fit: 'squeeze' }];
}
