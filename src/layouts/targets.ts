/** Which page, in which output format, is at an address. */

import type { PageKind } from '../content/post/page-kind.ts';
import { formatNamed, formatsOf, type OutputFormat, type Outputs } from '../content/site/output-formats.ts';
import { meaningsOf, pathInFormat } from '../content/site/output-paths.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';

/** What is made: a page, or one of the files that a site has once, which templates see as home. */
export type Target = {
  node: PageNode;
  kind: PageKind | '404' | 'robotstxt' | 'sitemap';
  format: OutputFormat;
};

export type Places = {
  outputs: Outputs;
  /** Of all languages, and that of the address. */
  prefixes: readonly string[];
  prefix: string;
  /** The page at a decoded address. */
  node(address: string): PageNode | undefined;
};

/** Files that a site has once, by their path in a language. */
const once: ReadonlyMap<string, { format: string; kind: Target['kind'] }> = new Map([
  ['/404.html', { format: '404', kind: '404' }],
  ['/robots.txt', { format: 'robots', kind: 'robotstxt' }],
  ['/sitemap.xml', { format: 'sitemap', kind: 'sitemap' }],
]);

export function targetAt(path: string, { outputs, prefixes, prefix, node }: Places): Target | undefined {
  const own = once.get(path.slice(prefix.length));
  const [home, single] = own ? [node(`${prefix}/`), formatNamed(outputs, own.format)] : [];
  if (own && home && single) return { node: home, kind: own.kind, format: single };
  for (const { path: page, format } of meaningsOf(path, outputs, prefixes)) {
    const found = node(page);
    if (found && formatsOfNode(outputs, found).includes(format))
      return { node: found, kind: found.kind, format };
  }
  // A page whose front matter says its whole address.
  const named = node(path);
  const [main] = named ? formatsOfNode(outputs, named) : [];
  return named && main && { node: named, kind: named.kind, format: main };
}

/** The formats in which a page is made, the main one first. */
export function formatsOfNode(outputs: Outputs, { kind, facts }: PageNode): readonly OutputFormat[] {
  const own = facts?.params['outputs'];
  return formatsOf(outputs, kind, Array.isArray(own) ? own.map(String) : []);
}

/** The decoded address of a page in a format. */
export function addressIn({ address, kind }: PageNode, prefix: string, format: OutputFormat): string {
  return pathInFormat({ path: address, prefix, kind }, format);
}
