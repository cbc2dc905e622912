/** Looks at HTML as a visitor's browser gets it, for anything that could run. Knows nothing of the program's own lists. */

import { parseDocument } from 'htmlparser2';

type Node = {
  type: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: Node[];
  data?: string;
};

/** All that the allow-list lets through. */
export const harmlessElements = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd del ' +
    'details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label li ' +
    'mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody ' +
    'td tfoot th thead time tr track tt u ul var video wbr'
  ).split(' '),
);

const harmlessAttributes =
  /^(?:abbr|align|alt|aria-[a-z]+|autoplay|checked|cite|class|colspan|controls|datetime|decoding|default|dir|disabled|download|headers|height|hidden|href|hreflang|id|itemprop|kind|label|lang|loading|loop|media|muted|name|open|playsinline|poster|preload|rel|reversed|role|rowspan|scope|sizes|span|src|srclang|srcset|start|tabindex|target|title|translate|type|value|width)$/;

/** With the allow-list lifted: these must not be there all the same. */
const forbiddenElements =
  /^(?:script|style|base|meta|link|object|embed|applet|template|noscript|title|xmp|plaintext|noembed|noframes|frame|frameset|animate.*|set)$/;

const addressAttributes = /^(?:href|src|cite|poster|background|data|action|formaction|longdesc|xlink:href)$/;

export type Found = { elements: string[]; dangers: string[] };

export function inspect(html: string, isUnsafe = false): Found {
  const found: Found = { elements: [], dangers: [] };
  look(parseDocument(html) as Node, isUnsafe, found);
  return found;
}

function look(node: Node, isUnsafe: boolean, found: Found): void {
  if (node.type === 'comment' || node.type === 'directive' || node.type === 'cdata')
    found.dangers.push(node.type);
  if (node.name !== undefined && node.attribs !== undefined) {
    found.elements.push(node.name);
    const isAllowed = isUnsafe ? !forbiddenElements.test(node.name) : harmlessElements.has(node.name);
    if (!isAllowed) found.dangers.push(`<${node.name}>`);
    for (const [name, value] of Object.entries(node.attribs))
      lookAtAttribute(node.name, name, value, isUnsafe, found);
  }
  for (const child of node.children ?? []) look(child, isUnsafe, found);
}

function lookAtAttribute(
  element: string,
  name: string,
  value: string,
  isUnsafe: boolean,
  found: Found,
): void {
  const isAllowed = isUnsafe
    ? !/^(?:on|style$|srcdoc$|formaction$|action$|http-equiv$|ping$)/.test(name)
    : harmlessAttributes.test(name);
  if (!isAllowed) found.dangers.push(`${element} ${name}`);
  // A browser runs nothing in what it shows as an image.
  const isPicture = element === 'img' && name === 'src' && /^data:image\/[a-z+]+[;,]/i.test(value);
  if (addressAttributes.test(name) && !isPicture && !isHarmlessAddress(value))
    found.dangers.push(`${name}=${value}`);
  if (name === 'srcset' && !value.split(/,\s/).every((part) => isHarmlessAddress(part.trim())))
    found.dangers.push(`srcset=${value}`);
  if (name === 'target' && value !== '_blank') found.dangers.push(`target=${value}`);
  if (
    element === 'input' &&
    !isUnsafe &&
    (name === 'type' ? value !== 'checkbox' : !/^(?:checked|disabled)$/.test(name))
  )
    found.dangers.push(`input ${name}=${value}`);
}

/** As a browser reads it: control characters and white space at its ends do not count, tabs and line ends nowhere. */
function isHarmlessAddress(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them
  const read = value.replace(/[\t\n\r]/g, '').replace(/^[\u0000- ]+/, '');
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(read) ?? [];
  return scheme === undefined || /^(?:https?|mailto|tel)$/i.test(scheme);
}
