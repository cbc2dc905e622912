import { decodeEntities } from '../html/entities.ts';
import { escapeAttribute } from '../html/escape.ts';

/** The general type: only with it browsers apply a style sheet; the feeds' own types show plain text. */
export const xmlFeedType = 'application/xml; charset=utf-8';

/** Characters outside those of XML 1.0 §2.2: most controls, lone surrogates, two noncharacters. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text without characters that XML cannot hold even as references. */
export function xmlText(text: string): string {
  return text.replace(notXml, '');
}

/** Escapes a text for the content of an element or for double quotes, in XML and in HTML. */
export function escapeXml(text: string): string {
  return escapeAttribute(xmlText(text));
}

/** The text that references stand for. Those that well-formed XML has without declarations are among those of HTML. */
export function unescapeXml(text: string): string {
  return decodeEntities(text);
}

type Attributes = Readonly<Record<string, string>>;

/** `content` is XML. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return content.length === 0
    ? `<${name}${list.join('')}/>`
    : `<${name}${list.join('')}>${content.join('')}</${name}>`;
}

/** An element that contains only text. */
export function text(name: string, value: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(value));
}

/** `styleSheet` is the path of the CSS with which browsers show it. */
export function xmlDocument(styleSheet: string, root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${escapeXml(styleSheet)}"?>\n${root}\n`;
}
