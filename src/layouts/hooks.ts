/** Render hooks: https://gohugo.io/render-hooks/introduction/ */

import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Cell, HookAttributes, Hooks } from '../markdown/hugo/hooks.ts';
import { runTemplate } from '../templates/run.ts';
import { Dict, Marked, Safe, TemplateObject, type Value } from '../templates/value.ts';
import type { Hook } from './find/find.ts';
import type { PageRun } from './page-run.ts';
import { partOfText } from './part-of-text.ts';

/** The dot of a hook: numbers, flags, texts of the post. Texts in `html` are sound. */
type HookData = { readonly [name: string]: unknown };

/** The hooks for the text of a page. Those that no template is for are absent. */
export function hooksFor(run: PageRun, node: PageNode): Hooks {
  const descriptor = run.describe(node);
  const find = (hook: Hook, variant = '') => {
    const file = run.tree.hook(descriptor, hook, variant);
    if (file === undefined) return undefined;
    return (data: object) => {
      // Of another page a hook reads facts of the site; stores are watched by themselves.
      run.recorder.askOf(node, 'site');
      const dot = hookObject(run, node, data as HookData);
      return partOfText(run, node, () => runTemplate(run.tree.template(file), dot, run.options));
    };
  };
  const [link, image, heading, table] = [find('link'), find('image'), find('heading'), find('table')];
  return {
    ...(link && { link }),
    ...(image && { image }),
    ...(heading && { heading }),
    ...(table && { table }),
    codeblock: (language) => find('codeblock', language),
    blockquote: (type) => find('blockquote', type),
    passthrough: (type) => find('passthrough', type),
  };
}

/** Names of fields that are HTML. */
const html = new Set(['text', 'alertTitle']);

function hookObject(run: PageRun, node: PageNode, data: HookData): TemplateObject {
  const page = run.hugo.page(node);
  const members = Object.entries(data).map(([name, value]): [string, Value | (() => Value)] => [
    name.charAt(0).toUpperCase() + name.slice(1),
    typeof value === 'function' ? () => new Marked(String(value())) : asValue(name, value),
  ]);
  return new TemplateObject('the hook', [...members, ['Page', page], ['PageInner', page]]);
}

function asValue(name: string, value: unknown): Value {
  if (typeof value === 'string') return html.has(name) ? new Safe('HTML', value, true) : new Marked(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return BigInt(value);
  if (value instanceof Map) return attributes(value);
  if (Array.isArray(value)) return value.map((row: Cell[]) => row.map(cellObject));
  return null;
}

/** Attributes of an element, and options of code, which are values alone. */
function attributes(map: ReadonlyMap<string, unknown>): Dict {
  const entries = [...map].map(([name, each]): [string, Value] => [
    name,
    isAttribute(each) ? ownValue(each) : attributeValue(each),
  ]);
  return new Dict(entries, true, true);
}

type Attribute = HookAttributes extends ReadonlyMap<string, infer A> ? A : never;

function isAttribute(value: unknown): value is Attribute {
  return typeof value === 'object' && value !== null && 'isSound' in value;
}

/** A sound value may stand in a tag that a template writes, so it counts as the template's own. */
function ownValue({ value, isSound }: Attribute): Value {
  return isSound && typeof value === 'string' ? value : attributeValue(value);
}

function attributeValue(value: unknown): Value {
  if (typeof value === 'string') return new Marked(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  return Array.isArray(value) ? value.map(attributeValue) : null;
}

function cellObject({ text, alignment }: Cell): TemplateObject {
  return new TemplateObject('the cell', [
    ['Text', new Safe('HTML', text, true)],
    ['Alignment', alignment],
  ]);
}
