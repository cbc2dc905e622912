/** Kinds of values: https://gohugo.io/functions/reflect/ */

import { argumentAt, type Row } from '../../templates/functions/function.ts';
import type { Value } from '../../templates/value.ts';
import { nodeOf } from '../objects/page-view.ts';
import { resourceOf } from '../objects/resource.ts';
import { isSite } from '../objects/site.ts';

const processable = 'avif bmp gif jpeg png tiff webp'.split(' ').map(imageType);
const measurable = [...processable, ...'heic heif'.split(' ').map(imageType)];

export const reflectRows: readonly Row[] = [
  ['reflect.IsPage', 1, 1, (args) => isPage(argumentAt(args, 0))],
  ['reflect.IsSite', 1, 1, (args) => isSite(argumentAt(args, 0))],
  [
    'reflect.IsResource',
    1,
    1,
    (args) => isPage(argumentAt(args, 0)) || resourceOf(argumentAt(args, 0)) !== undefined,
  ],
  ['reflect.IsImageResource', 1, 1, (args) => typeOf(argumentAt(args, 0)).startsWith('image/')],
  ['reflect.IsImageResourceProcessable', 1, 1, (args) => processable.includes(typeOf(argumentAt(args, 0)))],
  ['reflect.IsImageResourceWithMeta', 1, 1, (args) => measurable.includes(typeOf(argumentAt(args, 0)))],
];

function isPage(value: Value): boolean {
  return nodeOf(value) !== undefined;
}

/** The media type of a resource; empty for other values. */
function typeOf(value: Value): string {
  return resourceOf(value)?.mediaType.type ?? '';
}

function imageType(subType: string): string {
  return `image/${subType}`;
}
