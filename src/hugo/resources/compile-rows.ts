/** Functions whose results the author's command makes, before pages are shown. */

import { type Compilation, type Compiler, namedJob } from '../../content/layouts/compiled.ts';
import { argumentAt, type Row, toText } from '../../templates/functions/function.ts';
import { jsonText } from '../../templates/functions/jsonify.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, dictOf, hasReadMarked, type Tools, type Value } from '../../templates/value.ts';
import { assetKey } from '../objects/asset-key.ts';
import type { World } from '../objects/page-view.ts';
import { resourceObject, resourceOf } from '../objects/resource.ts';
import { builtFile, resultOf } from './compiled.ts';
import type { ResourceView } from './resource-view.ts';

type Kind = {
  /** Absent: only the author's own build makes the result. */
  compiler?: Compiler;
  /** The suffix of the result; absent: that of the source. */
  suffix?: string;
};

const kinds: readonly (readonly [names: string, kind: Kind])[] = [
  ['css.Sass toCSS resources.ToCSS', { compiler: 'sass', suffix: 'css' }],
  ['js.Build', { compiler: 'script', suffix: 'js' }],
  ['css.Build', { compiler: 'style' }],
  ['postCSS css.PostCSS resources.PostCSS css.TailwindCSS', {}],
  ['babel js.Babel resources.Babel', {}],
];

export function compileRows(): readonly Row[] {
  return kinds.map(([names, kind]): Row => {
    const compile = (args: readonly Value[], tools: Tools) => {
      const resource = resourceOf(args.at(-1));
      if (resource === undefined) throw unfit('Cannot compile a file: the value must be a resource');
      const written = args.length > 1 ? argumentAt(args, 0) : null;
      const options = dictOf(written) ?? new Dict(written === null ? [] : [['targetPath', written]]);
      return resourceObject(compiled(resource, kind, options, tools));
    };
    return [names, 1, 2, compile];
  });
}

function compiled(resource: ResourceView, kind: Kind, options: Dict, tools: Tools): ResourceView {
  const { world, facts } = resource;
  const source = facts.target;
  const target = targetOf(source, options, kind.suffix);
  const asPlain = JSON.parse(jsonText(options, '', tools));
  const isPosts = facts.isPosts || hasReadMarked();
  const made = (make: () => string) => resource.with({ target, isPosts, make });
  const { compiler } = kind;
  // On the author's machine runs only what is the owner's.
  const job = compiler === undefined || isPosts ? undefined : jobOf(resource, compiler, asPlain, target);
  const result = job && resultOf(world, job, target);
  if (result) {
    if (result.isOld)
      tellOnce(world, tools, `"${source}" has changed since it was compiled: ${command} it again`);
    return made(() => result.text);
  }
  const built = builtFile(world, source, target);
  if (built) return made(() => world.services.text(built.key) ?? '');
  if (isSource(resource)) tellOnce(world, tools, `Cannot use "${source}" as it is: ${remedy()}`);
  return made(() => resource.text);

  function remedy(): string {
    if (isPosts) return 'to be compiled it must not hold texts of posts';
    if (job) return `${command} it`;
    return `store the file that your own build makes of it as "${assetKey(target)}", which is then shown`;
  }
}

const command = '"platen push" or "platen dev" must compile';

function jobOf(
  resource: ResourceView,
  compiler: Compiler,
  options: Compilation['options'],
  target: string,
): Compilation {
  const { file, make, target: name } = resource.facts;
  const source = file?.key ?? assetKey(name);
  const text = make && resource.text;
  const job = { compiler, source, name, ...(text !== undefined && { text }), options };
  return namedJob(job, file?.version, target);
}

/** The option `targetPath`; else the source's path with another suffix. */
function targetOf(source: string, options: Dict, suffix?: string): string {
  const [, option = null] = options.entries().find(([key]) => key.toLowerCase() === 'targetpath') ?? [];
  const written = toText(option);
  if (written !== '') return written.replace(/^\/+/, '');
  return suffix === undefined ? source : source.replace(/\.[^./]+$/, `.${suffix}`);
}

/** Whether browsers cannot use the text as it is. */
function isSource({ mediaType: { type }, text }: ResourceView): boolean {
  if (type === 'text/css') return /@(?:tailwind|apply|theme|import\s+["'](?!https?:))/.test(text);
  if (type === 'text/javascript') return /^\s*(?:import\b(?!\s*\()|export\s)|\brequire\(/m.test(text);
  return true;
}

/** A theme may use a file on every page, in several parts. */
function tellOnce(world: World, tools: Tools, message: string): void {
  world.once(tools.run.stores, `compiled ${message}`, () => {
    tools.warn(message, false);
    return true;
  });
}
