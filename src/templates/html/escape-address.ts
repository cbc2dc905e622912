/** Filters and escapes addresses, as html/template does. */

/** Go's word for a value that is not safe at its place. */
export const failsafe = 'ZgotmplZ';

/** Relative addresses, http, https and mailto are safe. */
function isSafeAddress(text: string): boolean {
  const colon = text.indexOf(':');
  const scheme = text.slice(0, Math.max(colon, 0));
  return colon === -1 || scheme.includes('/') || /^(?:https?|mailto)$/i.test(scheme);
}

export function filterAddress(text: string): string {
  return isSafeAddress(text) ? text : `#${failsafe}`;
}

/** Escapes what an address cannot contain; existing escapes stay. */
export function normalizeAddress(text: string): string {
  return text.toWellFormed().replace(/%(?![\da-f]{2})|[^\w!#$&*+,/:;=?@[\].~%-]+/gi, percentEncode);
}

/** Escapes all that has a meaning in an address. */
export function escapeAddressPart(text: string): string {
  return text.toWellFormed().replace(/[^\w.~-]+/g, percentEncode);
}

const encoder = new TextEncoder();

function percentEncode(text: string): string {
  let encoded = '';
  for (const byte of encoder.encode(text)) encoded += `%${byte.toString(16).padStart(2, '0')}`;
  return encoded;
}

/** Addresses of pictures with widths or densities, separated by commas. */
export function filterAddresses(text: string): string {
  return text.split(',').map(filterCandidate).join(',');
}

function filterCandidate(text: string): string {
  const [, before = '', address = '', after = ''] =
    /^([ \t\n\f\r]*)([^ \t\n\f\r]*)([\s\S]*)$/.exec(text) ?? [];
  if (!isSafeAddress(address) || !/^[\da-z \t\n\f\r]*$/i.test(after)) return `#${failsafe}`;
  return before + normalizeAddress(address) + after;
}

/** One address, which a comma would end. */
export function onlyAddress(text: string): string {
  return normalizeAddress(text).replaceAll(',', '%2c');
}
