import { Marked, type ObjectType, TypedObject } from '../../templates/value.ts';
import type { PageNode } from '../tree/page-node.ts';
import { askingMembers, ownOfPage } from './asking.ts';
import { pageContent } from './page-content.ts';
import { pageData } from './page-data.ts';
import { pageFacts } from './page-facts.ts';
import { pageLanguages } from './page-languages.ts';
import { pageMarkup } from './page-markup.ts';
import { pageMenus } from './page-menus.ts';
import { pageOutputs } from './page-outputs.ts';
import { removedFromPage } from './page-removed.ts';
import { pageResources } from './page-resources.ts';
import { pageTree } from './page-tree.ts';
import { members, nodesOf, PageView, type World } from './page-view.ts';
import { pagePager } from './pager.ts';
import { newPages } from './pages.ts';

/** https://gohugo.io/methods/page/ */
const pageType: ObjectType<PageView> = {
  name: '*hugolib.pageState',
  print: ({ node }) =>
    new Marked(node.facts === undefined ? node.logical : `/content/${node.facts.file.key}`),
  identity: ({ node }) => node,
  listFrom: (items) => {
    const [first] = items;
    const view = first instanceof TypedObject && first.self instanceof PageView ? first.self : undefined;
    return view === undefined ? items : newPages(view.world, () => nodesOf(items));
  },
  members: askingMembers(
    ownOfPage,
    members<PageView>(
      removedFromPage,
      pageFacts,
      pageContent,
      pageMarkup,
      pageTree,
      pageLanguages,
      pageOutputs,
      pageMenus,
      pageData,
      pageResources,
      pagePager,
    ),
  ),
};

export function newPage(node: PageNode, world: World): TypedObject<PageView> {
  return new TypedObject(pageType, new PageView(node, world));
}
