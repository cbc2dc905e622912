/** Dates of lists that have none of their own: those of the newest page in them. */

import type { NodeDates, PageNode } from './page-node.ts';

/** @param nodes All pages and lists of a language, with their parents. */
export function dateLists(nodes: readonly PageNode[]): void {
  const undated = new Set<PageNode>();
  const terms: PageNode[] = [];
  for (const node of nodes) {
    if (node.isBranch && Object.keys(node.dates).length === 0) undated.add(node);
    if (node.kind === 'term') terms.push(node);
  }
  for (const node of nodes) {
    if (node.kind === 'term' || undated.has(node)) continue;
    for (let around = node.parent; around !== undefined; around = around.parent) {
      if (undated.has(around)) addDates(around.dates, node.dates);
    }
    for (const term of node.terms) if (undated.has(term)) addDates(term.dates, node.dates);
  }
  for (const { parent, dates } of terms) if (parent && undated.has(parent)) addDates(parent.dates, dates);
}

function addDates(list: NodeDates, { date, lastmod, publishDate }: NodeDates): void {
  if (date && !(list.date && list.date.at >= date.at)) list.date = date;
  if (lastmod && !(list.lastmod && list.lastmod.at >= lastmod.at)) list.lastmod = lastmod;
  if (publishDate && !(list.publishDate && list.publishDate.at >= publishDate.at)) {
    list.publishDate = publishDate;
  }
}
