import { addresses, feedFiles } from '../addresses.ts';
import type { PageData, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import type { AssetPaths } from './assets.ts';
import { raw } from './jsx-runtime.ts';
import { alternatesOf } from './languages.ts';
import { isForSearch, isLandingHome, pagingOf, partsOf, styleNameOf, stylePartsOf } from './page-parts.ts';
import { type SharedPage, Sharing } from './sharing.tsx';
import { structuredData } from './structured-data.ts';
import { type Texts, textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData; assets: AssetPaths };

/** Data for browsers, feed readers and search engines, before the page's content. */
export function Head({ site, page, assets }: Props) {
  const title = documentTitle(site, page, textsFor(site.languageCode));
  const description = descriptionOf(site, page);
  const listed = listedPage(page);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      {/* Nothing is painted before the header is whole, so that it does not jump. */}
      <link rel="expect" href="#_main" blocking="render" />
      {description !== '' && <meta name="description" content={description} />}
      {(site.noindex || listed === null || isUnindexed(page)) && <meta name="robots" content="noindex" />}
      {listed !== null && <link rel="canonical" href={site.origin + encodePath(page.path)} />}
      <script src={assets.script(partsOf(site, page))}></script>
      <link rel="stylesheet" href={styleOf(site, page, assets)} />
      <Icons site={site} assets={assets} />
      {feedsOf(site, page).map(({ name, type, title: format }) => (
        <link
          rel="alternate"
          type={type}
          title={`${site.title} – ${format}`}
          href={encodePath(feedFolder(site, page) + name)}
        />
      ))}
      {page.kind === 'post' && page.source !== undefined && (
        <link rel="alternate" type="text/markdown" href={encodePath(page.source)} />
      )}
      {listed !== null && <PagesBeside page={listed} />}
      {listed !== null &&
        alternatesOf(site, listed).map(({ tag, path }) => (
          <link rel="alternate" hreflang={tag} href={site.origin + encodePath(path)} />
        ))}
      {site.social?.map(({ url }) => (
        <link rel="me" href={url} />
      ))}
      {listed !== null && <About site={site} page={listed} description={description} />}
      {isEntrance(page) && site.hasSearch && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.title}
          href={site.prefix + addresses.openSearch}
        />
      )}
      {isForSearch(page) && site.hasSearch && <script type="module" src={assets.search()} />}
    </head>
  );
}

/** The owner's icons. Browsers take the last one that they understand, so the scalable one comes last. */
function Icons({ site: { icons = [] }, assets }: Pick<Props, 'site' | 'assets'>) {
  const hasIcon = icons.some((name) => name.startsWith('favicon.'));
  return (
    <>
      {icons.includes('favicon.ico') && <link rel="icon" sizes="32x32" href="/favicon.ico" />}
      {icons.includes('favicon.png') && <link rel="icon" type="image/png" href="/favicon.png" />}
      {icons.includes('favicon.svg') && <link rel="icon" type="image/svg+xml" href="/favicon.svg" />}
      {!hasIcon && <link rel="icon" type="image/svg+xml" href={assets.icon()} />}
      {icons.includes('apple-touch-icon.png') && <link rel="apple-touch-icon" href="/apple-touch-icon.png" />}
    </>
  );
}

/** `Post · Page 2 · Site`, each part once. */
function documentTitle(site: SiteHead, page: PageData, texts: Texts): string {
  const title = titleOf(page, texts);
  const { page: at = 1 } = pagingOf(page) ?? {};
  const number = at > 1 ? [texts.page(at)] : [];
  const isHome = page.kind === 'list' && page.of === 'home';
  const parts = isHome ? [site.title, ...number] : [title, ...number, site.title];
  return [...new Set(parts)].join(' · ');
}

function titleOf(page: PageData, texts: Texts): string {
  if (page.kind === 'search') {
    const { query, title = texts.search } = page;
    return query === '' ? title : `${query} · ${title}`;
  }
  if (page.kind === 'not-found') return page.isGone ? texts.gone : texts.notFound;
  return page.title;
}

/** A list without a description is described by its first posts. */
function descriptionOf(site: SiteHead, page: PageData): string {
  if (page.kind === 'not-found' || page.kind === 'search') return '';
  if (page.kind === 'post' || page.description !== '') return page.description;
  const isHome = page.kind === 'list' && page.of === 'home';
  if (isHome && site.description !== '') return site.description;
  return page.rows
    .slice(0, 5)
    .map(({ title }) => title)
    .join(' · ');
}

/** The page, if others may list it and link to it. */
function listedPage(page: PageData): SharedPage | null {
  if (page.kind === 'not-found' || page.kind === 'search') return null;
  return page.kind === 'post' && page.preview !== undefined ? null : page;
}

function isUnindexed(page: PageData): boolean {
  return 'noindex' in page && page.noindex === true;
}

/** Whether the page tells browsers how to search the site: one page is enough. */
function isEntrance(page: PageData): boolean {
  return page.kind === 'search' || (page.kind === 'list' && page.of === 'home');
}

/** The pages of a list before and after this one. */
function PagesBeside({ page }: { page: SharedPage }) {
  const { newer, older } = pagingOf(page) ?? {};
  return (
    <>
      {newer !== undefined && <link rel="prev" href={encodePath(newer)} />}
      {older !== undefined && <link rel="next" href={encodePath(older)} />}
    </>
  );
}

/** The page's description for other sites and search engines. */
function About({ site, page, description }: { site: SiteHead; page: SharedPage; description: string }) {
  const isHome = page.kind === 'list' && page.of === 'home';
  return (
    <>
      <Sharing site={site} page={page} title={isHome ? site.title : page.title} description={description} />
      <script type="application/ld+json">{raw(structuredData(site, page, description))}</script>
    </>
  );
}

/** The address carries the site's own colour, so that the style sheet stays one request. */
function styleOf(site: SiteHead, page: PageData, assets: AssetPaths): string {
  const { accent } = site;
  const path = assets.style(styleNameOf(page), stylePartsOf(site, page));
  return accent === undefined ? path : `${path}?accent=${accent.slice(1)}`;
}

function feedsOf(site: SiteHead, page: PageData): readonly (typeof feedFiles)[number][] {
  const isOfHome = feedFolder(site, page) === `${site.prefix}/`;
  return site.hasNoFeeds || (isOfHome && (site.hasNoHome || isLandingHome(page))) ? [] : feedFiles;
}

/** The folder of the page's own feeds, or else of those of the home page. */
function feedFolder({ prefix }: SiteHead, page: PageData): string {
  const feed = (page.kind === 'post' || page.kind === 'list' ? page.feed : undefined) ?? `${prefix}/`;
  return feed.slice(0, feed.lastIndexOf('/') + 1);
}
