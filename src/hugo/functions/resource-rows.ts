/** https://gohugo.io/functions/resources/ */

import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { matchesGlob } from '../../content/post/glob.ts';
import { argumentAt, type Row, textAt, toText } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { listOf, type Value, watchMarked } from '../../templates/value.ts';
import { assetKey, isOwn } from '../objects/asset-key.ts';
import type { World } from '../objects/page-view.ts';
import { contentOf, ResourceView, resourceObject, resourceOf, resourceTypeOf } from '../objects/resource.ts';
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
    ['resources.FromString', 2, 2, (args) => newResource(textAt(args, 0), world, () => argumentAt(args, 1))],
    ['resources.Concat', 2, 2, (args) => joined(textAt(args, 0), argumentAt(args, 1), world)],
    ['resources.ExecuteAsTemplate', 3, 3, (args) => executed(args, world)],
    [unchanged, 1, 2, (args) => args.at(-1) ?? null],
  ];
}

/** A file of `layouts/_assets/`, else one of the bucket at that place. */
function assetNamed(name: string, world: World): ResourceView | undefined {
  const plain = name.replace(/^\/+/, '');
  const file = world.rows.file(assetKey(plain)) ?? world.rows.file(`assets/${plain}`);
  return file === undefined ? undefined : view(file, plain, world);
}

function assets(world: World): ResourceView[] {
  const start = assetKey('');
  return world.rows.filesIn(start).map((file) => view(file, file.key.slice(start.length), world));
}

function view(file: FileFacts, name: string, world: World): ResourceView {
  return new ResourceView(file, world, { name: `/${name}`, isPosts: !isOwn(file.key) });
}

/** A resource that a template makes, at the address of its name. */
function newResource(name: string, world: World, made: () => Value): Value {
  const plain = name.replace(/^\/+/, '');
  const file = { key: plain, version: '' };
  return resourceObject(new ResourceView(file, world, { name: `/${plain}`, isPosts: false, made }));
}

function joined(name: string, list: Value, world: World): Value {
  const parts = (listOf(list) ?? []).flatMap((value) => resourceOf(value) ?? []);
  return newResource(name, world, () =>
    watchMarked(() => parts.map((part) => toText(contentOf(part))).join('\n')),
  );
}

/** The text of the resource run as a template for a value. */
function executed(args: readonly Value[], world: World): Value {
  const [name, dot] = [textAt(args, 0), argumentAt(args, 1)];
  const resource = resourceOf(args[2]);
  if (resource === undefined) throw unfit('Cannot run the value as a template: it must be a resource');
  const { runText } = world.services;
  const run = () => {
    const text = toText(contentOf(resource));
    return runText?.(resource.name, text, dot) ?? text;
  };
  return newResource(name, world, () => watchMarked(run));
}

function matches(args: readonly Value[], name: string): boolean {
  return matchesGlob(textAt(args, 0).replace(/^\/+/, ''), name.slice(1));
}

function orNil(resource: ResourceView | undefined): Value {
  return resource === undefined ? null : resourceObject(resource);
}
