/** The pages around a page: https://gohugo.io/quick-reference/page-collections/ */

import { textAt } from '../../templates/functions/function.ts';
import type { Tools, Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { findPage } from '../tree/find-page.ts';
import {
  ancestorsOf,
  currentSection,
  firstSection,
  pagesOf,
  positionsInside,
  regularPagesBelow,
  regularPagesOf,
  sectionsOf,
} from '../tree/page-lists.ts';
import type { PageNode } from '../tree/page-node.ts';
import { neighbours } from '../tree/positions.ts';
import { type Member, nodeOf, type PageView, pageOrNil } from './page-view.ts';
import { settingAt } from './setting-at.ts';

export const pageTree: { readonly [name: string]: Member<PageView> } = {
  Pages: ({ node, world }) => world.pages(() => pagesOf(node)),
  RegularPages: ({ node, world }) => world.pages(() => regularPagesOf(node)),
  RegularPagesRecursive: ({ node, world, tree }) => world.pages(() => regularPagesBelow(node, tree)),
  Sections: ({ node, world }) => world.pages(() => sectionsOf(node)),
  Parent: ({ node, world }) => pageOrNil(world, node.parent),
  Ancestors: ({ node, world }) => world.pages(() => ancestorsOf(node)),
  CurrentSection: ({ node, world }) => world.page(currentSection(node)),
  FirstSection: ({ node, world }) => world.page(firstSection(node)),
  InSection: ({ node }, [other]) => {
    const found = nodeOf(other);
    return found !== undefined && currentSection(found) === currentSection(node);
  },
  IsAncestor: ({ node }, [other]) => isAround(node, nodeOf(other)),
  IsDescendant: ({ node }, [other]) => isAround(nodeOf(other), node),
  SectionsPath: ({ node }) => marked(currentSection(node).logical),
  SectionsEntries: ({ node }) =>
    currentSection(node)
      .logical.split('/')
      .filter((name) => name !== '')
      .map(marked),
  Next: (page) => pageOrNil(page.world, beside(page).next),
  Prev: (page) => pageOrNil(page.world, beside(page).previous),
  NextInSection: (page) => pageOrNil(page.world, besideInSection(page).next),
  PrevInSection: (page) => pageOrNil(page.world, besideInSection(page).previous),
  GetPage: (page, args, tools) => getPage(page, textAt(args, 0), tools),
  GetTerms: ({ node, world }, args) => {
    const taxonomy = textAt(args, 0).toLowerCase();
    return world.pages(() => node.terms.filter(({ section }) => section === taxonomy));
  },
};

/** Nil for a page that does not exist. */
function getPage({ node, world, tree }: PageView, ref: string, tools: Tools): Value {
  const found = findPage(tree, { ref, from: node, anywhere: false });
  if (found !== 'ambiguous') return pageOrNil(world, found);
  tools.warn(`Cannot find the page "${ref}": several pages have this name`, false);
  return null;
}

/** Whether the second page is below the first one. */
function isAround(outer: PageNode | undefined, inner: PageNode | undefined): boolean {
  if (outer === undefined || inner === undefined || outer.logical === inner.logical) return false;
  return inner.logical.startsWith(outer.logical === '/' ? '/' : `${outer.logical}/`);
}

function beside({ node, world, tree }: PageView): {
  next?: PageNode | undefined;
  previous?: PageNode | undefined;
} {
  if (node.kind !== 'page') return {};
  const order = settingAt(world.services, node.language, 'page', 'nextprevsortorder');
  return neighbours(node, tree.regularPages(), tree.positions(), order === 'asc');
}

function besideInSection({ node, world }: PageView): ReturnType<typeof beside> {
  const section = node.parent;
  if (node.kind !== 'page' || (section?.kind !== 'section' && section?.kind !== 'home')) return {};
  const order = settingAt(world.services, node.language, 'page', 'nextprevinsectionsortorder');
  return neighbours(node, regularPagesOf(section), positionsInside(section), order === 'asc');
}
