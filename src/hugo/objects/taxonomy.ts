/** Taxonomies as maps of terms: https://gohugo.io/methods/taxonomy/ */

import { textAt } from '../../templates/functions/function.ts';
import {
  Dict,
  ListObject,
  MapObject,
  type ObjectType,
  TypedObject,
  type Value,
} from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { byCode } from '../tree/order.ts';
import type { PageNode } from '../tree/page-node.ts';
import { type Member, members, nodeOf, pageOrNil, type World } from './page-view.ts';

/** The pages of one term. `key` is the term in small letters, as the taxonomy has it. */
type Weighted = { node: PageNode; world: World };

const weightedMembers: { readonly [name: string]: Member<Weighted> } = {
  Pages: ({ node, world }) => world.pages(() => node.entries.map((entry) => entry.node)),
  Page: ({ node, world }) => world.page(node),
  Count: ({ node }) => BigInt(node.entries.length),
  Len: ({ node }) => BigInt(node.entries.length),
  Next: (self, [page]) => beside(self, nodeOf(page), -1),
  Prev: (self, [page]) => beside(self, nodeOf(page), 1),
};

const weightedType: ObjectType<Weighted> = {
  name: 'page.WeightedPages',
  members: members(weightedMembers),
  identity: ({ node }) => node,
};

const entryType: ObjectType<Weighted> = {
  name: 'page.OrderedTaxonomyEntry',
  members: members(weightedMembers, {
    Name: ({ node }) => marked(keyOf(node)),
    Term: ({ node }) => marked(keyOf(node)),
    WeightedPages: ({ node, world }) => weightedPages(node, world),
  }),
};

type Taxonomy = { terms: readonly PageNode[]; world: World };

const taxonomyType: ObjectType<Taxonomy> = {
  name: 'page.Taxonomy',
  members: members<Taxonomy>({
    Alphabetical: ({ terms, world }) => ordered(terms.toSorted(alphabetical(world)), world),
    ByCount: ({ terms, world }) => ordered(terms.toSorted(byCount), world),
    TaxonomyArray: ({ terms, world }) => ordered(terms, world),
    Get: ({ terms, world }, args) => {
      const found = termNamed(terms, textAt(args, 0));
      return found === undefined ? world.pages(() => []) : weightedPages(found, world);
    },
    Count: ({ terms }, args) => BigInt(termNamed(terms, textAt(args, 0))?.entries.length ?? 0),
    Page: ({ terms, world }) => pageOrNil(world, terms[0]?.parent),
    Len: ({ terms }) => BigInt(terms.length),
  }),
};

const orderedType: ObjectType<Taxonomy> = {
  name: 'page.OrderedTaxonomy',
  members: members<Taxonomy>({
    Reverse: ({ terms, world }) => ordered(terms.toReversed(), world),
    Len: ({ terms }) => BigInt(terms.length),
  }),
};

export function weightedPages(node: PageNode, world: World): Value {
  return new ListObject(weightedType, { node, world }, () =>
    node.entries.map((entry) => world.page(entry.node)),
  );
}

/** The terms that have a page, by their names in small letters. */
export function taxonomyObject(plural: string, language: string, world: World): Value {
  return world.once(world.index.tree(language), `taxonomy ${plural}`, () => {
    const all = world.index.tree(language).terms(plural);
    const terms = all.filter((node) => node.entries.length > 0 && node.isListed);
    return new MapObject(taxonomyType, { terms, world }, dictOfTerms);
  });
}

function dictOfTerms({ terms, world }: Taxonomy): Dict {
  const entries = terms.map((node): [string, Value] => [keyOf(node), weightedPages(node, world)]);
  return new Dict(entries, false, true);
}

function ordered(terms: readonly PageNode[], world: World): Value {
  return new ListObject(orderedType, { terms, world }, () =>
    terms.map((node) => new TypedObject(entryType, { node, world })),
  );
}

function keyOf({ list, title }: PageNode): string {
  return (list?.term ?? title).toLowerCase();
}

function termNamed(terms: readonly PageNode[], name: string): PageNode | undefined {
  const key = name.toLowerCase();
  return terms.find((node) => keyOf(node) === key);
}

function alphabetical({ index, language }: World) {
  const { compareTexts } = index.tree(language);
  return (one: PageNode, other: PageNode) => compareTexts(keyOf(one), keyOf(other));
}

function byCount(one: PageNode, other: PageNode): number {
  return other.entries.length - one.entries.length || byCode(keyOf(one), keyOf(other));
}

/** Lists are from the newest to the oldest: the next page is the one above. */
function beside({ node, world }: Weighted, page: PageNode | undefined, step: number): Value {
  const at = node.entries.findIndex((entry) => entry.node === page);
  return at === -1 ? null : pageOrNil(world, node.entries[at + step]?.node);
}
