/** https://gohugo.io/functions/partials/ and https://gohugo.io/functions/templates/ */

import { Dict, listOf, stringOf, TemplateObject, type Tools, typeName, type Value } from '../value.ts';
import { argumentAt, type FunctionTable, functionTable, textAt } from './function.ts';

const any = Number.POSITIVE_INFINITY;

/** Functions that run or name other templates. Only templates with others beside them have these. */
export const composition: FunctionTable = functionTable([
  ['partial partials.Include', 1, any, (args, { run }) => run.partial(textAt(args, 0), argumentAt(args, 1))],
  [
    'partialCached partials.IncludeCached',
    2,
    any,
    (args, { run }) => run.partialCached(textAt(args, 0), argumentAt(args, 1), args.slice(2)),
  ],
  ['inner templates.Inner', 1, 1, (args, { run }) => run.inner(argumentAt(args, 0))],
  ['templates.Exists', 1, 1, (args, { run }) => run.hasTemplate(textAt(args, 0))],
  ['templates.Current', 0, 0, (_, { run }) => current(run.templates())],
  // With options it is no call: the parser reads it as a structure.
  ['templates.Defer', 0, 0, () => true],
]);

/** https://gohugo.io/functions/templates/current/ */
function current([innermost, ...outer]: ReturnType<Tools['run']['templates']>): Value {
  const { name = '', base } = innermost ?? {};
  return new TemplateObject(
    'tpl.CurrentTemplateInfo',
    [
      ...named(name),
      ['Base', base === undefined ? null : new TemplateObject('template', named(base), { text: base })],
      ['Level', BigInt(outer.length)],
      ['Parent', () => (outer.length === 0 ? null : current(outer))],
      ['Ancestors', () => outer.map((_, at) => current(outer.slice(at)))],
    ],
    { text: name },
  );
}

function named(name: string): [string, Value][] {
  return [
    ['Name', name],
    ['Filename', name],
  ];
}

/** The key of a cached result. Equal texts, numbers, lists and maps have equal keys, each object has its own. */
export function variantKey(
  name: string,
  variants: readonly Value[],
  { budget, numbers }: { budget: Tools['budget']; numbers: Map<object, number> },
): string {
  const keyOf = (value: Value): string => {
    budget.spend(1);
    const text = stringOf(value);
    if (text !== undefined) return JSON.stringify(text);
    const list = listOf(value);
    if (value instanceof TemplateObject) {
      const number = numbers.get(value.identity) ?? numbers.size;
      numbers.set(value.identity, number);
      return `#${number}`;
    }
    if (list !== undefined) return `[${list.map(keyOf).join()}]`;
    if (value instanceof Dict)
      return `{${value
        .entries()
        .map(([key, one]) => `${JSON.stringify(key)}:${keyOf(one)}`)
        .join()}}`;
    return `${typeName(value)} ${String(value)}`;
  };
  return [name.replace(/^\/+/, ''), ...variants.map(keyOf)].join('\n');
}
