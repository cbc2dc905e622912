/** XML of WebDAV requests. A document type is refused, so no entity can grow. */

import { withLineFeeds } from '../../content/data/source.ts';
import { type Builder, checkXml } from '../../content/data/xml.ts';
import { decodeText } from '../../content/post/decode-text.ts';
import { element, escapeXml, unescapeXml } from '../../feeds/xml.ts';
import { readBody } from '../../http/read-body.ts';
import { Problem } from '../../problem.ts';

/** Names are `{namespace}local`, whatever the prefixes; the namespace may be empty. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
};

const xml = 'http://www.w3.org/XML/1998/namespace';

/** Bytes. */
const longestBody = 256 * 1024;

export function readXmlBody(request: Request): Promise<Uint8Array> {
  return readBody(request, longestBody);
}

const language = `{${xml}}lang`;

const deepest = 50;
const mostElements = 2000;

/**
 * The outermost element, which must be WebDAV's of this name. Throws a `Problem` of type `bad-request` for another one, for a
 * text that is no XML, or has prefixes without a namespace.
 */
export function readXml(bytes: Uint8Array, name: string): XmlElement {
  const root: Open = {
    name: '',
    attributes: new Map(),
    children: [],
    written: new Map([['xmlns:xml', xml]]),
  };
  const open = [root];
  let elements = 0;
  const add = (child: XmlElement | string) => open.at(-1)?.children.push(child);
  readParts(bytes, {
    open(tag, attributes) {
      const opened = openElement(tag, attributes, open);
      add(opened);
      open.push(opened);
      if (++elements > mostElements || open.length > deepest) throw refused('it must have fewer elements');
    },
    close: () => open.pop(),
    text: (text, isData) => add(isData ? text : unescapeXml(text)),
  });
  const found = childOf(root, name);
  if (found === undefined) throw refused(`it must be a "${name}"`);
  return found;
}

/** An element with its attributes as they are written, of which some give prefixes a namespace. */
type Open = XmlElement & { written: ReadonlyMap<string, string> };

function readParts(bytes: Uint8Array, builder: Builder): void {
  try {
    const text = withLineFeeds(decodeText(bytes));
    if (/<!DOCTYPE/i.test(text)) throw refused('it must have no document type');
    checkXml({ text, firstLine: 1 }, builder);
  } catch (error) {
    throw error instanceof Problem && error.type === 'unprocessable' ? refused(error.message) : error;
  }
}

/** The language of an element is that of those in it too. */
function openElement(named: string, given: ReadonlyMap<string, string>, around: readonly Open[]): Open {
  const written = new Map(given.entries().map(([name, value]) => [name, unescapeXml(value)]));
  const scopes = [...around.map((each) => each.written), written];
  const expand = (name: string): string => {
    const [, prefix, local] = /^(?:([^:]+):)?([^:]+)$/.exec(name) ?? [];
    const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
    const ns = scopes.findLast((scope) => scope.has(declaration))?.get(declaration) ?? '';
    if (local === undefined || (prefix !== undefined && ns === '')) {
      throw refused(`the prefix of "${name.slice(0, 50)}" must have a namespace`);
    }
    return `{${ns}}${local}`;
  };
  const outer = around.at(-1)?.attributes.get(language);
  const attributes = new Map(outer === undefined ? [] : [[language, outer]]);
  for (const [name, value] of written) {
    if (!/^xmlns(?::|$)/.test(name)) attributes.set(name.includes(':') ? expand(name) : `{}${name}`, value);
  }
  return { name: expand(named), attributes, children: [], written };
}

/** `rule` says what must hold of the request. */
export function refused(rule: string): Problem {
  return new Problem('bad-request', `Cannot read the XML of the request: ${rule}`);
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The child element of WebDAV's own namespace. */
export function childOf(around: XmlElement | undefined, name: string): XmlElement | undefined {
  return around && elementsIn(around).find((child) => child.name === `{DAV:}${name}`);
}

/** Writes each element with a namespace of its own, so that it holds anywhere. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const written: Record<string, string> = {};
  for (const [named, value] of attributes) {
    const [ns, local] = partsOf(named);
    const prefix = ns === xml ? 'xml' : `a${Object.keys(written).length}`;
    if (ns !== '' && ns !== xml) written[`xmlns:${prefix}`] = ns;
    written[ns === '' ? local : `${prefix}:${local}`] = value;
  }
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeXml(child)));
  return writeElement(name, written, ...content);
}

/** An element by its `{namespace}local`. `content` is XML. */
export function writeElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly string[]
): string {
  const [ns, local] = partsOf(name);
  return ns === 'DAV:'
    ? element(`D:${local}`, attributes, ...content)
    : element(local, { xmlns: ns, ...attributes }, ...content);
}

function partsOf(name: string): [ns: string, local: string] {
  const end = name.lastIndexOf('}');
  return [name.slice(1, end), name.slice(end + 1)];
}
