/** Functions whose results other programs make, before a file is stored. */

import { argumentAt, type Row, toText } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { type Dict, dictOf, type Tools, type Value } from '../../templates/value.ts';
import { assetKey } from '../objects/asset-key.ts';
import type { World } from '../objects/page-view.ts';
import { resourceObject, resourceOf } from '../objects/resource.ts';
import type { ResourceView } from './resource-view.ts';

/** Functions, with the suffix of what they make; absent: that of the source. */
const compilers: readonly (readonly [names: string, suffix?: string])[] = [
  ['css.Sass toCSS resources.ToCSS', 'css'],
  ['js.Build', 'js'],
  ['css.Build'],
  ['postCSS css.PostCSS resources.PostCSS css.TailwindCSS'],
  ['babel js.Babel resources.Babel'],
];

export function compileRows(world: World): readonly Row[] {
  return compilers.map(([names, suffix]): Row => {
    const compile = (args: readonly Value[], tools: Tools) => {
      const resource = resourceOf(args.at(-1));
      if (resource === undefined) throw unfit('Cannot compile a file: the value must be a resource');
      const options = args.length > 1 ? argumentAt(args, 0) : null;
      const target = targetOf(resource, options, suffix);
      return resourceObject(compiled(resource, target, (file) => tellOnce(world, tools, file, target)));
    };
    return [names, 1, 2, compile];
  });
}

/** The option `targetPath`, or a text that is it; else the source's path with another suffix. */
function targetOf({ facts: { target } }: ResourceView, options: Value, suffix?: string): string {
  const map = dictOf(options);
  const written = map === undefined ? toText(options) : toText(optionOf(map, 'targetpath'));
  if (written !== '') return written.replace(/^\/+/, '');
  return suffix === undefined ? target : target.replace(/\.[^./]+$/, `.${suffix}`);
}

function optionOf(options: Dict, name: string): Value {
  return options.entries().find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** The file that lies beside the source, or that a theme ships; else the source's own text. */
function compiled(resource: ResourceView, target: string, tell: (name: string) => void): ResourceView {
  const { world, facts } = resource;
  const source = facts.target;
  const own = target === source ? undefined : world.rows.file(assetKey(target));
  const file = own ?? shipped(world, source);
  if (file !== undefined) {
    return resource.with({ target, make: () => world.services.text(file.key) ?? '' });
  }
  if (isSource(resource)) tell(source);
  return resource.with({ target, make: () => resource.text });
}

/** The file that Hugo has left in `resources/_gen/`. */
function shipped(world: World, source: string) {
  const end = `/${source}_`;
  return world.rows
    .filesIn('resources/_gen/assets/')
    .find(({ key }) => key.endsWith('.content') && key.slice(0, key.lastIndexOf('_') + 1).endsWith(end));
}

/** Whether browsers cannot use the text as it is. */
function isSource({ mediaType: { type }, text }: ResourceView): boolean {
  if (type === 'text/css') return /@(?:tailwind|apply|theme|import\s+["']tailwindcss)\b/.test(text);
  if (type === 'text/javascript') return /^\s*(?:import\b(?!\s*\()|export\s)|\brequire\(/m.test(text);
  return true;
}

function tellOnce(world: World, tools: Tools, source: string, target: string): void {
  world.once(tools.run.stores, `compiled ${source}`, () => {
    tools.warn(
      `Cannot compile "${source}" here: store the compiled file as "${assetKey(target)}", which is then shown`,
      false,
    );
    return true;
  });
}
