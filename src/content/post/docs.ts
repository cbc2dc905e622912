/** Sections of documentation: their pages are shown with a tree of all pages of the section. */

import { flagOf } from '../data/values.ts';
import { folderOf, isSectionIndex, sectionOf } from '../keys.ts';
import { folderPath } from '../paths.ts';
import { languageOf } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { kindOf } from './page-kind.ts';
import type { Post } from './post.ts';
import { type ParentSection, parentFolders, sectionFolders } from './sections.ts';

type Page = Pick<Post, 'pageKey' | 'params'>;

type Settings = Pick<Site, 'taxonomies' | 'docs' | 'language' | 'languages'>;

/** Whether this `_index.md` makes its folder documentation. As in Hugo, the type is that of the first folder. */
export function isDocsSection(
  { pageKey: key, params }: Page,
  { taxonomies }: Pick<Site, 'taxonomies'>,
): boolean {
  if (!isSectionIndex(key) || kindOf(key, taxonomies) !== 'section') return false;
  return typeOf(params, sectionOf(key)) === 'docs';
}

/** The list of the outermost section of documentation around the page, and whether its tree leaves the page out. */
export function placeInTree(
  page: Page,
  site: Settings,
  parents: readonly ParentSection[],
): { tree?: string; isOutOfTrees?: true } {
  const folder = docsFolder(page, site, parents);
  if (folder === undefined) return {};
  return { tree: listOf(folder, site), ...(isOutOfTrees(page) && { isOutOfTrees: true }) };
}

/** The outermost folder of documentation around the page; undefined for all other pages. */
function docsFolder(page: Page, site: Settings, parents: readonly ParentSection[]): string | undefined {
  const { pageKey: key } = page;
  const own = isSectionIndex(key) && kindOf(key, site.taxonomies) === 'section' ? [folderOf(key)] : [];
  const sections = new Set([...sectionFolders(key, parents), ...own]);
  const named = [...parentFolders(key), ...own].filter((folder) => site.docs.includes(folder));
  const chosen = parents.filter(({ isDocs }) => isDocs).map(({ folder }) => folder);
  const ownFolder = isDocsSection(page, site) ? own : [];
  const isAlone = !isSectionIndex(key) && typeOf(page.params, '') === 'docs';
  const fromPage = isAlone ? [...sections].slice(0, 1) : [];
  return [...named, ...chosen, ...ownFolder, ...fromPage]
    .filter((folder) => sections.has(folder))
    .reduce<string | undefined>((outer, folder) => outermost(outer, folder), undefined);
}

/** Whether the page, or the section with all below it, is left out of trees. */
function isOutOfTrees({ params }: Page): boolean {
  return ['bookhidden', 'hidden'].some((name) => {
    const value = params.get(name);
    return typeof value === 'boolean' || typeof value === 'string' ? flagOf(value) === true : false;
  });
}

/** The lists of the folders that the settings name. */
export function docsLists(site: Pick<Settings, 'docs' | 'language' | 'languages'>): string[] {
  return site.docs.map((folder) => listOf(folder, site));
}

function listOf(folder: string, site: Pick<Settings, 'language' | 'languages'>): string {
  return languageOf(site).prefix + folderPath(folder);
}

function typeOf(params: Page['params'], otherwise: string): string {
  const type = params.get('type');
  return (typeof type === 'string' && type.trim() !== '' ? type.trim() : otherwise).toLowerCase();
}

function outermost(one: string | undefined, other: string): string {
  return one === undefined || other.length < one.length ? other : one;
}
