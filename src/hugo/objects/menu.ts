/** Menus: https://gohugo.io/methods/menu-entry/ */

import { type LinkedEntry, type MenuEntry, menuKey } from '../../content/site/menu.ts';
import { countAt } from '../../templates/functions/function.ts';
import { Dict, ListObject, type ObjectType, Safe, TypedObject, type Value } from '../../templates/value.ts';
import { asDict, marked } from '../plain-value.ts';
import { byCode, byWeight } from '../tree/order.ts';
import type { PageNode } from '../tree/page-node.ts';
import { members, pageOrNil, type World } from './page-view.ts';

/** An entry of a menu in one language. */
export class EntryView {
  readonly entry: LinkedEntry;
  readonly menu: string;
  readonly language: string;
  readonly world: World;
  /** The entry of the settings, whose texts are the owner's. */
  readonly own: MenuEntry | undefined;
  /** Its page, unless it only has an address. */
  readonly page: PageNode | undefined;

  constructor(entry: LinkedEntry, place: { menu: string; language: string; world: World }) {
    this.entry = entry;
    this.menu = place.menu;
    this.language = place.language;
    this.world = place.world;
    const { menus } = this.world.index.tree(this.language).site;
    const own = menus[this.menu]?.find((other) => menuKey(other) === menuKey(entry));
    this.own = own;
    this.page = own && own.pageRef === undefined ? undefined : pageAt(entry.href, this.world);
  }

  get name(): string {
    return this.entry.name ?? this.page?.linkTitle ?? '';
  }

  get key(): string {
    return this.entry.identifier ?? this.name;
  }

  get weight(): number {
    return this.entry.weight || (this.page?.weight ?? 0);
  }
}

const entryType: ObjectType<EntryView> = {
  name: '*navigation.MenuEntry',
  members: members<EntryView>({
    Name: (entry) => textOf(entry.own?.name, entry.name),
    Title: (entry) => textOf(entry.own?.title, entry.entry.title ?? entry.page?.title ?? ''),
    URL: (entry) => textOf(entry.own?.href, entry.entry.href ?? ''),
    ConfiguredURL: (entry) =>
      entry.page === undefined ? textOf(entry.own?.href, entry.entry.href ?? '') : '',
    PageRef: ({ own, page }) => marked(own && page !== undefined ? page.logical : ''),
    Page: ({ page, world }) => pageOrNil(world, page),
    Identifier: (entry) => textOf(entry.own?.identifier, entry.entry.identifier ?? ''),
    Parent: (entry) => textOf(entry.own?.parent, entry.entry.parent ?? ''),
    Pre: (entry) => htmlOf(entry.own?.pre, entry.entry.pre),
    Post: (entry) => htmlOf(entry.own?.post, entry.entry.post),
    Weight: ({ weight }) => BigInt(weight),
    Children: (entry) => childrenOf(entry),
    HasChildren: ({ entry }) => (entry.children?.length ?? 0) > 0,
    KeyName: (entry) => textOf(entry.own?.identifier ?? entry.own?.name, entry.key),
    Params: ({ entry, own }) => asDict(entry.params ?? {}, entry.params === own?.params ? undefined : marked),
    Menu: ({ menu, own }) => textOf(own && menu, menu),
    IsEqual: (entry, [other]) =>
      other instanceof TypedObject && other.self instanceof EntryView && isEqual(entry, other.self),
    IsSameResource: (entry, [other]) =>
      other instanceof TypedObject && other.self instanceof EntryView && isSameResource(entry, other.self),
  }),
};

const menuType: ObjectType<readonly EntryView[]> = {
  name: 'navigation.Menu',
  members: members<readonly EntryView[]>({
    ByWeight: (entries) => newMenu(entries.toSorted(inMenuOrder)),
    ByName: (entries) => newMenu(entries.toSorted((one, other) => byCode(one.name, other.name))),
    Reverse: (entries) => newMenu(entries.toReversed()),
    Limit: (entries, args) => newMenu(entries.slice(0, Math.max(0, countAt(args, 0)))),
    Len: (entries) => BigInt(entries.length),
  }),
  withItems: (_, items) => newMenu(items.flatMap((item) => entryOf(item) ?? [])),
};

/** The entries of a menu, in Hugo's order; the same objects in a whole rendering. */
export function entriesOf(menu: string, language: string, world: World): readonly EntryView[] {
  const { site } = world.index.tree(language);
  return world.once(site, `menu ${menu}`, () =>
    world.rows.menu(menu, site).map((entry) => new EntryView(entry, { menu, language, world })),
  );
}

/** https://gohugo.io/methods/site/menus/ */
export function menusOf(language: string, world: World): Value {
  const { site } = world.index.tree(language);
  return world.once(site, 'menus', () => {
    const names = world.rows.menuNames(site);
    const menus = names.map((name): [string, Value] => [
      name,
      new ListObject(menuType, entriesOf(name, language, world), (entries) => entries.map(entryObject)),
    ]);
    return new Dict(menus, true, true);
  });
}

/** The entries below an entry. */
export function below({ entry, menu, language, world }: EntryView): readonly EntryView[] {
  return world.once(entry, 'children', () =>
    (entry.children ?? []).map((child) => new EntryView(child, { menu, language, world })),
  );
}

export function entryOf(value: Value | undefined): EntryView | undefined {
  return value instanceof TypedObject && value.self instanceof EntryView ? value.self : undefined;
}

/** As Hugo compares entries: by identifier, address or name, and by what is around them. */
export function isEqual(one: EntryView, other: EntryView): boolean {
  return idOf(one) === idOf(other) && (one.entry.parent ?? '') === (other.entry.parent ?? '');
}

export function isSameResource(one: EntryView, other: EntryView): boolean {
  if (one.page !== undefined && one.page === other.page) return true;
  const href = one.entry.href ?? '';
  return href !== '' && href === other.entry.href;
}

function idOf(view: EntryView): string {
  return view.entry.identifier || view.entry.href || view.name;
}

function newMenu(entries: readonly EntryView[]): Value {
  return new ListObject(menuType, entries, (all) => all.map(entryObject));
}

function entryObject(view: EntryView): Value {
  return view.world.once(view.entry, 'object', () => new TypedObject(entryType, view));
}

function childrenOf(view: EntryView): Value {
  const children = below(view);
  return children.length === 0 ? null : newMenu(children);
}

/** Values that the settings leave out come from a page. */
function textOf(own: string | undefined, text: string): Value {
  return own === text ? text : marked(text);
}

/** The owner's HTML; a post's is text like others. */
function htmlOf(own: string | undefined, html = ''): Value {
  return own === html || html === '' ? new Safe('HTML', html) : marked(html);
}

function inMenuOrder(one: EntryView, other: EntryView): number {
  return (
    byWeight(one.weight, other.weight) ||
    byCode(one.name.toLowerCase(), other.name.toLowerCase()) ||
    byCode(one.entry.identifier ?? '', other.entry.identifier ?? '')
  );
}

function pageAt(href: string | undefined, { index }: World): PageNode | undefined {
  if (href === undefined || !href.startsWith('/')) return undefined;
  try {
    return index.atAddress(decodeURIComponent(href));
  } catch {
    return undefined;
  }
}
