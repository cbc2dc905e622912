/** The inputs of a file's reading: the site's settings, and the `_index.md` files around it. */

import { present } from '../../src/content/data/mapping.ts';
import { fileOf } from '../../src/content/editions.ts';
import {
  folderOf,
  isHtml,
  isPage,
  isPageTemplate,
  isSectionIndex,
  isShortcodeTemplate,
} from '../../src/content/keys.ts';
import { decodeText } from '../../src/content/post/decode-text.ts';
import type { Dependency, Resolution, Resolutions } from '../../src/content/post/dependencies.ts';
import { isDocsSection } from '../../src/content/post/docs.ts';
import { beginsWithFrontMatter } from '../../src/content/post/front-matter-block.ts';
import { readPost } from '../../src/content/post/read-post.ts';
import { type ParentSection, parentFolders, parentSection } from '../../src/content/post/sections.ts';
import { visibility } from '../../src/content/post/status.ts';
import { type Language, languageOf, placed } from '../../src/content/site/languages.ts';
import { isSettings, readSettings, sitesOf } from '../../src/content/site/settings-files.ts';
import type { Settings, Site } from '../../src/content/site/site.ts';
import { defaultSiteOf, siteOfFile } from '../../src/content/site/sites.ts';
import { Problem } from '../../src/problem.ts';
import { type LocalFile, readLocalFile } from '../files/local-file.ts';

export type Surroundings = {
  languages: readonly Language[];
  /** The site in the language of a file, or of an edition. */
  siteOf(key: string): Site;
  /** The sections around a file in its language, the nearest first. */
  parentsOf(key: string): readonly ParentSection[];
  /** Whether templates of the owner make the pages. */
  hasOwnLayouts: boolean;
  /** Resolves only dependencies on templates of shortcodes. */
  templates(dependencies: readonly Dependency[]): Resolutions;
};

/** A file that is only in the bucket. */
export type OtherFile = { key: string; read: () => Promise<Uint8Array> };

/** The surroundings once `files` are in the bucket, beside `others`. Checking reports unreadable files. */
export async function findSurroundings(
  files: readonly LocalFile[],
  others: readonly OtherFile[] = [],
): Promise<Surroundings> {
  const all = [...files.map((file) => ({ key: file.key, read: () => readLocalFile(file) })), ...others];
  const settings = new Map<string, Settings>();
  for (const file of all.filter(({ key }) => isSettings(key))) {
    const found = await unlessFaulty(file, (text) => readSettings(file.key, text).settings);
    if (found) settings.set(file.key, found);
  }
  const sites = sitesOf(settings);
  const { languages } = defaultSiteOf(sites);
  const siteOf = (key: string) => siteOfFile(sites, key);
  const sections = new Map<string, ParentSection>();
  const parentsOf = (key: string): readonly ParentSection[] => {
    const { prefix } = languageOf(siteOf(key));
    const { key: pageKey } = placed(fileOf(key), languages);
    return parentFolders(pageKey).flatMap((folder) => sections.get(`${prefix}/${folder}`) ?? []);
  };
  // Outer folders first, since an `_index.md` may pass fields on to the ones below it.
  const indexes = all
    .map((file) => ({ file, ...placed(file.key, languages) }))
    .filter(({ key }) => isPage(key) && isSectionIndex(key))
    .toSorted((a, b) => folderOf(a.key).length - folderOf(b.key).length);
  for (const { file, language, key } of indexes) {
    const found = await unlessFaulty(file, (text) =>
      sectionIn(file.key, text, siteOf(file.key), parentsOf(file.key)),
    );
    if (found) sections.set(`${language.prefix}/${folderOf(key)}`, found);
  }
  const hasTemplates = all.some(({ key }) => isPageTemplate(key));
  const hasOwnLayouts = hasTemplates && defaultSiteOf(sites).ownLayouts !== false;
  return { languages, hasOwnLayouts, siteOf, parentsOf, templates: await readTemplates(all) };
}

async function readTemplates(all: readonly OtherFile[]): Promise<Surroundings['templates']> {
  const texts = new Map<string, string>();
  for (const file of all.filter(({ key }) => isShortcodeTemplate(key))) {
    const text = await unlessFaulty(file, (read) => read);
    if (text !== null) texts.set(file.key, text);
  }
  return (dependencies) => {
    const resolutions = new Map<string, Resolution>();
    for (const { id, keys } of dependencies) {
      const key = keys.find((name) => texts.has(name));
      if (key !== undefined) resolutions.set(id, { kind: 'template', key, text: texts.get(key) ?? '' });
    }
    return resolutions;
  };
}

async function unlessFaulty<T>({ read }: OtherFile, use: (text: string) => T): Promise<T | null> {
  try {
    return use(decodeText(await read()));
  } catch (error) {
    if (error instanceof Problem || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** Equal to the catalog's record of an `_index.md`. */
function sectionIn(
  key: string,
  text: string,
  site: Site,
  parents: readonly ParentSection[],
): ParentSection | null {
  if (isHtml(key) && !beginsWithFrontMatter(text)) return null;
  const post = readPost(key, text, site, parents);
  return parentSection(folderOf(post.pageKey), {
    ...present({ slug: post.slug, title: post.params.has('title') ? post.title : undefined }),
    draft: post.draft || post.build?.render === false,
    ...visibility(post),
    cascade: post.cascade ?? [],
    ...(isDocsSection(post, site) && { isDocs: true }),
  });
}
