/**
 * Writes JSX as HTML, from the inside outwards: an element is text as soon as it is made. The compiler imports this
 * file as `#jsx/jsx-runtime`. A string is escaped; only `raw` and elements are not.
 */

import type { JSX as OfHono } from 'hono/jsx/jsx-runtime';
import { escapeAttribute, escapeText } from '../html/escape.ts';
import { voidElements } from '../html/policy.ts';

/** Finished HTML. */
export class Html {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

/** The content of an element; `undefined`, `null` and booleans write nothing. */
type Child = Html | string | number | boolean | null | undefined | readonly Child[];

/** An attribute is left out where it is `undefined`, `null` or false, and has no value where it is true. */
type Attribute = string | number | boolean | null | undefined;

type Properties = { children?: Child } & Record<string, Attribute | Child>;

type Component = (properties: never) => Child;

/** Puts HTML into the page unchanged: its maker answers for it. */
export function raw(html: string): Html {
  return new Html(html);
}

export function jsx(tag: string | Component, properties: Properties): Html {
  // The compiler has checked that the properties are those of the component.
  if (typeof tag !== 'string') return new Html(written(tag(properties as never)));
  let html = `<${tag}`;
  for (const name in properties) {
    if (name === 'children') continue;
    // The types of elements allow no other values.
    const value = properties[name] as Attribute;
    if (typeof value === 'string') html += ` ${name}="${escapeAttribute(value)}"`;
    else if (typeof value === 'number') html += ` ${name}="${value}"`;
    else if (value) html += ` ${name}=""`;
  }
  if (voidElements.has(tag)) return new Html(`${html}/>`);
  return new Html(`${html}>${written(properties.children)}</${tag}>`);
}

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Properties): Child {
  return children;
}

function written(child: Child): string {
  if (typeof child === 'string') return escapeText(child);
  if (child instanceof Html) return child.toString();
  if (typeof child === 'number') return String(child);
  if (typeof child === 'object' && child !== null) {
    let html = '';
    for (const each of child) html += written(each);
    return html;
  }
  return '';
}

/** Read by the compiler. */
export declare namespace JSX {
  export type Element = Html;
  export type ElementType = string | Component;
  export type ElementChildrenAttribute = { children: Child };
  export type IntrinsicElements = OfHono.IntrinsicElements;
}
