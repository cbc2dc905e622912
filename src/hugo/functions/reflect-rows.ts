/** Tells what kind of object a value is: https://gohugo.io/functions/reflect/ */

import { argumentAt, type Row } from '../../templates/functions/function.ts';
import type { Value } from '../../templates/value.ts';
import { nodeOf } from '../objects/page-view.ts';
import { resourceOf } from '../objects/resource.ts';
import { isSite } from '../objects/site.ts';

const pixels = new Set('jpeg png gif webp tiff bmp avif'.split(' '));

export const reflectRows: readonly Row[] = [
  row('IsPage', (value) => nodeOf(value) !== undefined),
  row('IsSite', isSite),
  row('IsResource', (value) => nodeOf(value) !== undefined || resourceOf(value) !== undefined),
  row('IsImageResource', (value) => resourceOf(value)?.mediaType.mainType === 'image'),
  row('IsImageResourceProcessable', (value) => pixels.has(imageType(value))),
  row(
    'IsImageResourceWithMeta',
    (value) => pixels.has(imageType(value)) || /^hei[cf]$/.test(imageType(value)),
  ),
];

function row(name: string, judge: (value: Value) => boolean): Row {
  return [`reflect.${name}`, 1, 1, (args) => judge(argumentAt(args, 0))];
}

/** The format of a picture; empty for other values. */
function imageType(value: Value): string {
  const type = resourceOf(value)?.mediaType;
  return type?.mainType === 'image' ? type.subType : '';
}
