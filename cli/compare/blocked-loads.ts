/** What a page holds and its own `Content-Security-Policy` does not let browsers load. */

import { servedOrigin } from './addresses.ts';
import type { DifferenceKind } from './difference.ts';
import { attribute, type Element, findAll, isElement, type Parent } from './dom.ts';

export type BlockedLoad = { kind: Extract<DifferenceKind, 'frame' | 'image'>; address: string; why: string };

/** `origins` are the site's own. A page without a policy may load all. */
export function blockedLoads(content: Parent, policy: string, origins: readonly string[]): BlockedLoad[] {
  return findAll(content, () => true)
    .flatMap(loadsOf)
    .filter(({ directive, address }) => !mayLoad(policy, directive, address, origins))
    .map(({ directive, address }) => ({
      kind: directive === 'img-src' ? 'image' : 'frame',
      address,
      why: `is not loaded: "${directive}" of the page's policy does not allow it`,
    }));
}

type Load = { directive: string; address: string };

const loaded = new Map<string, readonly [attribute: string, directive: string][]>(
  Object.entries({
    audio: [['src', 'media-src']],
    embed: [['src', 'object-src']],
    frame: [['src', 'frame-src']],
    iframe: [['src', 'frame-src']],
    image: [['href', 'img-src']],
    img: [['src', 'img-src']],
    input: [['src', 'img-src']],
    object: [['data', 'object-src']],
    track: [['src', 'media-src']],
    video: [
      ['src', 'media-src'],
      ['poster', 'img-src'],
    ],
  }),
);

function loadsOf(element: Element): Load[] {
  const { tagName, parentNode } = element;
  const isOfMedia =
    parentNode !== null && isElement(parentNode) && /^(?:video|audio)$/.test(parentNode.tagName);
  const pairs = tagName === 'source' && isOfMedia ? ([['src', 'media-src']] as const) : loaded.get(tagName);
  const copies = /^(?:img|source)$/.test(tagName) ? (attribute(element, 'srcset') ?? '').split(/,\s+/) : [];
  return [
    ...(pairs ?? []).map(([name, directive]) => ({ directive, address: attribute(element, name) ?? '' })),
    ...copies.map((copy) => ({ directive: 'img-src', address: copy.trim().split(/\s/, 1)[0] ?? '' })),
  ].filter(({ address }) => address.trim() !== '');
}

/** https://www.w3.org/TR/CSP3/#match-url-to-source-list, without paths and wildcards, which Platen's policies do not have. */
export function mayLoad(
  policy: string,
  directive: string,
  address: string,
  origins: readonly string[],
): boolean {
  const url = URL.parse(address.trim(), servedOrigin);
  const sources = sourcesOf(policy, directive);
  // Nothing is asked for.
  if (url === null || url.protocol === 'about:' || sources === undefined) return true;
  // Browsers ask for images, films and sound of a safe page by https.
  if (url.protocol === 'http:' && /^(?:img|media)-src$/.test(directive)) url.protocol = 'https:';
  return sources.some((source) => isOf(url, source, origins));
}

function sourcesOf(policy: string, directive: string): string[] | undefined {
  const lines = policy.split(';').map((line) => line.trim().toLowerCase().split(/\s+/));
  const named = (name: string) => lines.find(([first]) => first === name)?.slice(1);
  return named(directive) ?? named('default-src');
}

function isOf(url: URL, source: string, origins: readonly string[]): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (source === "'self'") return origins.includes(url.origin);
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return url.protocol === source;
  return URL.parse(source)?.origin === url.origin && url.origin !== 'null';
}
