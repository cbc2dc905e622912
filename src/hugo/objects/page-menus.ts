/** Whether an entry of a menu leads to a page: https://gohugo.io/methods/page/ismenucurrent/ */

import { encodePath } from '../../content/paths.ts';
import { textAt } from '../../templates/functions/function.ts';
import { below, EntryView, entriesOf, entryOf, isEqual, isSameResource } from './menu.ts';
import type { Member, PageView } from './page-view.ts';

export const pageMenus: { readonly [name: string]: Member<PageView> } = {
  HasMenuCurrent: (page, args) => {
    const entry = entryOf(args[1]);
    return entry !== undefined && hasCurrent(page, textAt(args, 0).toLowerCase(), entry);
  },
  IsMenuCurrent: (page, args) => {
    const entry = entryOf(args[1]);
    return entry !== undefined && isCurrent(page, textAt(args, 0).toLowerCase(), entry);
  },
  ShowChildrenFor: (page, args) => {
    const entry = entryOf(args[0]);
    return entry !== undefined && (isCurrent(page, entry.menu, entry) || hasCurrent(page, entry.menu, entry));
  },
};

function isCurrent(page: PageView, menu: string, entry: EntryView): boolean {
  const own = ownEntry(page, menu);
  if (own !== undefined && isEqual(own, entry)) return true;
  if (entry.page !== page.node) return false;
  const isInside = (other: EntryView): boolean => isSameResource(other, entry) || below(other).some(isInside);
  return entriesOf(menu, page.node.language, page.world).some(isInside);
}

function hasCurrent(page: PageView, menu: string, entry: EntryView): boolean {
  const { node } = page;
  const around = entry.page;
  if (around?.kind === 'section' && around !== node && node.logical.startsWith(`${around.logical}/`))
    return true;
  const own = ownEntry(page, menu);
  return below(entry).some(
    (child) =>
      (own !== undefined && isEqual(child, own)) || child.page === node || hasCurrent(page, menu, child),
  );
}

/** The entry that the page's own front matter makes. */
function ownEntry({ node, world }: PageView, menu: string): EntryView | undefined {
  const fields = node.facts?.menus?.[menu];
  if (fields === undefined) return undefined;
  const href = world.once(node, 'href', () => encodePath(node.address));
  return new EntryView({ ...fields, href }, { menu, language: node.language, world });
}
