import type { SiteRows } from '../../content/layouts/site-rows.ts';
import type { Site } from '../../content/site/site.ts';
import type { List, MemberTable, TemplateObject, Tools, Value } from '../../templates/value.ts';
import { TypedObject } from '../../templates/value.ts';
import type { SiteServices } from '../services.ts';
import type { LanguageTree } from '../tree/language-tree.ts';
import type { PageNode } from '../tree/page-node.ts';
import type { SiteIndex } from '../tree/site-index.ts';

/** The state that the objects of one rendering share. They make each other through it. */
export interface World {
  readonly rows: SiteRows;
  readonly services: SiteServices;
  readonly index: SiteIndex;
  /** The page that is made, and its language. */
  readonly asked: PageNode | undefined;
  readonly language: string;
  /**
   * Notes what a template asks for besides a page's own front matter and the settings: the state of the site, or of this
   * rendering alone.
   */
  ask(reach: 'site' | 'rendering'): void;
  /** The same object for the same page. */
  page(node: PageNode): TemplateObject;
  /** A list that is read where it is needed. */
  pages(read: () => readonly PageNode[]): TemplateObject;
  site(language: string): TemplateObject;
  languageObject(code: string): TemplateObject;
  /** The values that templates keep for a page, a site or the whole rendering, by the owner and the name of the store. */
  store(owner: object, name: string): Value;
  /** A value that is made once in this rendering for its owner. */
  once<T>(owner: object, name: string, make: () => T): T;
}

/** A page as templates see it. */
export class PageView {
  readonly node: PageNode;
  readonly world: World;

  constructor(node: PageNode, world: World) {
    this.node = node;
    this.world = world;
  }

  get tree(): LanguageTree {
    return this.world.index.tree(this.node.language);
  }

  get site(): Site {
    return this.tree.site;
  }
}

/** The page that a value is; undefined for other values. */
export function nodeOf(value: Value | undefined): PageNode | undefined {
  return value instanceof TypedObject && value.self instanceof PageView ? value.self.node : undefined;
}

export function nodesOf(list: List): PageNode[] {
  return list.flatMap((value) => nodeOf(value) ?? []);
}

/** The page as an object; nil for none. */
export function pageOrNil(world: World, node: PageNode | undefined): Value {
  return node === undefined ? null : world.page(node);
}

export type Member<S> = (self: S, args: readonly Value[], tools: Tools) => Value;

/** The table of an object's members, from objects with their names. */
export function members<S>(...tables: readonly { readonly [name: string]: Member<S> }[]): MemberTable<S> {
  return new Map(tables.flatMap((table) => Object.entries(table)));
}
