/** Functions that read resources and images as data. */

import { isPrivate } from '../../content/keys.ts';
import { argumentAt, type Row, textAt } from '../../templates/functions/function.ts';
import { layoutFunctions } from '../../templates/functions/layout-functions.ts';
import { unmarshalText } from '../../templates/functions/unmarshal.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, marked, type Tools, type Value } from '../../templates/value.ts';
import type { World } from '../objects/page-view.ts';
import { resourceOf } from '../objects/resource.ts';
import { dataFormats } from '../read-data.ts';

export function dataRows(world: World): readonly Row[] {
  return [
    ['unmarshal transform.Unmarshal', 1, 2, unmarshal],
    ['imageConfig images.Config', 1, 1, (args) => imageConfig(textAt(args, 0), world)],
  ];
}

/** Resources by the suffixes of their names; other values as texts. https://gohugo.io/functions/transform/unmarshal/ */
function unmarshal(args: readonly Value[], tools: Tools): Value {
  const resource = resourceOf(args.at(-1));
  if (resource === undefined) return layoutFunctions.get('unmarshal')?.call(args, tools) ?? null;
  const options = args.length > 1 ? argumentAt(args, 0) : new Dict([]);
  if (!(options instanceof Dict)) throw unfit('Cannot read the data: the options must be a map');
  const suffix = /\.([^./]+)$/.exec(resource.facts.target)?.[1]?.toLowerCase() ?? '';
  const value = unmarshalText(resource.text, dataFormats.get(suffix), options, tools.budget);
  return resource.facts.isPosts ? marked(value) : value;
}

/** The size of an image. https://gohugo.io/functions/images/config/ */
function imageConfig(path: string, { rows }: World): Value {
  const key = path.replace(/^\/+/, '').replace(/^(?:static|content)\//, '');
  const file = isPrivate(key) ? undefined : rows.file(key);
  if (file === undefined) {
    throw unfit(`Cannot read the size of "${path}": there is no image that visitors may see`);
  }
  return new Dict([
    ['Width', BigInt(file.width ?? 0)],
    ['Height', BigInt(file.height ?? 0)],
  ]);
}
