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
