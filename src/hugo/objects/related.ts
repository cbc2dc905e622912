/** Related pages: https://gohugo.io/content-management/related-content/ */

import { isMapping } from '../../content/data/mapping.ts';
import type { Plain } from '../../content/data/source.ts';
import { toText } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, listOf, stringOf, type Value } from '../../templates/value.ts';
import type { PageNode } from '../tree/page-node.ts';
import { type Indices, keywordsOf, type RelatedConfig, search, type Wanted } from '../tree/related-pages.ts';
import { type Member, nodeOf, type World } from './page-view.ts';
import type { PagesView } from './pages-view.ts';

export const relatedMembers: { readonly [name: string]: Member<PagesView> } = {
  Related: (self, [given = null]) => {
    const node = nodeOf(given);
    if (node !== undefined) return related(self, node, []);
    if (!(given instanceof Dict)) throw unfit('Cannot find related pages: a page or a map must be given');
    const options = new Dict(given.entries(), true);
    const slices = listOf(options.get('namedSlices')) ?? [];
    return related(self, nodeOf(options.get('document')), textsOf(options.get('indices')), slices);
  },
  RelatedIndices: (self, [page, ...names]) => related(self, nodeOf(page), names.map(toText)),
  RelatedTo: (self, slices) => related(self, undefined, [], slices),
};

function related(
  { world, nodes }: PagesView,
  node: PageNode | undefined,
  names: readonly string[],
  slices: readonly Value[] = [],
): Value {
  return world.pages(() => {
    const config = relatedConfig(world);
    const meant = names.map((name) => name.toLowerCase());
    const indices = config.indices.filter(({ name }) => meant.length === 0 || meant.includes(name));
    const own = node === undefined ? [] : wantedBy(node, indices, world);
    return search(nodes(), {
      config,
      wanted: [...own, ...slices.flatMap((slice) => sliceOf(slice, config))],
      node,
      ...zone(world),
    });
  });
}

function wantedBy(node: PageNode, indices: Indices, world: World): Wanted[] {
  return indices.map((index) => ({ index, keywords: keywordsOf(node, index, zone(world)) }));
}

/** A result of `keyVals`: an index and its values. */
function sliceOf(slice: Value, { indices }: RelatedConfig): Wanted[] {
  const [key = null, values = null] =
    slice instanceof Dict ? [slice.get('Key'), slice.get('Values')] : (listOf(slice) ?? []);
  const index = indices.find(({ name }) => name === stringOf(key)?.toLowerCase());
  if (index === undefined) return [];
  const texts = textsOf(values);
  return [{ index, keywords: index.toLower ? texts.map((text) => text.toLowerCase()) : texts }];
}

function textsOf(value: Value): string[] {
  const list = listOf(value) ?? (value === null ? [] : [value]);
  return list.flatMap((item) => stringOf(item) ?? []);
}

function zone({ index, language }: World): { timeZone: string } {
  return { timeZone: index.tree(language).site.timeZone };
}

/** Hugo's defaults: keywords, dates, and tags if the site has that taxonomy. */
function relatedConfig({ services, index, language }: World): RelatedConfig {
  const written = services.setting(language, 'related');
  if (isMapping(written)) return readConfig(written);
  const hasTags = index.tree(language).site.taxonomies.some(({ plural }) => plural === 'tags');
  const names: [string, number][] = [
    ['keywords', 100],
    ['date', 10],
    ...(hasTags ? [['tags', 80] as [string, number]] : []),
  ];
  return {
    threshold: 80,
    includeNewer: false,
    indices: names.map(([name, weight]) => ({ name, weight, toLower: false, pattern: '2006' })),
  };
}

function readConfig(written: { readonly [name: string]: Plain }): RelatedConfig {
  const fields = byName(written);
  const toLower = fields.get('tolower') === true;
  const indices = fields.get('indices');
  return {
    threshold: Number(fields.get('threshold') ?? 0) || 0,
    includeNewer: fields.get('includenewer') === true,
    indices: (Array.isArray(indices) ? (indices as readonly Plain[]) : []).flatMap((one) => {
      if (!isMapping(one)) return [];
      const field = byName(one);
      return {
        name: String(field.get('name') ?? '').toLowerCase(),
        weight: Number(field.get('weight') ?? 0) || 0,
        toLower: toLower || field.get('tolower') === true,
        pattern: String(field.get('pattern') ?? '2006'),
      };
    }),
  };
}

function byName(written: { readonly [name: string]: Plain }): ReadonlyMap<string, Plain> {
  return new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value]));
}
