/** Functions that depend on the page and the site. */

import { encodePath } from '../content/paths.ts';
import { sanitizePath } from '../content/post/slug.ts';
import {
  argumentAt,
  type FunctionTable,
  functionTable,
  type Row,
  textAt,
} from '../templates/functions/function.ts';
import type { TemplateObject, Tools, Value } from '../templates/value.ts';
import { absolute, relative } from './addresses.ts';
import { link, linkWhole } from './links.ts';
import type { PageContext } from './page-context.ts';
import { renderString } from './render-string.ts';

/** A row of a table of functions that depend on the page. */
type PageRow = readonly [
  names: string,
  least: number,
  most: number,
  call: (context: PageContext, args: readonly Value[], tools: Tools) => Value,
];

/** https://gohugo.io/functions/urls/ and https://gohugo.io/functions/transform/markdownify/ */
const rows: readonly PageRow[] = [
  ['markdownify transform.Markdownify', 1, 1, renderString],
  [
    'relURL urls.RelURL relLangURL urls.RelLangURL',
    1,
    1,
    ({ site }, args) => relative(textAt(args, 0), site.baseURL),
  ],
  [
    'absURL urls.AbsURL absLangURL urls.AbsLangURL',
    1,
    1,
    ({ site }, args) => absolute(textAt(args, 0), site.baseURL),
  ],
  ['urlize urls.URLize', 1, 1, (_, args) => encodePath(sanitizePath(textAt(args, 0)))],
  ['ref urls.Ref', 2, 2, (context, args, tools) => linkWhole(context, argumentAt(args, 1), tools)],
  ['relref urls.RelRef', 2, 2, (context, args, tools) => link(context, argumentAt(args, 1), tools)],
];

export const pageFunctionNames: ReadonlySet<string> = new Set([
  'site',
  ...rows.flatMap(([names]) => names.split(' ')),
]);

/** @param site Returns the value of `site`. */
export function pageFunctions(context: PageContext, site: () => TemplateObject): FunctionTable {
  return functionTable([
    ['site', 0, 0, site],
    ...rows.map(
      ([names, least, most, call]): Row => [names, least, most, (args, tools) => call(context, args, tools)],
    ),
  ]);
}
