/** https://gohugo.io/functions/resources/ */

import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { matchesGlob } from '../../content/post/glob.ts';
import { argumentAt, type Row, textAt } from '../../templates/functions/function.ts';
import type { Value } from '../../templates/value.ts';
import { assetKey } from '../objects/asset-key.ts';
import type { World } from '../objects/page-view.ts';
import { ResourceView, resourceObject, resourceTypeOf } from '../objects/resource.ts';
import { resourcesList } from '../objects/resources.ts';

/** Functions that here leave a resource as it is. */
const unchanged =
  'resources.Fingerprint resources.Minify resources.PostProcess resources.ToCSS fingerprint minify toCSS postCSS css.Sass css.PostCSS css.TailwindCSS css.Build js.Build babel js.Babel';

export function resourceRows(world: World): readonly Row[] {
  const all = () => assets(world);
  return [
    ['resources.Get', 1, 1, (args) => orNil(assetNamed(textAt(args, 0), world))],
    ['resources.GetMatch', 1, 1, (args) => orNil(all().find(({ name }) => matches(args, name)))],
    ['resources.Match', 1, 1, (args) => resourcesList(all().filter(({ name }) => matches(args, name)))],
    [
      'resources.ByType',
      1,
      1,
      (args) => resourcesList(all().filter(({ file }) => resourceTypeOf(file.key) === textAt(args, 0))),
    ],
    ['resources.Copy', 2, 2, (args) => argumentAt(args, 1)],
    [unchanged, 1, 2, (args) => args.at(-1) ?? null],
  ];
}

/** A file of `layouts/_assets/`, else one of the bucket at that place. */
function assetNamed(name: string, world: World): ResourceView | undefined {
  const plain = name.replace(/^\/+/, '');
  const own = world.rows.file(assetKey(plain));
  if (own !== undefined) return view(own, plain, world);
  const file = world.rows.file(`assets/${plain}`);
  // Others than the owner may write there.
  return file && new ResourceView(file, world, { name: `/${plain}`, isPosts: true });
}

function assets(world: World): ResourceView[] {
  const start = assetKey('');
  return world.rows.filesIn(start).map((file) => view(file, file.key.slice(start.length), world));
}

function view(file: FileFacts, name: string, world: World): ResourceView {
  return new ResourceView(file, world, { name: `/${name}`, isPosts: false });
}

function matches(args: readonly Value[], name: string): boolean {
  return matchesGlob(textAt(args, 0).replace(/^\/+/, ''), name.slice(1));
}

function orNil(resource: ResourceView | undefined): Value {
  return resource === undefined ? null : resourceObject(resource);
}
