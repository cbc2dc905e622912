/** Which page, in which output format, is at an address. */

import { formatNamed, formatsOf, type OutputFormat, type Outputs } from '../content/site/output-formats.ts';
import { meaningsOf, pathInFormat } from '../content/site/output-paths.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Standalone } from '../hugo/tree/standalone.ts';

/** The thing that is made: a page, or one of the files that a site has once. */
export type Target = { node: PageNode; format: OutputFormat };

export type Places = {
  outputs: Outputs;
  /** Of all languages, and that of the address. */
  prefixes: readonly string[];
  prefix: string;
  /** The page at a decoded address. */
  node(address: string): PageNode | undefined;
  standalone(kind: Standalone): PageNode | undefined;
};

/** Files that a site has once, by their path in a language. */
const once: ReadonlyMap<string, { format: string; kind: Standalone }> = new Map([
  ['/404.html', { format: '404', kind: '404' }],
  ['/robots.txt', { format: 'robots', kind: 'robotstxt' }],
  ['/sitemap.xml', { format: 'sitemap', kind: 'sitemap' }],
]);

export function targetAt(
  path: string,
  { outputs, prefixes, prefix, node, standalone }: Places,
): Target | undefined {
  const own = once.get(path.slice(prefix.length));
  const [single, file] = own ? [formatNamed(outputs, own.format), standalone(own.kind)] : [];
  if (single && file) return { node: file, format: single };
  for (const { path: page, format } of meaningsOf(path, outputs, prefixes)) {
    const found = node(page);
    if (found && formatsOfNode(outputs, found).includes(format)) return { node: found, format };
  }
  // A page whose front matter says its whole address.
  const named = node(path);
  const [main] = named ? formatsOfNode(outputs, named) : [];
  return named && main && { node: named, format: main };
}

/** The formats in which a page is made, the main one first. Files that a site has once are made in one of their own. */
export function formatsOfNode(outputs: Outputs, { kind, matter }: PageNode): readonly OutputFormat[] {
  if (kind === '404' || kind === 'robotstxt' || kind === 'sitemap') {
    const format = formatNamed(outputs, kind === 'robotstxt' ? 'robots' : kind);
    return format === undefined ? [] : [format];
  }
  const own = matter?.params['outputs'];
  return formatsOf(outputs, kind, Array.isArray(own) ? own.map(String) : []);
}

/** The decoded address of a page in a format. */
export function addressIn({ address, kind }: PageNode, prefix: string, format: OutputFormat): string {
  if (kind === '404' || kind === 'robotstxt' || kind === 'sitemap') return address;
  return pathInFormat({ path: address, prefix, kind }, format);
}
