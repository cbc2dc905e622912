/** Hugo's own settings that only templates read: they are kept as the author wrote them. */

import type { Fields } from '../data/fields.ts';
import { isMapping } from '../data/mapping.ts';
import { membersOf } from '../data/values.ts';
import type { PageParams } from '../layouts/page-facts.ts';

/** Names that no other reader of settings knows: https://gohugo.io/configuration/all/ */
const onlyHere = [
  ...['build', 'canonifyurls', 'copyright', 'defaultoutputformat', 'disablealiases', 'disqusshortname'],
  ...[
    'enablegitinfo',
    'enableinlineshortcodes',
    'enablerobotstxt',
    'environment',
    'googleanalytics',
    'hascjklanguage',
    'imaging',
  ],
  ...['mediatypes', 'minify', 'outputformats', 'outputs', 'page', 'paginatepath', 'privacy', 'related'],
  ...['relativeurls', 'rssuri', 'security', 'sitemap', 'timeout'],
];

/** Names that other readers know too. */
const shared = [
  ...['author', 'enableemoji', 'mainsections', 'markup', 'paginate', 'pagination', 'rsslimit', 'services'],
  ...['languagecode', 'languagename', 'languages', 'locale', 'sectionpagesmenu', 'social', 'summarylength'],
];

/** Hugo's settings that templates read, by names in lower case; undefined where there is none. */
export function readHugoValues(fields: Fields): PageParams | undefined {
  return pick(fields, onlyHere, shared);
}

/** The same in `site.yaml`, whose other settings have meanings of their own. */
export function readOwnHugoValues(fields: Fields): PageParams | undefined {
  return pick(fields, [...onlyHere, 'pagination', 'services']);
}

/** `others` are read by other readers too, which report what does not fit. */
function pick(
  fields: Fields,
  own: readonly string[],
  others: readonly string[] = [],
): PageParams | undefined {
  for (const name of own) fields.read(name, (value) => value);
  const written = fields.values();
  const known = [...own, ...others].flatMap((name) => {
    const value = written.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** The folder that stands before the number of a list's page, in `/posts/page/2/`. */
export function paginatePathOf(hugo: PageParams): string {
  const { pagination, paginatepath } = hugo;
  const inside = isMapping(pagination) ? membersOf(pagination).get('path') : undefined;
  const [written] = [inside, paginatepath].filter((path) => typeof path === 'string');
  const path = String(written ?? '').replace(/^\/+|\/+$/g, '');
  return path === '' ? 'page' : path;
}
