/** Finds pages that share keywords with a page, as Hugo ranks them. */

import type { Plain } from '../../content/data/source.ts';
import type { PageFacts } from '../../content/layouts/page-facts.ts';
import { formatTime } from '../../content/post/go-layout.ts';
import { placeOfDate } from '../time-of.ts';
import { derived } from './derived-lists.ts';
import { byCode } from './order.ts';
import type { PageNode } from './page-node.ts';

export type RelatedIndex = { name: string; weight: number; toLower: boolean; pattern: string };

export type Indices = readonly RelatedIndex[];

export type RelatedConfig = { threshold: number; includeNewer: boolean; indices: Indices };

export type Wanted = { index: RelatedIndex; keywords: readonly string[] };

type Search = {
  config: RelatedConfig;
  wanted: readonly Wanted[];
  /** The page itself, which is not among the results. */
  node: PageNode | undefined;
  timeZone: string;
};

type Match = { node: PageNode; weight: number; matches: number };

export function search(nodes: readonly PageNode[], { config, wanted, node, timeZone }: Search): PageNode[] {
  const weights = config.indices.map(({ weight }) => weight);
  const [least, most] = [Math.min(0, ...weights), Math.max(0, ...weights)];
  const newest = node?.dates.publishDate?.at;
  const found = new Map<PageNode, Match>();
  for (const { index, keywords } of wanted) {
    if (index.weight === 0 || keywords.length === 0) continue;
    const sets = keywordSets(nodes, index, timeZone);
    for (const keyword of keywords) {
      for (const other of sets.get(keyword) ?? []) {
        const isNewer = newest !== undefined && (other.dates.publishDate?.at ?? newest) > newest;
        if (other === node || (isNewer && !config.includeNewer)) continue;
        const match = found.get(other);
        if (match === undefined) found.set(other, { node: other, weight: index.weight, matches: 1 });
        else Object.assign(match, { weight: match.weight + index.weight, matches: match.matches + 1 });
      }
    }
  }
  const isNear = ({ weight, matches }: Match) =>
    normal(Math.floor(weight / matches), least, most) >= Math.floor(config.threshold / matches);
  const near = [...found.values()].filter(isNear);
  return near.sort(byRank).map((match) => match.node);
}

/** The heaviest first, then the newest. */
function byRank(one: Match, other: Match): number {
  const published = ({ node }: Match) => node.dates.publishDate?.at ?? Number.NEGATIVE_INFINITY;
  if (one.weight !== other.weight) return other.weight - one.weight;
  if (published(one) !== published(other)) return published(other) - published(one);
  return byCode(one.node.title, other.node.title);
}

/** Between 0 and 100. */
function normal(weight: number, least: number, most: number): number {
  return Math.floor(((weight - least) / (most - least)) * 100 + 0.5);
}

/** The pages under each keyword; made once for a list. */
function keywordSets(nodes: readonly PageNode[], index: RelatedIndex, timeZone: string) {
  return derived(nodes, `keywords ${JSON.stringify([index, timeZone])}`, () => {
    const sets = new Map<string, PageNode[]>();
    for (const node of nodes) {
      for (const keyword of knownKeywords(node, index, timeZone)) {
        const set = sets.get(keyword);
        if (set === undefined) sets.set(keyword, [node]);
        else set.push(node);
      }
    }
    return sets;
  });
}

/** Keywords of pages by their facts, which outlive an index of the site. */
const known = new WeakMap<PageFacts, Map<string, string[]>>();

function knownKeywords(node: PageNode, index: RelatedIndex, timeZone: string): string[] {
  const { facts } = node;
  // The dates of a list are those of its pages.
  if (facts === undefined || node.kind !== 'page') return keywordsOf(node, index, { timeZone });
  const ofPage = known.get(facts) ?? new Map<string, string[]>();
  known.set(facts, ofPage);
  const name = `${index.name} ${index.pattern} ${index.toLower} ${timeZone}`;
  const keywords = ofPage.get(name) ?? keywordsOf(node, index, { timeZone });
  ofPage.set(name, keywords);
  return keywords;
}

/** The keywords of a page in an index: its texts, or the year of its date. */
export function keywordsOf(
  { dates, facts }: PageNode,
  index: RelatedIndex,
  site: { timeZone: string },
): string[] {
  const { name, pattern, toLower } = index;
  if (name === 'date') {
    const { date } = dates;
    return date === undefined ? ['0001'] : [formatTime(pattern, date.at, placeOfDate(date, site))];
  }
  const texts = textsOf(facts?.params[name]);
  return toLower ? texts.map((text) => text.toLowerCase()) : texts;
}

function textsOf(value: Plain | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.filter((item) => typeof item !== 'object').map(String);
}
