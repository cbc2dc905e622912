/** Images as resources: https://gohugo.io/content-management/image-processing/ */

import type { ImageSize } from '../../content/images.ts';
import { textAt } from '../../templates/functions/function.ts';
import { imageFilterOf } from '../../templates/functions/images.ts';
import { unfit } from '../../templates/unfit.ts';
import { listOf, type Tools, type Value } from '../../templates/value.ts';
import {
  type Action,
  anchorNamed,
  type ImageDefaults,
  readChange,
  sizeAfter,
} from '../resources/image-change.ts';
import type { ResourceView } from '../resources/resource-view.ts';
import { imageColors } from './image-colors.ts';
import { imageMeta } from './image-meta.ts';
import type { Member, World } from './page-view.ts';
import { settingAt } from './setting-at.ts';

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
    Exif: imageMeta,
    Meta: imageMeta,
    Colors: (resource, _args, tools) => {
      sizeOf(resource);
      return imageColors(resource, tools);
    },
    Resize: changed('resize'),
    Fit: changed('fit'),
    Fill: changed('fill'),
    Crop: changed('crop'),
    Process: changed(),
    Filter: (resource, args, tools) => object(filtered(resource, args, tools)),
  };
}

/** The picture after the filters that change its size or its format. No other one is made. */
export function filtered(resource: ResourceView, args: readonly Value[], tools: Tools): ResourceView {
  const filters = args.flatMap((arg) => listOf(arg) ?? [arg]).flatMap((value) => imageFilterOf(value) ?? []);
  return filters.reduce((picture, { name, args: given }) => {
    if (name === 'Process') return withChange(picture, textAt(given, 0));
    // Pictures are upright wherever they are shown.
    if (name !== 'AutoOrient') tellOfFilter(resource, tools);
    return picture;
  }, resource);
}

function tellOfFilter({ world }: ResourceView, tools: Tools): void {
  world.once(tools.run.stores, 'filters', () => {
    tools.warn('Cannot change the looks of pictures: "images.Filter" leaves them as they are', false);
    return true;
  });
}

function withChange(resource: ResourceView, written: string, action?: Action): ResourceView {
  const { name, title, plainName, file, target } = resource.facts;
  if (file === undefined || resource.isText || resource.mediaType.mainType !== 'image') {
    throw unfit(`Cannot change "${name}": it must be a picture of pixels`);
  }
  const { defaults, qualityOf } = imagingOf(resource.world);
  const change = readChange(written, action, defaults);
  const before = sizeOf(resource);
  const size = sizeAfter(change, before);
  const quality = change.quality ?? qualityOf(change.format ?? suffixOf(target));
  const sized = { ...change, before, size, ...(quality !== undefined && { quality }) };
  const changes = [...(resource.facts.changes ?? []), sized];
  const suffix = change.format ?? '';
  return resource.with({
    // As in Hugo, it has the name of its file.
    ...{ changes, size, name: plainName ?? name, title: plainName ?? title ?? name },
    target: suffix === '' ? target : target.replace(/\.[^./]+$/, `.${suffix}`),
  });
}

function suffixOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** https://gohugo.io/configuration/imaging/ */
function imagingOf({ services, language }: World) {
  const setting = (...names: string[]) => settingAt(services, language, 'imaging', ...names);
  const [anchor, background] = [setting('anchor'), setting('bgcolor')];
  const defaults: ImageDefaults = {
    anchor: anchorNamed(String(anchor ?? '')) ?? 'smart',
    ...(typeof background === 'string' && { background: `#${background.replace(/^#/, '')}` }),
  };
  const qualityOf = (suffix: string) => {
    const format = suffix === 'jpg' ? 'jpeg' : suffix;
    if (!['jpeg', 'webp', 'avif'].includes(format)) return undefined;
    const quality = Number(setting(format, 'quality') ?? setting('quality'));
    return quality >= 1 && quality <= 100 ? Math.trunc(quality) : undefined;
  };
  return { defaults, qualityOf };
}

function sizeOf({ mediaType, facts: { name, file, size } }: ResourceView): ImageSize {
  if (mediaType.mainType !== 'image' || mediaType.subType === 'svg')
    throw unfit(`Cannot read the width of "${name}": it must be a picture of pixels`);
  return size ?? { width: file?.width ?? 0, height: file?.height ?? 0 };
}
