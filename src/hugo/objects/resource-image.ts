/** Images as resources: https://gohugo.io/content-management/image-processing/ */

import type { ImageSize } from '../../content/images.ts';
import { textAt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import type { Tools, Value } from '../../templates/value.ts';
import { type Action, readChange, sizeAfter } from '../resources/image-change.ts';
import type { ResourceView } from '../resources/resource-view.ts';
import type { Member } from './page-view.ts';

export type ImageMembers = { readonly [name: string]: Member<ResourceView> };

/** @param object Makes the object of a resource. */
export function imageMembers(object: (resource: ResourceView) => Value): ImageMembers {
  const changed =
    (action?: Action): Member<ResourceView> =>
    (resource, args) =>
      object(withChange(resource, textAt(args, 0), action));
  return {
    Width: (resource) => BigInt(sizeOf(resource).width),
    Height: (resource) => BigInt(sizeOf(resource).height),
    Exif: () => null,
    Meta: () => null,
    Colors: () => [],
    Resize: changed('resize'),
    Fit: changed('fit'),
    Fill: changed('fill'),
    Crop: changed('crop'),
    Process: changed(),
    Filter: (resource, _, tools) => {
      tellOfFilters(resource, tools);
      return object(resource);
    },
  };
}

/** Pictures keep their looks: no filter is made. */
export function tellOfFilters({ world }: ResourceView, tools: Tools): void {
  world.once(tools.run.stores, 'filters', () => {
    tools.warn('Cannot change the looks of pictures: "images.Filter" leaves them as they are', false);
    return true;
  });
}

function withChange(resource: ResourceView, written: string, action?: Action): ResourceView {
  const { name, file, target, isPosts } = resource.facts;
  if (file === undefined || resource.isText || resource.mediaType.mainType !== 'image') {
    throw unfit(`Cannot change "${name}": it must be a picture of pixels`);
  }
  const change = readChange(written, action);
  const size = sizeAfter(change, sizeOf(resource));
  const changes = [...(resource.facts.changes ?? []), { ...change, size }];
  const named = isPosts ? file.key.slice(file.key.lastIndexOf('/') + 1) : name;
  const suffix = change.format ?? '';
  return resource.with({
    ...{ changes, size, name: named },
    target: suffix === '' ? target : target.replace(/\.[^./]+$/, `.${suffix}`),
  });
}

function sizeOf({ mediaType, facts: { name, file, size } }: ResourceView): ImageSize {
  if (mediaType.mainType !== 'image') throw unfit(`Cannot read the width of "${name}": it is no image`);
  return size ?? { width: file?.width ?? 0, height: file?.height ?? 0 };
}
