import { resolveAddress } from '../written-address.ts';

/** Names that themes give the field, in lower case. */
const names = 'externalurl external_url externallink external_link link'.split(' ');

/** Characters of an address that a page can lead to. */
const longest = 2000;

/**
 * The address on another site that a page leads to, from its front matter. Only https and http count: `link`
 * has other meanings too.
 */
export function elsewhere(params: ReadonlyMap<string, unknown>): string | undefined {
  for (const name of names) {
    const written = params.get(name);
    const address = typeof written === 'string' ? resolveAddress(written, '/') : undefined;
    if (address?.kind !== 'external' || !/^https?:/i.test(address.url)) continue;
    if (address.url.length <= longest) return new URL(address.url).href;
  }
  return undefined;
}

/** The name of a site for readers: its host. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
