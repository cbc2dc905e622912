/** Lists of pages inside lists, as Hugo makes them. Each is made once and kept with the tree. */

import type { LanguageTree } from './language-tree.ts';
import type { PageNode } from './page-node.ts';
import { type Positions, positionsIn } from './positions.ts';

/** `.Pages`: https://gohugo.io/methods/page/pages/ */
export function pagesOf(node: PageNode): readonly PageNode[] {
  return node.remember('pages', () => {
    const inside = node.children.filter((child) => child.isListedInside);
    switch (node.kind) {
      case 'page':
        return [];
      case 'term':
        return node.entries.map((entry) => entry.node).filter((page) => page.isListedInside);
      case 'taxonomy':
        return inside.filter(({ kind }) => kind === 'term');
      case '404':
      case 'robotstxt':
      case 'sitemap':
        return node.children;
      default:
        return inside.filter(({ kind }) => kind === 'page' || kind === 'section');
    }
  });
}

/** `.RegularPages`: https://gohugo.io/methods/page/regularpages/ */
export function regularPagesOf(node: PageNode): readonly PageNode[] {
  return node.remember('regular', () => {
    const inside = node.kind === 'taxonomy' ? node.children.filter(isListedInside) : pagesOf(node);
    return inside.filter(({ kind }) => kind === 'page');
  });
}

/** `.RegularPagesRecursive`: https://gohugo.io/methods/page/regularpagesrecursive/ */
export function regularPagesBelow(node: PageNode, { order }: LanguageTree): readonly PageNode[] {
  if (node.kind !== 'home' && node.kind !== 'section') return regularPagesOf(node);
  return node.remember('below', () => {
    const found: PageNode[] = [];
    const left = [node];
    for (let list = left.pop(); list !== undefined; list = left.pop()) {
      for (const child of list.children) {
        if (child.isBranch) left.push(child);
        else if (child.isListedInside) found.push(child);
      }
    }
    return found.sort(order);
  });
}

/** `.Sections`: https://gohugo.io/methods/page/sections/ */
export function sectionsOf(node: PageNode): readonly PageNode[] {
  return node.remember('sections', () =>
    node.children.filter((child) => child.kind === 'section' && child.isListedInside),
  );
}

/** The lists around a page, the nearest first. */
export function ancestorsOf({ parent }: PageNode): PageNode[] {
  const around: PageNode[] = [];
  for (let list = parent; list !== undefined; list = list.parent) around.push(list);
  return around;
}

/** The page itself if it is a list, else the list around it. */
export function currentSection(node: PageNode): PageNode {
  let list = node;
  while (!list.isBranch && list.parent !== undefined) list = list.parent;
  return list;
}

/** The outermost list around a page besides home. */
export function firstSection(node: PageNode): PageNode {
  let first = currentSection(node);
  while (first.parent !== undefined && first.parent.kind !== 'home') first = first.parent;
  return first;
}

/** Positions among the pages of the page's own section. */
export function positionsInside(section: PageNode): Positions {
  return section.remember('positions', () => positionsIn(regularPagesOf(section)));
}

function isListedInside(node: PageNode): boolean {
  return node.isListedInside;
}
