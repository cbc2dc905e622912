/** XML of WebDAV requests. A document type is refused, so no entity can grow. */

import { withLineFeeds } from '../../content/data/source.ts';
import { checkXml } from '../../content/data/xml.ts';
import { escapeXml } from '../../feeds/xml.ts';
import { Problem } from '../../problem.ts';

export type XmlElement = {
  /** The namespace; empty for none. */
  ns: string;
  name: string;
  attributes: readonly { ns: string; name: string; value: string }[];
  children: (XmlElement | string)[];
};

export const dav = 'DAV:';
const xml = 'http://www.w3.org/XML/1998/namespace';

const deepest = 50;
const mostElements = 2000;

/** Throws a `Problem` of type `bad-request` for a text that is no XML, or has prefixes without a namespace. */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  try {
    checkXml({ text, firstLine: 1 });
  } catch (error) {
    throw refused(error instanceof Problem ? error.message : String(error));
  }
  const root: Open = { ns: '', name: '', attributes: [], children: [], scope: new Map([['xml', xml]]) };
  const open = [root];
  let elements = 0;
  // Well-formed text is a row of these parts.
  for (const [part, data, name, attributes = '', end] of text.matchAll(parts)) {
    const around = open.at(-1) ?? root;
    if (name !== undefined) {
      const element = openElement(name, attributes, around.scope);
      around.children.push(element);
      if (end === '') open.push(element);
      if (++elements > mostElements || open.length > deepest) throw refused('it must have fewer elements');
    } else if (part.startsWith('</')) open.pop();
    else if (data !== undefined) around.children.push(data);
    else if (!part.startsWith('<')) around.children.push(decodeReferences(part));
  }
  const [element] = elementsIn(root);
  if (element === undefined) throw refused('there must be an element');
  return element;
}

/** An element with the namespaces of its prefixes. */
type Open = XmlElement & { scope: ReadonlyMap<string, string> };

/** A comment or an instruction; the text of a CDATA section; the end of an element; its name, attributes and "/"; text. */
const parts =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/[^>]*>|<([^\s/>]+)((?:[^"'>/]|"[^"]*"|'[^']*')*)(\/?)>|[^<]+/g;

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('it must be text in UTF-8');
  }
  if (/<!DOCTYPE/i.test(text)) throw refused('it must have no document type');
  return withLineFeeds(text);
}

function openElement(named: string, written: string, outer: ReadonlyMap<string, string>): Open {
  const attributes = [...written.matchAll(attribute)].map(([, name = '', double, single = '']) => ({
    name,
    value: decodeReferences(double ?? single),
  }));
  const scope = new Map(outer);
  for (const { name, value } of attributes) {
    if (name === 'xmlns') scope.set('', value);
    else if (name.startsWith('xmlns:')) {
      if (value === '') throw refused(`"${name}" must name a namespace`);
      scope.set(name.slice('xmlns:'.length), value);
    }
  }
  const others = attributes.filter(({ name }) => !/^xmlns(?::|$)/.test(name));
  return {
    ...resolve(named, scope, true),
    attributes: others.map(({ name, value }) => ({ ...resolve(name, scope, false), value })),
    children: [],
    scope,
  };
}

/** Attributes without a prefix have no namespace. */
function resolve(
  named: string,
  scope: ReadonlyMap<string, string>,
  isElement: boolean,
): Pick<XmlElement, 'ns' | 'name'> {
  const [first = '', second, third] = named.split(':');
  const [prefix, name] = second === undefined ? ['', first] : [first, second];
  const ns = prefix === '' && !isElement ? '' : (scope.get(prefix) ?? (prefix === '' ? '' : undefined));
  if (ns === undefined || name === '' || third !== undefined || (second !== undefined && first === '')) {
    throw refused(`the prefix of "${named.slice(0, 50)}" must have a namespace`);
  }
  return { ns, name };
}

const references = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeReferences(text: string): string {
  return text.replace(/&(#x?)?([^;]*);/g, (_whole, number: string | undefined, name: string) => {
    if (number === undefined) return references.get(name) ?? '';
    const code = Number.parseInt(name, number === '#' ? 10 : 16);
    if (!(code > 0 && code <= 0x10_ffff)) throw refused('each "&#…;" must be the number of a character');
    return String.fromCodePoint(code);
  });
}

function refused(rule: string): Problem {
  return new Problem('bad-request', `Cannot read the XML of the request: ${rule}`);
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The child element of WebDAV's own namespace. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.ns === dav && child.name === name);
}

export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** `{namespace}local`: names an element independently of prefixes. */
export function nameOf({ ns, name }: Pick<XmlElement, 'ns' | 'name'>): string {
  return `{${ns}}${name}`;
}

/** Writes each element with a namespace of its own, so that it holds anywhere. */
export function writeXml({ ns, name, attributes, children }: XmlElement): string {
  const written = attributes.map((attribute, index) => {
    const value = `="${escapeXml(attribute.value)}"`;
    if (attribute.ns === '') return ` ${attribute.name}${value}`;
    if (attribute.ns === xml) return ` xml:${attribute.name}${value}`;
    return ` xmlns:a${index}="${escapeXml(attribute.ns)}" a${index}:${attribute.name}${value}`;
  });
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeXml(child)));
  return emptyElement(nameOf({ ns, name }), written.join(''), content.join(''));
}

/** An element by its `{namespace}local`. */
export function emptyElement(named: string, attributes = '', content = ''): string {
  const [, ns = '', name = ''] = /^\{(.*)\}(.*)$/s.exec(named) ?? [];
  const [tag, scope] = ns === dav ? [`D:${name}`, ''] : [name, ` xmlns="${escapeXml(ns)}"`];
  return content === ''
    ? `<${tag}${scope}${attributes}/>`
    : `<${tag}${scope}${attributes}>${content}</${tag}>`;
}

/** The element in the language that an element around it names. */
export function inLanguage(element: XmlElement, around: readonly XmlElement[]): XmlElement {
  const languageOf = ({ attributes }: XmlElement) =>
    attributes.find(({ ns, name }) => ns === xml && name === 'lang');
  const language = around.map(languageOf).findLast((found) => found !== undefined);
  if (language === undefined || languageOf(element)) return element;
  return { ...element, attributes: [...element.attributes, language] };
}
