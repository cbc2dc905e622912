/** HTML from parts that authors wrote: all text is escaped. */

import { escapeAttribute } from '../html/escape.ts';
import { voidElements } from '../html/policy.ts';

/** True writes an attribute without a value; undefined and false write none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `children` are already HTML. The attributes are escaped here. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const opening = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return voidElements.has(name) ? opening : `${opening}${children.join('')}</${name}>`;
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
}
