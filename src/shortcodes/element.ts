/** HTML from parts that authors wrote: everything that is not an element is escaped. */

/** True stands for an attribute without a value, undefined and false for none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

const voidElements = new Set(['img', 'source', 'track']);

/** `children` are HTML already; attributes are escaped here. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const opening = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return voidElements.has(name) ? opening : `${opening}${children.join('')}</${name}>`;
}

/** Safe as an element's text and between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}
