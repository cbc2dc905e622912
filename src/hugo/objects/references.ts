/** Addresses of other pages: https://gohugo.io/methods/page/relref/ */

import { encodePath } from '../../content/paths.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, listOf, stringOf, type Tools, type Value } from '../../templates/value.ts';
import { addressValue } from '../plain-value.ts';
import { findPage } from '../tree/find-page.ts';
import type { PageView } from './page-view.ts';

/** The path of the page; empty, with a warning, if there is none. */
export function linkOf(page: PageView, target: Value, tools: Tools): Value {
  return addressValue(relativeLink(page, target, tools));
}

/** The full address of the page. */
export function wholeLinkOf(page: PageView, target: Value, tools: Tools): Value {
  const path = relativeLink(page, target, tools);
  const { site, world } = page;
  return addressValue(path.startsWith('/') ? (site.baseURL || world.services.origin) + path : path);
}

function relativeLink({ node, world }: PageView, target: Value, tools: Tools): string {
  const written = pathIn(target);
  const [before = '', ...anchor] = written.split('#');
  const fragment = anchor.length === 0 ? '' : `#${anchor.join('#')}`;
  const [ref = ''] = before.split('?', 1);
  if (ref === '') return fragment;
  const option = (name: string) => (target instanceof Dict ? stringOf(target.get(name)) : undefined);
  const language = option('lang')?.toLowerCase() || node.language;
  const tree = world.index.trees.get(language);
  if (tree === undefined) return missing(written, `the site has no language "${language}"`, tools);
  const found = findPage(tree, { ref, from: node, anywhere: true });
  if (found === 'ambiguous') return missing(written, 'several pages have this name', tools);
  if (found === undefined) return missing(written, 'no page that visitors can see is at this path', tools);
  const format = option('outputFormat')?.toLowerCase();
  if (format === undefined || format === '') return encodePath(found.address) + fragment;
  const output = world.services.outputs(found).find(({ name }) => name.toLowerCase() === format);
  if (output === undefined) return missing(written, `the page is not made as "${format}"`, tools);
  return encodePath(output.path) + fragment;
}

function missing(written: string, why: string, tools: Tools): string {
  tools.warn(`Cannot link to "${written}": ${why}`, false);
  return '';
}

/** A path, or a map or list that contains one; as in Hugo it may be empty. */
function pathIn(target: Value): string {
  const inside = target instanceof Dict ? target.get('path') : (listOf(target)?.[0] ?? target);
  const path = inside === null ? '' : stringOf(inside);
  if (path === undefined) throw unfit('Cannot link to a page: its path must be given');
  return path;
}
