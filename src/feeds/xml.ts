import { escapeAttribute } from '../html/escape.ts';

/** Browsers show a style sheet only with the general type; the feeds' own ones they show as plain text. */
export const xmlFeedType = 'application/xml; charset=utf-8';

/** Everything outside the characters of XML 1.0 §2.2: most controls, halves of surrogate pairs, two non-characters. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text without what XML cannot hold in any spelling. */
export function xmlText(text: string): string {
  return text.replace(notXml, '');
}

/** The text as it stands in an element or between double quotes, of XML as of HTML. */
export function escapeXml(text: string): string {
  return escapeAttribute(xmlText(text));
}

type Attributes = Readonly<Record<string, string>>;

/** `content` is XML. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return content.length === 0
    ? `<${name}${list.join('')}/>`
    : `<${name}${list.join('')}>${content.join('')}</${name}>`;
}

/** An element that holds a text and nothing else. */
export function text(name: string, value: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(value));
}

/** `styleSheet` is the path of the CSS with which a browser shows it. */
export function xmlDocument(styleSheet: string, root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${escapeXml(styleSheet)}"?>\n${root}\n`;
}
