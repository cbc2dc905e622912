/** HTML from parts that authors wrote: everything that is not an element is escaped. */

import { escapeAttribute } from '../html/escape.ts';
import { voidElements } from '../html/policy.ts';

/** True stands for an attribute without a value, undefined and false for none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `children` are HTML already; attributes are escaped here. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const opening = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return voidElements.has(name) ? opening : `${opening}${children.join('')}</${name}>`;
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
}
