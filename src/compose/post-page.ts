import { mainFeed } from '../addresses.ts';
import type { ResolvedPost } from '../catalog/resolved.ts';
import { pathOfPage } from '../catalog/short-answer.ts';
import { present } from '../content/data/mapping.ts';
import { flagOf } from '../content/data/values.ts';
import { isMarkdown } from '../content/keys.ts';
import type { Link, PostPage, TermLinks } from '../content/page-data.ts';
import { encodePath, pathOfFile } from '../content/paths.ts';
import { isOfAuthors } from '../content/post/authors.ts';
import type { Resolutions } from '../content/post/dependencies.ts';
import { elsewhere } from '../content/post/elsewhere.ts';
import { isThumbnail, writtenPicture } from '../content/post/picture.ts';
import type { Post } from '../content/post/post.ts';
import { series as seriesField } from '../content/post/series.ts';
import { leftOut } from '../content/post/switches.ts';
import { languageOf as languageOfSite } from '../content/site/languages.ts';
import type { PageSettings } from '../content/site/settings-used.ts';
import type { Rendered } from '../render/contract.ts';
import { pictureOf, shownPicture } from '../render/images-shown.ts';
import { tableOfContents } from '../render/table-of-contents.ts';
import { taxonomyTitle } from '../theme/taxonomy-title.ts';
import { beside } from './list-page.ts';
import { pageVideo, shareImage, sizeAt } from './media.ts';

/** The page data of a post: its own content from `post`, the links around it from `resolved`. */
export function postPage(
  resolved: ResolvedPost,
  post: Post,
  rendered: Rendered,
  site: PageSettings,
): PostPage {
  const { title, date, lastmod, author } = post;
  const left = leftOut(post.params);
  const hides = (['byline', 'date', 'author'] as const).filter((part) => left.has(part));
  const { section, related, series, translations, tree } = resolved;
  const { authors, terms } = termLinks(resolved, site);
  const language = languageOf(post);
  const filling = fillingOf(resolved);
  const cover = coverImage(post, rendered, new Map(resolved.resolutions));
  const minutes = minutesOf(rendered.length);
  const showsThem = showsContents(post, site) ?? isLong(rendered, minutes);
  const isAsked = showsThem && !rendered.html.includes('<nav id="TableOfContents">');
  const image = shareImage(post, rendered, new Map(resolved.resolutions), site);
  const instead = { title, image: image?.url };
  const videos = rendered.videos.map((video) => pageVideo(video, instead, site));
  const contents = isAsked ? tableOfContents(rendered.headings, site.toc) : '';
  const page: PostPage = {
    kind: 'post',
    path: pathOfPage(resolved),
    title,
    description: post.description || rendered.excerpt,
    ...(author !== undefined && { author }),
    ...(authors.length > 0 && { authors }),
    ...(date && { date }),
    ...(lastmod && { lastmod }),
    ...(post.description !== '' && { lede: post.description }),
    ...(minutes > 0 && section && !filling && !left.has('minutes') && { minutes }),
    ...present({ cover, leadsTo: elsewhere(post.params) }),
    ...(language !== undefined && language !== site.languageCode && { languageCode: language }),
    html: rendered.html,
    hasCode: rendered.html.includes('<pre'),
    ...(contents !== '' && { contents }),
    terms: left.has('terms') ? [] : terms,
    ...(hides.length > 0 && { hides }),
    ...(left.has('engines') && { noindex: true as const }),
    ...(section && { section }),
    ...(!left.has('neighbours') && present({ newer: resolved.newer, older: resolved.older })),
    ...present({ related: left.has('related') ? undefined : related, series, translations, filling, tree }),
    hasPlayer: rendered.hasPlayer,
    ...(image && { image }),
    ...(videos.length > 0 && { videos }),
    ...(site.source && isMarkdown(post.key) && { source: pathOfFile(post.key) }),
    feed: mainFeed(section?.path ?? `${languageOfSite(site).prefix}/`),
  };
  return filling?.of === 'archive' && filling.page > 1 ? withoutText(page) : page;
}

/** A further page of a list below a text shows the title of the first, but not its text. */
function withoutText({ lede: _lede, cover: _cover, contents: _contents, ...page }: PostPage): PostPage {
  return { ...page, html: '', hasCode: false, hasPlayer: false };
}

/** The list that the site adds to the post. */
function fillingOf({ path, filling }: ResolvedPost): PostPage['filling'] {
  if (filling?.of !== 'archive') return filling;
  const { of, rows, page, pages } = filling;
  return { of, rows, page, pages, ...beside({ path, page, pages }) };
}

/** The language of a post that differs from its site's: `lang` or `language`, a valid BCP 47 tag. */
function languageOf({ params }: Post): string | undefined {
  const written = params.get('lang') ?? params.get('language');
  try {
    return typeof written === 'string' ? Intl.getCanonicalLocales(written)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Names that themes give the field, in lower case. The post's own field counts over the site's. */
const namesOfContents = ['toc', 'showtoc', 'showtableofcontents'];

function showsContents({ params }: Post, site: PageSettings): boolean | undefined {
  const ofSite = new Map(Object.entries(site.params).map(([name, value]) => [name.toLowerCase(), value]));
  const values = [params, ofSite].flatMap((from) => namesOfContents.map((name) => from.get(name)));
  const flags = values.map((value) => (isScalar(value) ? flagOf(value) : undefined));
  return flags.find((flag) => flag !== undefined);
}

/** The default: a long post with several headings shows its contents. */
function isLong({ headings }: Rendered, minutes: number): boolean {
  return minutes >= 5 && headings.length >= 4;
}

/** Minutes of reading, at about 220 words a minute, or 500 characters of Chinese or Japanese. */
function minutesOf({ words, characters }: Rendered['length']): number {
  return Math.round(words / 220 + characters / 500);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * The post's terms under the names of their taxonomies, in the order of the site's settings. Authors are part
 * of the byline, and a series has a box of its own.
 */
function termLinks(
  resolved: ResolvedPost,
  site: PageSettings,
): { terms: TermLinks[]; authors: readonly Link[] } {
  const { plural: byline } = site.taxonomies.find(isOfAuthors) ?? {};
  const all = linksByTaxonomy(resolved, site);
  const isShown = ({ taxonomy }: TermLinks) =>
    taxonomy !== byline && !(taxonomy === seriesField && resolved.series !== undefined);
  const authors = all.find(({ taxonomy }) => taxonomy === byline)?.terms ?? [];
  return { terms: all.filter(isShown), authors };
}

function linksByTaxonomy(resolved: ResolvedPost, site: PageSettings): TermLinks[] {
  return site.taxonomies
    .map(({ plural }) => {
      const terms = resolved.terms.filter((term) => term.taxonomy === plural);
      const path = terms[0]?.list;
      return {
        taxonomy: plural,
        title: taxonomyTitle(site, `/${plural}/`, plural.charAt(0).toUpperCase() + plural.slice(1)),
        ...(path !== undefined && { path }),
        terms: terms.map((term) => ({ path: term.path, title: term.name })),
      };
    })
    .filter(({ terms }) => terms.length > 0);
}

/** The post's picture, if the bucket has it and the text does not show it again. */
function coverImage(
  post: Post,
  { html, coverCaption }: Rendered,
  resolutions: Resolutions,
): PostPage['cover'] {
  const written = writtenPicture(post.params);
  const named = written?.isHiddenInPage ? undefined : pictureOf(post, resolutions);
  const image = named && shownPicture(post, resolutions);
  const size = named && sizeAt(named.path, resolutions);
  if (image === undefined || size === undefined || (!written && isThumbnail(image.path))) return undefined;
  const name = encodePath(image.path.slice(image.path.lastIndexOf('/')));
  const isShown = html.includes(`${name}"`) || html.includes(`"${name.slice(1)}"`);
  return isShown
    ? undefined
    : { path: image.path, alt: image.alt, ...size, ...present({ caption: coverCaption }) };
}
