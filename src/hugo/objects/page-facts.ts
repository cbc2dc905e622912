/** Members that follow from a page's front matter and file: https://gohugo.io/methods/page/ */

import { bundleOf } from '../../content/keys.ts';
import { listOf, stringOf, type Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { timeOf } from '../time-of.ts';
import type { PageNode } from '../tree/page-node.ts';
import { fileObject } from './file.ts';
import { mediaTypeObject, mediaTypeOf } from './media-type.ts';
import { type Member, nodeOf, type PageView } from './page-view.ts';
import { paramsOf, siteParams, valueAt } from './params.ts';
import { sitemapOf } from './sitemap.ts';

type PageMembers = { readonly [name: string]: Member<PageView> };

export const pageFacts: PageMembers = {
  Title: ({ node }) => marked(node.title),
  LinkTitle: ({ node }) => marked(node.linkTitle),
  Name: ({ node }) => marked(node.inside?.name ?? node.title),
  Description: ({ node }) => marked(node.matter?.description ?? ''),
  Keywords: ({ node, site }) => {
    const list = listOf(paramsOf(node, site).get('keywords')) ?? [];
    return list.filter((item) => stringOf(item) !== undefined);
  },
  Aliases: ({ node }) => (node.facts?.aliases ?? []).map(marked),
  Slug: ({ node }) => marked(node.matter?.slug ?? ''),
  Weight: ({ node }) => BigInt(node.weight),
  Draft: () => false,
  Date: ({ node, site }) => timeOf(node.dates.date, site),
  Lastmod: ({ node, site }) => timeOf(node.dates.lastmod, site),
  PublishDate: ({ node, site }) => timeOf(node.dates.publishDate, site),
  ExpiryDate: ({ node, site }) => timeOf(node.dates.expiryDate, site),
  Params: ({ node, site }) => paramsOf(node, site),
  Param: (page, [name = null]) => paramOf(page, name),
  Kind: ({ node }) => node.kind,
  Type: ({ node }) => marked(node.type),
  Layout: ({ node }) => marked(node.matter?.layout ?? ''),
  Section: ({ node }) => marked(node.section),
  Path: ({ node }) => marked(node.logical),
  BundleType: ({ node }) => bundleType(node),
  IsHome: ({ node }) => node.kind === 'home',
  IsPage: ({ node }) => node.kind === 'page',
  IsSection: ({ node }) => node.kind === 'section',
  IsNode: ({ node }) => node.isBranch,
  IsBranch: ({ node }) => node.isBranch,
  File: (page) => fileObject(page),
  Sitemap: (page) => sitemapOf(page),
  GitInfo: () => null,
  CodeOwners: () => [],
  ResourceType: () => 'page',
  MediaType: () => mediaTypeObject(mediaTypeOf('')),
  Eq: ({ node }, [other]) => nodeOf(other) === node,
  Page: ({ node, world }) => world.page(node),
  Site: ({ node, world }) => world.site(node.language),
  Store: ({ node, world }) => world.store(node, 'store'),
  Scratch: ({ node, world }) => world.store(node, 'scratch'),
};

/** The page's own value, else that of the site. */
export function paramOf({ node, site }: PageView, name: Value): Value {
  return valueAt(paramsOf(node, site), name) ?? valueAt(siteParams(site), name) ?? null;
}

function bundleType({ isBranch, facts, inside }: PageNode): string {
  if (isBranch) return 'branch';
  const isLeaf = facts !== undefined && inside === undefined && bundleOf(facts.pageKey) !== null;
  return isLeaf ? 'leaf' : '';
}
