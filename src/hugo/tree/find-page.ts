/** Finds the page that a template names: https://gohugo.io/methods/page/getpage/ */

import { bundleOf } from '../../content/keys.ts';
import { logicalPath } from '../../content/post/page-kind.ts';
import { withoutSuffix } from '../../content/site/languages.ts';
import type { LanguageTree } from './language-tree.ts';
import type { PageNode } from './page-node.ts';

type Question = {
  /** As written: `/posts/hello`, `hello.md`, `../other`. */
  ref: string;
  /** The page to which the reference is relative. */
  from?: PageNode | undefined;
  /** Whether a bare name may be that of a page anywhere. */
  anywhere: boolean;
};

/** `ambiguous`: several pages have the bare name. */
export function findPage(
  tree: LanguageTree,
  { ref, from, anywhere }: Question,
): PageNode | 'ambiguous' | undefined {
  const written = ref.replaceAll('\\', '/').replace(/\/+$/, '') || '/';
  const at = (path: string) => tree.byPlace.get(place(path, tree));
  if (from !== undefined && !written.startsWith('/')) {
    const found = at(join(baseOf(from, written), written));
    if (found !== undefined) return found;
  }
  if (written.startsWith('.')) return undefined;
  const found = at(join('', written));
  if (found !== undefined || !anywhere || written.includes('/')) return found;
  const named = tree.byName().get(place(join('', written), tree).slice(1));
  return named?.length === 1 ? named[0] : named && 'ambiguous';
}

/** Lists are folders to their references; pages and bundles are in a folder. */
function baseOf({ logical, isBranch, facts }: PageNode, ref: string): string {
  if (isBranch) return logical;
  const isBundle = facts !== undefined && bundleOf(facts.pageKey) !== null;
  if (isBundle && /\.[^./]+$/.test(ref) && ref.startsWith('../')) return logical;
  return logical.slice(0, logical.lastIndexOf('/'));
}

/** The logical path: without suffixes, in small letters. */
function place(path: string, { site }: LanguageTree): string {
  const isFile = /\.(?:md|markdown|html?)$/i.test(path);
  const key = isFile ? withoutSuffix(path.slice(1), site.languages).key : `${path.slice(1)}.md`;
  return logicalPath(key === '.md' ? '_index.md' : key);
}

/** Resolves dot segments, never above the root. */
function join(folder: string, ref: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${ref}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}
