/** Browsers show a style sheet only with the general type; the feeds' own ones they show as plain text. */
export const xmlFeedType = 'application/xml; charset=utf-8';

/** Everything outside the characters of XML 1.0 §2.2: most controls, halves of surrogate pairs, two non-characters. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** The text without what XML cannot hold in any spelling. */
export function xmlText(text: string): string {
  return text.replace(notXml, '');
}

/** The text as it stands in an element or between double quotes, of XML as of HTML. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}

/** HTML as feedsmith is given it: it turns every `&apos;` into a bare quote, which would end an attribute in single quotes. */
export function encodedHtml(html: string): string {
  return xmlText(html).replaceAll('&apos;', '&#39;');
}
