/** The files of a page's bundle, and the pages in it: https://gohugo.io/content-management/page-resources/ */

import { fileOf } from '../../content/editions.ts';
import { bundleOf, folderOf } from '../../content/keys.ts';
import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { pathOfFile } from '../../content/paths.ts';
import { languageOf, placed, withoutSuffix } from '../../content/site/languages.ts';
import type { Value } from '../../templates/value.ts';
import { descriptions, Namer } from '../resources/descriptions.ts';
import { inResourceOrder, type Sorted } from '../resources/resource-order.ts';
import { ResourceView } from '../resources/resource-view.ts';
import { bundledNodes } from '../tree/bundled-nodes.ts';
import { byCode } from '../tree/order.ts';
import type { PageNode } from '../tree/page-node.ts';
import { type Member, nodeOf, type PageView } from './page-view.ts';
import { resourceObject, resourceOf } from './resource.ts';
import { nameOf, resourcesList, resourceType } from './resources.ts';

export const pageResources: { readonly [name: string]: Member<PageView> } = {
  Resources: (page) => page.world.once(page.node, 'resources', () => resourcesList(resourcesOf(page))),
};

function resourcesOf(page: PageView): Value[] {
  const { node, world, tree } = page;
  const order = inResourceOrder(about, tree.order);
  const files = filesOf(page).map((own): Read => {
    const facts = { ...own, title: own.name, isPosts: true, ...placeOf(page, own) };
    return { path: own.plainName, object: resourceObject(new ResourceView(world, facts)) };
  });
  const pages = pagesInside(page).map((inside): Read => {
    return { path: inside.inside?.name ?? '', object: world.page(inside) };
  });
  const sorted = order([...files, ...pages].sort(byPath).map(({ object }) => object));
  const described = descriptions(node.facts?.params['resources']);
  if (described.length === 0) return sorted;
  const namer = new Namer(described);
  return order(
    sorted.map((value) => {
      const file = resourceOf(value);
      return file === undefined ? value : resourceObject(file.with(namer.describe(file.facts.name)));
    }),
  );
}

type Read = { path: string; object: Value };

/** The order in which Hugo reads files. */
function byPath(one: Read, other: Read): number {
  return byCode(one.path.toLowerCase(), other.path.toLowerCase());
}

function about(value: Value): Sorted {
  const page = nodeOf(value);
  return { type: resourceType(value), name: nameOf(value), ...(page && { page }) };
}

/** Where visitors get the file, and where Hugo would put what is made of it. */
function placeOf(page: PageView, own: OwnFile): { path: string; target: string } {
  if (!isBundle(page.node)) return { path: pathOfFile(own.file.key), target: besideList(page, own) };
  const path = besidePage(page, own);
  return { path, target: path.slice(1) };
}

/** A file of a bundle is beside the page: of the languages that share its folder, beside the first that has a page. */
function besidePage({ node, world }: PageView, { file, name }: OwnFile): string {
  const folder = file.key.slice(0, -name.length - 1);
  const owner = world.index
    .translationsOf(node)
    .find(({ facts }) => facts !== undefined && folderOf(fileOf(facts.file.key)) === folder);
  return (owner ?? node).address + name;
}

/** As in Hugo, languages share a file: it is beside the list in the language of its name. */
function besideList({ node, world, site }: PageView, { file, name }: OwnFile): string {
  const { language } = placed(file.key, site.languages);
  const lists = world.index.translationsOf(node);
  const { address } = lists.find((list) => list.language === language.code) ?? node;
  return address.slice(1) + name;
}

type OwnFile = {
  file: FileFacts;
  /** The path within the bundle. */
  name: string;
  /** The same without a language. */
  plainName: string;
};

/**
 * An `index.md` has all files of its folder, a list those directly beside it. Of files that differ by a language alone,
 * that of the page's own comes first, then the one for all. Those of another language need a page in it.
 */
function filesOf(page: PageView): OwnFile[] {
  const { node, world, site } = page;
  const isLeaf = isBundle(node);
  if (!isLeaf && !node.isBranch) return [];
  const others = world.index.translationsOf(node).map(({ language }) => language);
  const ranks = [node.language, undefined, ...others];
  const found = foldersOf(page).flatMap((folder) => {
    const start = folder === '' ? '' : `${folder}/`;
    const files = isLeaf ? world.rows.filesIn(start) : world.rows.filesBeside(start);
    return files.map((file) => {
      const name = file.key.slice(start.length);
      const { key: plainName, language } = withoutSuffix(name, site.languages);
      return { file, name, plainName, rank: ranks.indexOf(language?.code) };
    });
  });
  const ranked = found.filter(({ rank }) => rank !== -1).sort((one, other) => one.rank - other.rank);
  const byName = new Map(ranked.reverse().map((own) => [own.plainName.toLowerCase(), own]));
  return [...byName.values()].map(({ rank: _, ...own }) => own);
}

/** A page within a bundle has no files of its own. */
function isBundle({ facts, inside }: PageNode): boolean {
  return facts !== undefined && inside === undefined && bundleOf(facts.pageKey) !== null;
}

/** The page's own folder, and after it that of the same page in the folders of other languages. */
function foldersOf({ node, site }: PageView): string[] {
  const { folder: ofLanguage } = languageOf(site);
  const inside = node.facts
    ? folderOf(node.facts.pageKey)
    : (node.list?.folder ?? '/').slice(languageOf(site).prefix.length).replace(/^\/|\/$/g, '');
  const own = node.facts ? folderOf(fileOf(node.facts.file.key)) : joined(ofLanguage, inside);
  const others = site.languages.map(({ folder }) => joined(folder, inside));
  return [...new Set([own, ...others])];
}

function joined(folder: string, path: string): string {
  return [folder, path].filter((part) => part !== '').join('/');
}

function pagesInside({ node, world }: PageView) {
  if (node.facts === undefined || node.isBranch || !isBundle(node)) return [];
  return bundledNodes(node, world.rows.pagesInside(node.facts));
}
