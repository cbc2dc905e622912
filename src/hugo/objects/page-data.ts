/** https://gohugo.io/methods/page/data/ */

import { Dict, MapObject, type ObjectType, type Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { pagesOf } from '../tree/page-lists.ts';
import type { Member, PageView } from './page-view.ts';
import { members } from './page-view.ts';
import { taxonomyObject, weightedPages } from './taxonomy.ts';

export const pageData: { readonly [name: string]: Member<PageView> } = {
  Data: (page) => new MapObject(dataType, page, dataOf),
};

const dataType: ObjectType<PageView> = {
  name: 'page.Data',
  members: members<PageView>({ Pages: ({ node, world }) => world.pages(() => pagesOf(node)) }),
};

function dataOf({ node, site, world }: PageView): Dict {
  if (node.kind === 'page') return new Dict([]);
  const pages: [string, Value] = ['pages', world.pages(() => pagesOf(node))];
  const taxonomy = site.taxonomies.find(({ plural }) => plural.toLowerCase() === node.section);
  if ((node.kind !== 'term' && node.kind !== 'taxonomy') || taxonomy === undefined) return new Dict([pages]);
  const { singular, plural } = taxonomy;
  const names: [string, Value][] = [
    ['Singular', singular],
    ['Plural', plural],
  ];
  if (node.kind === 'term') {
    const term = node.list?.term ?? node.title;
    return new Dict([pages, ...names, ['Term', marked(term)], [singular, weightedPages(node, world)]]);
  }
  const terms = taxonomyObject(plural, node.language, world);
  return new Dict([pages, ...names, ['Terms', terms], ['OrderedIndex', terms], ['Index', terms]]);
}
