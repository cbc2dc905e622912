/** Files that a site has once: their templates see them as pages, as Hugo has it. */

import type { LanguageTree } from './language-tree.ts';
import { PageNode } from './page-node.ts';

export type Standalone = '404' | 'robotstxt' | 'sitemap';

const files = {
  '404': { name: '/404.html', logical: '/404', title: '404 Page not found' },
  robotstxt: { name: '/robots.txt', logical: '/_robots.txt', title: '' },
  sitemap: { name: '/sitemap.xml', logical: '/_sitemap.xml', title: '' },
} as const;

/** A page without a file, below home, with all pages of its language. */
export function standaloneNode(tree: LanguageTree, kind: Standalone): PageNode {
  const { name, logical, title } = files[kind];
  const { language } = tree.site;
  const given = kind === '404' ? tree.home?.list?.notFound : undefined;
  const node = new PageNode({
    kind,
    language,
    logical,
    address: tree.prefix + name,
    title: given?.title ?? title,
    given,
  });
  node.parent = tree.home;
  node.children.push(...tree.pages());
  return node;
}
