/** The `Content-Security-Policy` of pages: the sources that browsers may load from. */

import type { Plain } from '../data/source.ts';
import { asMapping, asText, Unfit } from '../data/values.ts';

/** The hosts that a player may be loaded from; no other host is allowed in frames. */
export const playerHosts = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const;

const pageDirectives = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self'",
  "font-src 'self'",
  `frame-src ${playerHosts.join(' ')}`,
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
];

/** The policy of pages, plus the sources that the arguments allow: origins, and digests in quotes. */
export function pagePolicy(opened: Readonly<Record<string, readonly string[]>> = {}): string {
  const open = (line: string) => opened[line.slice(0, line.indexOf(' '))] ?? [];
  return pageDirectives.map((line) => [line, ...open(line)].join(' ')).join('; ');
}

/** By element, the attributes with an address that browsers load, and the directive for each. */
export const loadedBy: ReadonlyMap<string, readonly (readonly [attribute: string, directive: string])[]> =
  new Map(
    Object.entries({
      audio: [['src', 'media-src']],
      embed: [['src', 'object-src']],
      frame: [['src', 'frame-src']],
      iframe: [['src', 'frame-src']],
      image: [['href', 'img-src']],
      img: [['src', 'img-src']],
      input: [['src', 'img-src']],
      object: [['data', 'object-src']],
      // Inside a picture, `source` has no `src`.
      source: [['src', 'media-src']],
      track: [['src', 'media-src']],
      video: [
        ['src', 'media-src'],
        ['poster', 'img-src'],
      ],
    }),
  );

/** Sources by directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function readPolicy(policy: string): Policy {
  const lines = policy.split(';').map((line) => line.trim().toLowerCase().split(/\s+/));
  return new Map(lines.map(([name = '', ...sources]) => [name, sources]));
}

/**
 * Whether a policy allows an address: https://www.w3.org/TR/CSP3/#match-url-to-source-list. Paths and
 * wildcards are left out: policies of pages have none.
 * @param origins The site's own; a relative address is on the first.
 */
export function mayLoad(
  policy: Policy,
  directive: string,
  address: string,
  origins: readonly [string, ...string[]],
): boolean {
  const url = URL.parse(address.trim(), origins[0]);
  const sources = policy.get(directive) ?? policy.get('default-src');
  // Browsers send no request.
  if (address.trim() === '' || url === null || url.protocol === 'about:' || sources === undefined)
    return true;
  // On a page served by https, browsers request images, films and sound by https.
  if (url.protocol === 'http:' && /^(?:img|media)-src$/.test(directive)) url.protocol = 'https:';
  return sources.some((source) => isOf(url, source, origins));
}

function isOf(url: URL, source: string, origins: readonly string[]): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (source === "'self'") return origins.includes(url.origin);
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return url.protocol === source;
  return URL.parse(source)?.origin === url.origin && url.origin !== 'null';
}

/** By directive, origins that are allowed in addition. */
export type Csp = Readonly<Record<string, readonly string[]>>;

/** The directives that settings may extend. Framing, embedding and the base stay closed. */
const directives = new Set(
  'connect-src font-src form-action frame-src img-src media-src script-src style-src'.split(' '),
);

const mostOrigins = 10;

/** A host name with a dot in it, perhaps with a port. So it cannot end a directive or name all hosts. */
const origin = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/;

/** Reads `csp: { script-src: [https://example.com] }`; a single origin needs no list. */
export function asCsp(value: Plain): Csp {
  return Object.fromEntries(
    [...asMapping(value)].map(([name, written]) => {
      const directive = name.trim().toLowerCase();
      const sources = (Array.isArray(written) ? written : [written]).map((source) =>
        asSource(directive, source),
      );
      if (!directives.has(directive) || sources.length > mostOrigins) throw unfit();
      return [directive, [...new Set(sources)]];
    }),
  );
}

/** Words that loosen the rule for scripts; quotes around them may be left out. */
const scriptWords = new Set(['unsafe-eval', 'wasm-unsafe-eval', 'strict-dynamic']);

function asSource(directive: string, value: Plain): string {
  const [, word = ''] = /^\s*'?([a-z-]+)'?\s*$/.exec(asText(value).toLowerCase()) ?? [];
  return directive === 'script-src' && scriptWords.has(word) ? `'${word}'` : asHttpsOrigin(value);
}

function asHttpsOrigin(value: Plain): string {
  const url = URL.parse(asText(value).trim());
  if (url && url.href === `${url.origin}/` && origin.test(url.origin)) return url.origin;
  throw unfit();
}

function unfit(): Unfit {
  return new Unfit(
    `a mapping of ${[...directives].join(', ')} to at most ${mostOrigins} origins each, such as https://example.com, or unsafe-eval, wasm-unsafe-eval and strict-dynamic for scripts`,
  );
}
