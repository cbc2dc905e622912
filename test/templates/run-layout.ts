import { textAt } from '../../src/templates/functions/function.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runPage } from '../../src/templates/run.ts';
import { RunGlobals } from '../../src/templates/run-globals.ts';
import type { Template } from '../../src/templates/template.ts';
import { TemplateProblem } from '../../src/templates/template-problem.ts';
import { definers, type TemplateSet } from '../../src/templates/template-set.ts';
import { Dict, Marked, stringOf, TemplateObject, type Value } from '../../src/templates/value.ts';

export type Layouts = Readonly<Record<string, string>>;

/** What the home page with these layouts is, or why it cannot be made. */
export function runLayout(
  main: string,
  files: Layouts = {},
): { text: string } | { problem: TemplateProblem } {
  const texts = new Map([['home.html', main], ...Object.entries(files)]);
  const templates = templatesOf(texts);
  try {
    const template = parseTemplate('home.html', main);
    const base = template.needsBase ? templates.find('baseof.html') : undefined;
    const text = runPage(template, base, page, {
      functions: new Map(),
      warn: () => {},
      templates,
      globals: new RunGlobals(),
    });
    return { text };
  } catch (error) {
    if (error instanceof TemplateProblem) return { problem: error };
    throw error;
  }
}

export function templatesOf(texts: ReadonlyMap<string, string>): TemplateSet {
  const parsed = new Map<string, Template>();
  const find = (key: string | undefined) => {
    const text = texts.get(key ?? '');
    if (key === undefined || text === undefined) return undefined;
    const template = parsed.get(key) ?? parseTemplate(key, text);
    parsed.set(key, template);
    return template;
  };
  const names = definers(texts);
  return { find, definer: (name) => find(names.get(name)) };
}

const params = new Dict(
  [
    ['color', new Marked('red')],
    ['deep', new Dict([['core', new Marked('x')]], true, true)],
    ['list', [new Marked('a'), new Marked('b')]],
  ],
  true,
  true,
);

const store: [string, (args: readonly Value[], stores: Map<unknown, Value>) => Value][] = [
  ['Get', (args, stores) => stores.get(textAt(args, 0)) ?? null],
  [
    'Set',
    (args, stores) => {
      stores.set(textAt(args, 0), args[1] ?? null);
      return '';
    },
  ],
];

/** The page that `front matter` of the tables describes, as far as they read it. */
export const page: TemplateObject = new TemplateObject('page.Page', [
  ['Title', new Marked('Hello')],
  ['Params', params],
  ['Param', ([name = null]) => at(stringOf(name) ?? '')],
  [
    'Store',
    new TemplateObject(
      'Scratch',
      store.map(([name, act]) => [name, (args, { run }) => act(args, run.stores)]),
    ),
  ],
]);

function at(path: string): Value {
  return path
    .split('.')
    .reduce<Value>((value, name) => (value instanceof Dict ? value.get(name) : null), params);
}
