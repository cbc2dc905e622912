import { folderOf } from '../../content/keys.ts';
import type { PageFacts } from '../../content/layouts/page-facts.ts';
import { PageNode } from './page-node.ts';

/** The pages of a bundle as nodes outside of the tree: no list has them. */
export function bundledNodes(bundle: PageNode, pages: readonly PageFacts[]): PageNode[] {
  const start = folderOf(bundle.facts?.pageKey ?? '').length + 1;
  return pages.map((facts) => {
    const name = facts.pageKey.slice(start).toLowerCase().replaceAll(' ', '-');
    const logical = `${bundle.logical}/${name}`;
    const { kind, language, title } = facts;
    return new PageNode({ kind, language, logical, address: '', title, facts, inside: { bundle, name } });
  });
}
