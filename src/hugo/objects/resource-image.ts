/** Images as resources: https://gohugo.io/content-management/image-processing/ */

import { unfit } from '../../templates/unfit.ts';
import type { Value } from '../../templates/value.ts';
import type { ImageSize, ResourceView } from '../resources/resource-view.ts';
import type { Member } from './page-view.ts';

export function imageMembers(object: (resource: ResourceView) => Value): {
  readonly [name: string]: Member<ResourceView>;
} {
  return {
    Width: (resource) => BigInt(sizeOf(resource).width),
    Height: (resource) => BigInt(sizeOf(resource).height),
    Exif: () => null,
    Meta: () => null,
    Colors: () => [],
    ...Object.fromEntries('Resize Fit Fill Crop Process Filter'.split(' ').map((name) => [name, object])),
  };
}

function sizeOf({ mediaType, facts: { name, file, size } }: ResourceView): ImageSize {
  if (mediaType.mainType !== 'image') throw unfit(`Cannot read the width of "${name}": it is no image`);
  return size ?? { width: file?.width ?? 0, height: file?.height ?? 0 };
}
