/** Content of a page that its own `Content-Security-Policy` blocks. */

import { loadedBy, mayLoad, readPolicy } from '../../src/content/site/page-policy.ts';
import { servedOrigin } from './addresses.ts';
import { attribute, type Element, findAll, type Parent } from './dom.ts';
import type { BlockedLoad } from './site-facts.ts';

/** `origins` are the site's own. A page without a policy may load everything. */
export function blockedLoads(content: Parent, policy: string, origins: readonly string[]): BlockedLoad[] {
  const read = readPolicy(policy);
  return findAll(content, () => true)
    .flatMap(loadsOf)
    .filter(({ directive, address }) => !mayLoad(read, directive, address, [servedOrigin, ...origins]))
    .map(({ directive, address }) => ({
      kind: directive === 'img-src' ? 'image' : 'frame',
      address,
      why: `is not loaded: "${directive}" of the page's policy does not allow it`,
    }));
}

type Load = { directive: string; address: string };

function loadsOf(element: Element): Load[] {
  const { tagName } = element;
  const copies = /^(?:img|source)$/.test(tagName) ? (attribute(element, 'srcset') ?? '').split(/,\s+/) : [];
  return [
    ...(loadedBy.get(tagName) ?? []).map(([name, directive]) => ({
      directive,
      address: attribute(element, name) ?? '',
    })),
    ...copies.map((copy) => ({ directive: 'img-src', address: copy.trim().split(/\s/, 1)[0] ?? '' })),
  ];
}
