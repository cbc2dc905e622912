/** Render hooks: https://gohugo.io/render-hooks/introduction/ */

import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Cell, HookAttributes, Hooks } from '../markdown/hugo/hooks.ts';
import { runTemplate } from '../templates/run.ts';
import { Dict, Marked, Safe, TemplateObject, type Value } from '../templates/value.ts';
import type { Hook } from './find/find.ts';
import type { Rendering } from './rendering.ts';

/** What a hook gets: numbers, flags, texts of the post. Texts in `html` are sound. */
type HookData = { readonly [name: string]: unknown };

/** The hooks for the text of a page. Those that no template is for are absent. */
export function hooksFor(rendering: Rendering, node: PageNode): Hooks {
  const descriptor = rendering.describe(node);
  const find = (hook: Hook, variant = '') => {
    const file = rendering.tree.hook(descriptor, hook, variant);
    if (file === undefined) return undefined;
    return (data: object) => {
      rendering.askOf(node);
      const dot = hookObject(rendering, node, data as HookData);
      return runTemplate(rendering.tree.template(file), dot, rendering.options);
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

function hookObject(rendering: Rendering, node: PageNode, data: HookData): TemplateObject {
  const page = rendering.hugo.page(node);
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
  if (value instanceof Map) return attributes(value as HookAttributes);
  if (Array.isArray(value)) return value.map((row: Cell[]) => row.map(cellObject));
  return null;
}

function attributes(map: HookAttributes): Dict {
  const entries = [...map].map(([name, value]): [string, Value] => [name, attributeValue(value)]);
  return new Dict(entries, true, true);
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
