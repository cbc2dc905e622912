/** Hosts that the owner's own parts of pages need, for the `Content-Security-Policy` of every page. */

import { asMapping } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asText, Unfit } from '../data/values.ts';

/** Directives with the origins that they allow besides what every page has. */
export type Csp = Readonly<Record<string, readonly string[]>>;

/** All of the policy that can be opened: what else may be framed, embedded or taken for a base stays closed. */
const directives = new Set([
  'connect-src',
  'font-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'script-src',
  'style-src',
]);

const mostOrigins = 10;

/** A host name with a dot in it, perhaps with a port: nothing that could end a directive or name all hosts. */
const origin = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/;

/** Reads `csp: { script-src: [https://example.com] }`; a single origin may stand without a list. */
export function asCsp(value: Plain): Csp {
  return Object.fromEntries(
    [...asMapping(value)].map(([name, written]) => {
      const directive = name.trim().toLowerCase();
      const origins = (Array.isArray(written) ? written : [written]).map(asHttpsOrigin);
      if (!directives.has(directive) || origins.length > mostOrigins) throw unfit();
      return [directive, [...new Set(origins)]];
    }),
  );
}

function asHttpsOrigin(value: Plain): string {
  const url = URL.parse(asText(value).trim());
  if (url && url.href === `${url.origin}/` && origin.test(url.origin)) return url.origin;
  throw unfit();
}

function unfit(): Unfit {
  return new Unfit(
    `a mapping of ${[...directives].join(', ')} to at most ${mostOrigins} origins each, such as https://example.com`,
  );
}
