/** https://gohugo.io/functions/resources/ */

import { isGenerated } from '../../content/layouts/compiled.ts';
import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { argumentAt, isFromPost, type Row, textAt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { listOf, stringOf, type Value } from '../../templates/value.ts';
import { assetKey, isOwn } from '../objects/asset-key.ts';
import type { World } from '../objects/page-view.ts';
import { resourceObject, resourceOf } from '../objects/resource.ts';
import { filtered } from '../objects/resource-image.ts';
import { matching, ofType, resourcesList } from '../objects/resources.ts';
import { inAssetOrder } from '../resources/asset-order.ts';
import { compileRows } from '../resources/compile-rows.ts';
import { concatenated, fingerprinted, minified } from '../resources/made.ts';
import { ResourceView } from '../resources/resource-view.ts';

export function resourceRows(world: World): readonly Row[] {
  const all = () => assets(world);
  return [
    ['resources.Get', 1, 1, (args) => orNil(assetNamed(textAt(args, 0), world))],
    ['resources.GetMatch', 1, 1, (args) => matching(all(), textAt(args, 0))[0] ?? null],
    ['resources.Match', 1, 1, (args) => resourcesList(matching(all(), textAt(args, 0)))],
    ['resources.ByType', 1, 1, (args) => resourcesList(ofType(all(), textAt(args, 0)))],
    ['resources.FromString', 2, 2, (args) => resourceObject(fromString(args, world))],
    ['resources.ExecuteAsTemplate', 3, 3, (args) => resourceObject(executed(args, world))],
    ['resources.Concat', 2, 2, (args) => resourceObject(concatenated(pathAt(args), listAt(args, 1)))],
    ['resources.Copy', 2, 2, (args) => resourceObject(resourceAt(args, 1).with({ target: pathAt(args) }))],
    ['resources.Minify minify', 1, 1, (args) => resourceObject(minified(resourceAt(args, 0)))],
    [
      'resources.Fingerprint fingerprint',
      1,
      2,
      (args) => {
        const algorithm = args.length > 1 ? textAt(args, 0) : 'sha256';
        return resourceObject(fingerprinted(resourceAt(args, args.length - 1), algorithm));
      },
    ],
    ['resources.PostProcess', 1, 1, (args) => resourceObject(resourceAt(args, 0))],
    [
      'images.Filter',
      2,
      Number.POSITIVE_INFINITY,
      (args, tools) => resourceObject(filtered(resourceAt(args, args.length - 1), args.slice(0, -1), tools)),
    ],
    ...compileRows(),
  ];
}

/** A file of `layouts/_assets/`, else one of the bucket at that place. */
function assetNamed(name: string, world: World): ResourceView | undefined {
  const plain = name.replace(/^(?:\.?\/)+/, '');
  const file = world.rows.file(assetKey(plain)) ?? world.rows.file(`assets/${plain}`);
  return file && view(file, plain, world);
}

/** All of a page's calls have the same list. */
function assets(world: World): readonly Value[] {
  const files = world.rows.filesIn(assetKey(''));
  return world.once(files, 'assets', () =>
    inOrder(files).map(({ file, name }) => resourceObject(view(file, name, world))),
  );
}

type Named = { file: FileFacts; name: string };

/** Lists in order, as long as the catalog keeps them. */
const ordered = new WeakMap<readonly FileFacts[], readonly Named[]>();

function inOrder(files: readonly FileFacts[]): readonly Named[] {
  const known = ordered.get(files);
  if (known !== undefined) return known;
  const start = assetKey('').length;
  const names = files
    .filter(({ key }) => !isGenerated(key))
    .map((file) => ({ file, name: file.key.slice(start) }))
    .sort((one, other) => inAssetOrder(one.name, other.name));
  ordered.set(files, names);
  return names;
}

/** The same object for the same file, so that it is read and published once. */
function view(file: FileFacts, name: string, world: World): ResourceView {
  const facts = { name: `/${name}`, isPosts: !isOwn(file.key), target: name, file };
  return world.once(file, 'resource', () => new ResourceView(world, facts));
}

/** A script that a post may have a part in could do all that the owner's scripts do. */
function fromString(args: readonly Value[], world: World): ResourceView {
  const target = pathAt(args);
  const text = textAt(args, 1);
  const isPosts = isFromPost(argumentAt(args, 1));
  return newText(target, text, isPosts, new ResourceView(world, { name: `/${target}`, isPosts, target }));
}

function newText(target: string, text: string, isPosts: boolean, from: ResourceView): ResourceView {
  if (isPosts && isScript(target)) {
    throw unfit(
      `Cannot make "${target}": a script must not hold texts of posts. Give them to it as JSON, or by "resources.ExecuteAsTemplate"`,
    );
  }
  return from.with({ target, isPosts, make: () => text });
}

/** Only the owner's own texts are run. */
function executed(args: readonly Value[], world: World): ResourceView {
  const target = pathAt(args);
  const resource = resourceAt(args, 2);
  const { name, isPosts } = resource.facts;
  if (isPosts) throw unfit(`Cannot run "${name}" as a template: it must be a file of "layouts/_assets/"`);
  const made = world.services.runText(target, resource.text, argumentAt(args, 1));
  const text = stringOf(made) ?? '';
  return newText(target, text, isFromPost(made), resource).with({ isRun: true });
}

function isScript(target: string): boolean {
  return /\.[cm]?[jt]sx?$/i.test(target);
}

function pathAt(args: readonly Value[]): string {
  return textAt(args, 0).replace(/^\/+/, '');
}

function resourceAt(args: readonly Value[], index: number): ResourceView {
  const resource = resourceOf(argumentAt(args, index));
  if (resource === undefined) throw unfit('Cannot change a file: the value must be a resource');
  return resource;
}

function listAt(args: readonly Value[], index: number): ResourceView[] {
  const list = listOf(argumentAt(args, index)) ?? [];
  return list.map((_, at) => resourceAt(list, at));
}

function orNil(resource: ResourceView | undefined): Value {
  return resource === undefined ? null : resourceObject(resource);
}
