/** Parameters of pages and sites: https://gohugo.io/methods/page/params/ */

import type { Site } from '../../content/site/site.ts';
import { Dict, stringOf, type Value } from '../../templates/value.ts';
import { asDict, asValue, kept, marked } from '../plain-value.ts';
import { timeOf } from '../time-of.ts';
import { datesOf, type PageNode } from '../tree/page-node.ts';

const dateNames = [
  ['date', 'date'],
  ['lastmod', 'lastmod'],
  ['publishdate', 'publishDate'],
  ['expirydate', 'expiryDate'],
] as const;

/** All fields of front matter, and those that Hugo gives every page. Dates are times, keywords are a list. */
export function paramsOf(node: PageNode, site: Site): Dict {
  return node.remember('params', () => {
    const params = node.matter?.params ?? {};
    const entries = Object.entries(params);
    const fields = new Map<string, Value>(entries.map(([name, value]) => [name, asValue(value, marked)]));
    const keywords = stringOf(fields.get('keywords') ?? null);
    if (keywords !== undefined) fields.set('keywords', wordsOf(keywords));
    // A list without dates has those of its pages, which are no parameters.
    const dates = node.matter === undefined ? {} : datesOf(node.matter);
    for (const [name, own] of dateNames) {
      const date = dates[own];
      if (date !== undefined) fields.set(name, timeOf(date, site));
    }
    for (const name of ['draft', 'iscjklanguage']) if (!fields.has(name)) fields.set(name, false);
    return new Dict(fields, true, true);
  });
}

/** As in Hugo, keywords in one text are separated by white space. */
function wordsOf(text: string): Value {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(marked);
}

export function siteParams(site: Site): Dict {
  return kept(() => asDict(site.params));
}

/** `a.b` is `b` within `a`, unless a key has exactly this name. Undefined if nothing is there. */
export function valueAt(params: Dict, name: Value): Value | undefined {
  const path = stringOf(name) ?? '';
  if (params.has(path)) return params.get(path);
  let value: Value = params;
  for (const part of path.split('.')) {
    if (!(value instanceof Dict) || !value.has(part)) return undefined;
    value = value.get(part);
  }
  return value;
}
