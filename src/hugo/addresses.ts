/** Addresses as `relURL` and `absURL` make them: https://gohugo.io/functions/urls/ */

/** A path on this site from the root, not escaped. An address with a host stays as it is. */
export function relative(address: string, baseURL: string): string {
  const isWhole = baseURL !== '' && address.startsWith(`${baseURL}/`);
  if (!isWhole && !isPath(address)) return address;
  return cleanPath(isWhole ? address.slice(baseURL.length) : address);
}

/** A full address on this site, escaped. An address with a host stays as it is. */
export function absolute(address: string, baseURL: string): string {
  if (!isPath(address)) return address;
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  return [
    baseURL + escaped(cleanPath(bytesOf(path)), /[\w.~$&+,/:;=@-]/),
    query === '' ? '' : `?${query}`,
    fragment === '' ? '' : `#${escaped(bytesOf(fragment), /[\w.~$&+,/:;=?@!()*-]/)}`,
  ].join('');
}

/** Whether Go finds neither a scheme nor a host in the address. */
function isPath(address: string): boolean {
  if (address.startsWith('//') || /[^\P{Cc}\x80-\x9f]/u.test(address)) return false;
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const hasColon = /^[^/]*:/.test(path);
  return !hasColon && ![path, fragment].some((part) => /%(?![\da-f]{2})/i.test(part));
}

/** Removes empty segments, `.` and `..`; a slash at the end stays. */
function cleanPath(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const isFolder = path.endsWith('/') && kept.length > 0;
  return `/${kept.join('/')}${isFolder ? '/' : ''}`;
}

/** The bytes of a text, each as one character: percent-escapes need not form valid UTF-8. */
function bytesOf(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function escaped(bytes: string, kept: RegExp): string {
  return bytes.replace(/[\s\S]/g, (byte) =>
    kept.test(byte) ? byte : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
