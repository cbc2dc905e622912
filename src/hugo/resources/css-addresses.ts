/** Addresses within style sheets. */

import { remembered } from '../../content/remembered.ts';

/** Comments and strings are taken whole, so that nothing in them looks like an address. */
const parts =
  /\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|url\(\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|([^\s"'()\\]+))\s*\)|@import\s+(?:"([^"\\\n]*)"|'([^'\\\n]*)')|"(?:[^"\\\n]|\\.)*(?:"|$|\n)|'(?:[^'\\\n]|\\.)*(?:'|$|\n)/gis;

/**
 * The same style sheet with addresses that hold everywhere: it is served from another address than on a site of Hugo.
 *
 * @param path Where it would be there: `css/main.css`.
 */
export function withWholeAddresses(css: string, path: string): string {
  return placed(css)(path);
}

/** A style sheet at each of its paths. */
const placed = remembered((css) => remembered((path) => replaced(css, path), { most: 4, longest: 1000 }), {
  most: 8,
  longest: 262_144,
});

function replaced(css: string, path: string): string {
  if (!/url\(|@import/i.test(css)) return css;
  return css.replace(parts, (part, ...groups: (string | undefined)[]) => {
    const address = groups.slice(0, 5).find((group) => group !== undefined);
    const whole = address === undefined ? undefined : wholeAddress(address, path);
    if (address === undefined || whole === undefined) return part;
    const at = part.lastIndexOf(address);
    return part.slice(0, at) + whole + part.slice(at + address.length);
  });
}

/** Undefined for an address that holds everywhere as it is. */
function wholeAddress(address: string, path: string): string | undefined {
  if (address === '' || /^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(address)) return undefined;
  const { pathname, search, hash } = new URL(address, `https://site.invalid/${encodeURI(path)}`);
  return pathname + search + hash;
}
