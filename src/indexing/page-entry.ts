/** The entries of a post and of an `_index.md`. */

import { reservedFolder } from '../addresses.ts';
import type { PagePlace, PostEntry, SectionEntry } from '../catalog/entry.ts';
import { present } from '../content/data/mapping.ts';
import { asLine } from '../content/data/values.ts';
import { sectionOf } from '../content/keys.ts';
import { folderPath, pathOfKey } from '../content/paths.ts';
import { isDocsSection, placeInTree } from '../content/post/docs.ts';
import { elsewhere } from '../content/post/elsewhere.ts';
import { fillingOf } from '../content/post/filling.ts';
import { kindOf } from '../content/post/page-kind.ts';
import { writtenPicture } from '../content/post/picture.ts';
import type { Post } from '../content/post/post.ts';
import { pathsOfAliases } from '../content/post/post-path.ts';
import { sectionFolders } from '../content/post/sections.ts';
import { seriesOrder } from '../content/post/series.ts';
import { visibility } from '../content/post/status.ts';
import { leftOut } from '../content/post/switches.ts';
import { languageOf, placed } from '../content/site/languages.ts';
import type { RecordSettings } from '../content/site/settings-used.ts';
import { Problem } from '../problem.ts';
import type { Rendered } from '../render/contract.ts';
import { thumbnailPath } from '../render/thumbnail.ts';
import type { Around } from './around.ts';
import { forLayouts } from './facts-for-layouts.ts';
import { hidden, isOtherHome, keptFrom, listsOf, termsOfSection } from './listing.ts';

export function postEntry(read: Post, path: string, around: Around, rendered: Rendered): PostEntry {
  const isDisabled = around.site.disableKinds.includes('page');
  const left = leftOut(read.params);
  const post: Post = isDisabled ? { ...read, build: { list: 'never', render: false } } : hidden(read, left);
  const { key, title, draft, weight, description } = post;
  const { prefix } = languageOf(around.site);
  return {
    ...placeOfPage(post, around.site),
    path: freePath(key, path, around.site),
    title,
    draft,
    ...visibility(post),
    ...present({ date: post.date, lastmod: post.lastmod, linkTitle: post.linkTitle, menus: menusOf(post) }),
    ...present({ leadsTo: elsewhere(post.params), seriesOrder: seriesOrder(post.params) }),
    weight,
    summary: post.summary ?? (description || rendered.summary),
    description,
    aliases: pathsOfAliases(post.aliases, path, prefix),
    lists: listsOf(post, around, left),
    ...keptFrom(left),
    ...(post.build && post.build.list !== 'always' && { isUnlisted: true as const }),
    ...(post.build?.render === false && { isUnrendered: true as const }),
    ...mediaOf(rendered),
    ...present({ fills: fillingOf(post, 'page') }),
    ...placeInTree(post, around.site, around.parents),
    ...cardOf(post),
    ...forLayouts({ ...read, ...(isDisabled && present({ build: post.build })) }),
    dependencies: rendered.dependencies,
  };
}

/** Characters of a video's title that the catalog keeps. */
const longestTitle = 200;

function mediaOf({ images, videos }: Rendered): Pick<PostEntry, 'images' | 'videos'> {
  const titled = videos.map((video) =>
    video.title === undefined
      ? video
      : { ...video, title: video.title.slice(0, longestTitle).toWellFormed() },
  );
  return {
    ...(images.length > 0 && { images: images.map(({ path }) => path) }),
    ...(titled.length > 0 && { videos: titled }),
  };
}

/** The fields that cards show of a page: `short_title` and an image of its front matter. */
function cardOf(post: Post): Pick<PostEntry, 'shortTitle' | 'thumbnail' | 'isWithoutImage'> {
  const written = post.params.get('short_title') ?? post.params.get('shorttitle');
  const shortTitle = typeof written === 'string' ? asLine(written) : '';
  const isWithoutImage = writtenPicture(post.params)?.isHiddenInLists === true && {
    isWithoutImage: true as const,
  };
  return {
    ...present({ shortTitle: shortTitle || undefined, thumbnail: thumbnailPath(post) }),
    ...isWithoutImage,
  };
}

/** The language and the key without it, where these are not what the file's key says. */
export function placeOfPage(
  { key, pageKey, translationKey, languages }: Pick<Post, 'key' | 'pageKey' | 'translationKey' | 'languages'>,
  site: RecordSettings,
): PagePlace {
  const { code: language, prefix } = languageOf(site);
  const isOwn = placed(key, site.languages).language.code === language;
  const editions = (languages ?? []).filter((code) => code !== language);
  return {
    ...(site.languages.length > 1 && { language }),
    ...(prefix !== '' && { prefix }),
    ...(pageKey !== key && { pageKey }),
    ...present({ translationKey: site.languages.length > 1 ? translationKey : undefined }),
    ...(isOwn && editions.length > 0 && { editions }),
  };
}

/** The searchable text of a post besides its title and its address. */
export function textOf({ description, terms }: Post, { text }: Rendered): string {
  return [description, text, terms.map(({ name }) => name).join(', ')]
    .filter((part) => part !== '')
    .join('\n');
}

export function sectionEntry(
  post: Post,
  path: string,
  { site, parents }: Around,
  rendered: Rendered,
): SectionEntry {
  const { prefix } = languageOf(site);
  const around = sectionFolders(post.pageKey, parents).at(-1);
  const list = prefix + pathOfKey(post.pageKey);
  const kind = kindOf(post.pageKey, site.taxonomies);
  const terms = termsOfSection(post, site);
  const isShown = !site.disableKinds.some((disabled) => disabled === kind);
  return {
    ...placeOfPage(post, site),
    path: path === list && !isOtherHome(path, site) ? path : freePath(post.key, path, site),
    list,
    aliases: pathsOfAliases(post.aliases, path, prefix),
    ...(isShown && kind === 'term' && { termOf: taxonomyOf(post.pageKey, site) }),
    ...(post.params.has('title') && { title: post.title }),
    ...(isShown && around !== undefined && { within: prefix + folderPath(around) }),
    description: post.description,
    draft: post.draft || post.build?.render === false,
    ...visibility(post),
    ...present({
      ...{ slug: post.slug, date: post.date, lastmod: post.lastmod },
      ...{ linkTitle: post.linkTitle, cascade: post.cascade },
      ...{ menus: menusOf(post), fills: fillingOf(post, kind) },
    }),
    ...(isDocsSection(post, site) && { isDocs: true as const }),
    ...placeInTree(post, site, parents),
    weight: post.weight,
    ...cardOf(post),
    ...groupingOf(post, site),
    ...keptFrom(leftOut(post.params)),
    hasBody: post.body.trim() !== '',
    ...forLayouts(post),
    ...(terms.length > 0 && { terms }),
    dependencies: rendered.dependencies,
  };
}

function taxonomyOf(key: string, { taxonomies }: RecordSettings): string {
  const top = sectionOf(key).toLowerCase();
  return taxonomies.find(({ plural }) => plural.toLowerCase() === top)?.plural ?? top;
}

/** `groupBy` names a taxonomy of the site by its singular or its plural; other values are ignored. */
function groupingOf({ params }: Post, { taxonomies }: RecordSettings): Pick<SectionEntry, 'groupBy'> {
  const name = params.get('groupby');
  const taxonomy = taxonomies.find(({ singular, plural }) => name === singular || name === plural);
  return taxonomy ? { groupBy: taxonomy.plural } : {};
}

/** As in Hugo, a page that is not on lists of the whole site is in no menu. */
function menusOf({ menus, build }: Post): PostEntry['menus'] {
  return build === undefined || build.list === 'always' ? menus : undefined;
}

/** Refuses an address at which the program itself answers: no request would ever reach the page. */
function freePath(key: string, path: string, site: RecordSettings): string {
  const { prefix } = languageOf(site);
  const inLanguage = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  const [, first = '', second] = inLanguage.split('/');
  const isListPage = /\/page\/\d+\/$/.test(path);
  const isTerms = second === '' && site.taxonomies.some(({ plural }) => plural === first);
  if (reservedFolder(path) !== undefined || isListPage || isTerms || isOtherHome(path, site)) {
    throw new Problem(
      'unprocessable',
      `Cannot publish "${key}" at "${path}": that address belongs to the site itself; choose another name, slug or url`,
    );
  }
  return path;
}
