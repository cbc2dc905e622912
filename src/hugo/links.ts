/** Addresses of other pages, as `ref` and `relref` return them in a template. */

import { unfit } from '../templates/unfit.ts';
import { Dict, isList, stringOf, type Tools, type Value } from '../templates/value.ts';
import type { PageContext } from './page-context.ts';
import { pageLink } from './page-path.ts';

/** The path of the page. */
export function link(context: PageContext, target: Value, tools: Tools): string {
  const tell = (message: string) => tools.warn(message, false);
  const language = target instanceof Dict ? stringOf(target.get('lang')) : undefined;
  return pageLink(pathIn(target), context, tell, language?.toLowerCase() || context.site.language);
}

/** The full address of the page. */
export function linkWhole(context: PageContext, target: Value, tools: Tools): string {
  const path = link(context, target, tools);
  return path.startsWith('/') ? context.site.baseURL + path : path;
}

/** A path, or a map or list that contains one. */
function pathIn(target: Value): string {
  const inside = target instanceof Dict ? target.get('path') : isList(target) ? (target[0] ?? null) : target;
  const path = stringOf(inside);
  if (!path) throw unfit('Cannot link to a page: its path must be given');
  return path;
}
