/** Addresses that authors write: which are safe, and which file of the site they name. */

import { encodePath } from './paths.ts';
import type { Dependency } from './post/dependencies.ts';

/** `path` is decoded, as everywhere in the program; `suffix` is the query and fragment as written. */
export type Address =
  | { kind: 'local'; path: string; suffix: string }
  | { kind: 'external'; url: string }
  | { kind: 'anchor' }
  | { kind: 'refused' };

const origin = 'https://site.invalid';

/**
 * Resolves `href` on the page at `path`. `href` is the value of an attribute after its entities were decoded.
 * http, https, mailto, tel and relative addresses are safe. All addresses that a browser could read otherwise
 * are refused: other schemes, control characters, backslashes in a path, entities where a scheme could be.
 * @see https://url.spec.whatwg.org/#url-parsing
 */
export function resolveAddress(href: string, path: string): Address {
  const text = href.trim();
  if (text === '' || text.startsWith('#')) return hasControl(text) ? { kind: 'refused' } : { kind: 'anchor' };
  const beforeQuery = text.slice(0, indexOf(text, /[?#]/));
  if (hasControl(text) || beforeQuery.includes('\\')) return { kind: 'refused' };
  if (text.startsWith('//')) return external(`https:${text}`);
  const head = text.slice(0, indexOf(text, /[/?]/));
  if (/&(?:#|[a-z][a-z0-9]*;)/i.test(head)) return { kind: 'refused' };
  if (/^(?:mailto|tel):/i.test(text)) return { kind: 'external', url: text };
  if (/^https?:/i.test(text)) return external(text);
  if (text.slice(0, indexOf(text, /[/?#]/)).includes(':')) return { kind: 'refused' };
  return local(text, path);
}

/**
 * Whether the address contains an image itself: `data:image/png;base64,…`. As an image, and nowhere else, it
 * is safe in any format: browsers run nothing in an SVG that they show as an image.
 * @see https://www.rfc-editor.org/rfc/rfc2397
 */
export function isImageData(href: string): boolean {
  return /^data:image\/[a-z0-9.+-]+(?:;[a-z0-9-]+=[a-z0-9-]+)*(?:;base64)?,[!-~]*$/i.test(href.trim());
}

/** The dependency on a file at a local address, such as a sized image; null when no file can be there. */
export function fileUse(address: Address): Dependency | null {
  if (address.kind !== 'local' || address.path.endsWith('/')) return null;
  const key = address.path.slice(1);
  return { id: `file:${key}`, keys: [key] };
}

function external(url: string): Address {
  const isHosted = /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);
  return isHosted ? { kind: 'external', url } : { kind: 'refused' };
}

function local(text: string, path: string): Address {
  const end = indexOf(text, /[?#]/);
  const url = URL.parse(text.slice(0, end), origin + encodePath(path));
  const decoded = url?.origin === origin ? decode(url.pathname) : null;
  if (decoded === null || decoded.startsWith('//') || hasControl(decoded)) return { kind: 'refused' };
  return { kind: 'local', path: decoded, suffix: text.slice(end) };
}

/** A percent sign that begins no escape belongs to the file's name. */
function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return null;
  }
}

/** C0 controls, delete and C1 controls. */
function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return /[\u0000-\u001f\u007f-\u009f]/.test(text);
}

/** The index of the first match, or the length. */
function indexOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at === -1 ? text.length : at;
}
