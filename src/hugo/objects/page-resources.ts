/** The files of a page's bundle, as its front matter names them: https://gohugo.io/content-management/page-resources/ */

import { isMapping } from '../../content/data/mapping.ts';
import type { Plain } from '../../content/data/source.ts';
import { fileOf } from '../../content/editions.ts';
import { bundleOf, folderOf } from '../../content/keys.ts';
import { matchesGlob } from '../../content/post/glob.ts';
import { type ResourceFacts, ResourceView } from '../resources/resource-view.ts';
import type { PageNode } from '../tree/page-node.ts';
import type { Member, PageView } from './page-view.ts';
import { resourcesList } from './resources.ts';

export const pageResources: { readonly [name: string]: Member<PageView> } = {
  Resources: (page) => page.world.once(page.node, 'resources', () => resourcesList(filesOf(page))),
};

/** An `index.md` has all files of its folder, an `_index.md` those directly beside it. */
function filesOf(page: PageView): ResourceView[] {
  const { node, world } = page;
  const { facts } = node;
  if (facts === undefined) return [];
  const folder = folderOf(fileOf(facts.file.key));
  const isBundle = bundleOf(facts.pageKey) !== null;
  if (folder === '' || (!isBundle && !node.isBranch)) return [];
  const start = `${folder}/`;
  const files = world.rows
    .filesIn(start)
    .filter(({ key }) => isBundle || !key.slice(start.length).includes('/'));
  const described = descriptions(facts.params['resources']);
  const counters = new Map<Description, number>();
  const shown = isBundle ? ownerOf(page, folder).address : `/${start}`;
  return files.map((file) => {
    const own = file.key.slice(start.length);
    const names = namesOf(own, described, counters);
    const path = shown + own;
    return new ResourceView(world, { ...names, isPosts: true, file, path, target: path.slice(1) });
  });
}

/** The page beside which a file is: of the languages that share the folder, the first that has a page. */
function ownerOf({ node, world }: PageView, folder: string): PageNode {
  const sharing = world.index
    .translationsOf(node)
    .filter(({ facts }) => facts !== undefined && folderOf(fileOf(facts.file.key)) === folder);
  return sharing[0] ?? node;
}

type Names = Pick<ResourceFacts, 'name' | 'title' | 'params'>;

type Description = {
  src: string;
  name?: string;
  title?: string;
  params?: { readonly [name: string]: Plain };
};

function descriptions(written: Plain | undefined): Description[] {
  if (!Array.isArray(written)) return [];
  return (written as readonly Plain[]).flatMap((one) => {
    if (!isMapping(one)) return [];
    const { src, name, title, params } = one;
    if (typeof src !== 'string') return [];
    return {
      src,
      ...(typeof name === 'string' && { name }),
      ...(typeof title === 'string' && { title }),
      ...(params !== undefined && isMapping(params) && { params }),
    };
  });
}

/** The first description that gives a name counts, and so for the title; parameters are joined. */
function namesOf(own: string, described: readonly Description[], counters: Map<Description, number>): Names {
  const names: Names = { name: own };
  let named: string | undefined;
  let hasName = false;
  for (const description of described) {
    if (!matchesGlob(description.src.toLowerCase(), own.toLowerCase())) continue;
    const { name, title, params } = description;
    const count = (counters.get(description) ?? 0) + 1;
    if ([name, title].some((text) => text?.includes(':counter'))) counters.set(description, count);
    if (name !== undefined && !hasName) {
      names.name = name.replaceAll(':counter', String(count));
      hasName = true;
    }
    if (title !== undefined) named ??= title.replaceAll(':counter', String(count));
    if (params !== undefined) names.params = { ...params, ...names.params };
  }
  return { ...names, title: named ?? own };
}
