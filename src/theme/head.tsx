import { encodePath } from '../urls.ts';
import type { AssetPaths } from './assets.ts';
import type { PageData, SiteHead } from './page-data.ts';
import { type Texts, textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData; assets: AssetPaths };

/** What browsers, feed readers and search engines read before the page. */
export function Head({ site, page, assets }: Props) {
  const description = descriptionOf(site, page);
  const isListed = page.kind !== 'not-found' && !isPreview(page);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{documentTitle(site, page, textsFor(site.languageCode))}</title>
      {description !== '' && <meta name="description" content={description} />}
      {(site.noindex || !isListed) && <meta name="robots" content="noindex" />}
      {isListed && <link rel="canonical" href={site.origin + encodePath(page.path)} />}
      <link rel="stylesheet" href={assets.style} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <link rel="alternate" type="application/rss+xml" title={site.title} href={encodePath(feedOf(page))} />
      {page.kind === 'post' && page.source !== undefined && (
        <link rel="alternate" type="text/markdown" href={encodePath(page.source)} />
      )}
      {hasPlayer(page) && <script type="module" src={assets.video} />}
    </head>
  );
}

/** `Post · Page 2 · Site`, each part once. */
function documentTitle(site: SiteHead, page: PageData, texts: Texts): string {
  const title = page.kind === 'not-found' ? texts.notFound : page.title;
  const number = 'page' in page && page.page > 1 ? [texts.page(page.page)] : [];
  const isHome = page.kind === 'list' && page.of === 'home';
  const parts = isHome ? [site.title, ...number] : [title, ...number, site.title];
  return [...new Set(parts)].join(' · ');
}

function descriptionOf(site: SiteHead, page: PageData): string {
  if (page.kind === 'not-found') return '';
  if (page.kind !== 'list') return page.description;
  return page.of === 'home' ? page.description || site.description : page.description;
}

function isPreview(page: PageData): boolean {
  return page.kind === 'post' && page.preview !== undefined;
}

function hasPlayer(page: PageData): boolean {
  return page.kind !== 'not-found' && page.hasPlayer;
}

/** The page's own feed, else that of the home page. */
function feedOf(page: PageData): string {
  return (page.kind === 'post' || page.kind === 'list' ? page.feed : undefined) ?? '/index.xml';
}
