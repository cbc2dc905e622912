/** Metadata that other sites show with a link to the page: https://ogp.me/ and the cards of X. */

import type { PageData, PageImage, PageVideo, PostPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { remembered } from '../content/remembered.ts';
import { translatedInto } from './languages.ts';
import { writtenDate } from './written-date.ts';

export type SharedPage = Exclude<PageData, { kind: 'not-found' | 'search' }>;

type Props = { site: SiteHead; page: SharedPage; title: string; description: string };

export function Sharing({ site, page, title, description }: Props) {
  const image = (page.kind === 'post' ? page.image : undefined) ?? site.image ?? logoOf(site);
  const video = page.kind === 'post' ? page.videos?.[0] : undefined;
  const locale = localeOf(site.languageCode);
  return (
    <>
      <meta property="og:type" content={page.kind === 'post' ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      {description !== '' && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.origin + encodePath(page.path)} />
      <meta property="og:site_name" content={site.title} />
      {locale !== '' && <meta property="og:locale" content={locale} />}
      {otherLocales(site, page, locale).map((other) => (
        <meta property="og:locale:alternate" content={other} />
      ))}
      {image !== undefined && <SharedImage image={image} />}
      {video !== undefined && <SharedVideo video={video} />}
      {page.kind === 'post' && <Article page={page} />}
      <meta name="twitter:card" content={image === undefined ? 'summary' : 'summary_large_image'} />
      <meta name="twitter:title" content={title} />
      {description !== '' && <meta name="twitter:description" content={description} />}
      {image !== undefined && <meta name="twitter:image" content={image.url} />}
    </>
  );
}

function logoOf({ logo, origin }: SiteHead): PageImage | undefined {
  if (logo === undefined || /\.svg$/i.test(logo.path)) return undefined;
  const { path, width, height } = logo;
  return { url: origin + encodePath(path), width, height };
}

function SharedImage({ image: { url, alt, width, height } }: { image: PageImage }) {
  return (
    <>
      <meta property="og:image" content={url} />
      {width !== undefined && <meta property="og:image:width" content={String(width)} />}
      {height !== undefined && <meta property="og:image:height" content={String(height)} />}
      {alt !== undefined && <meta property="og:image:alt" content={alt} />}
    </>
  );
}

function SharedVideo({ video: { file, player } }: { video: PageVideo }) {
  return (
    <>
      <meta property="og:video" content={file ?? player} />
      {player !== undefined && <meta property="og:video:type" content="text/html" />}
    </>
  );
}

function Article({ page: { date, lastmod, section, terms } }: { page: PostPage }) {
  const tags = terms.filter(({ taxonomy }) => taxonomy === 'tags').flatMap(({ terms }) => terms);
  return (
    <>
      {date !== undefined && <meta property="article:published_time" content={writtenDate(date)} />}
      {lastmod !== undefined && <meta property="article:modified_time" content={writtenDate(lastmod)} />}
      {section !== undefined && <meta property="article:section" content={section.title} />}
      {tags.map(({ title }) => (
        <meta property="article:tag" content={title} />
      ))}
    </>
  );
}

/** The locales of the page's translations, each once. */
function otherLocales(site: SiteHead, page: SharedPage, own: string): string[] {
  const locales = translatedInto(site, page.translations).map(({ tag }) => localeOf(tag));
  return [...new Set(locales)].flatMap((locale) => (locale === '' || locale === own ? [] : [locale]));
}

/** `en_US`: the format requires a country, so the most likely one is used where the tag has none; else empty. */
const localeOf = remembered(
  (languageCode) => {
    try {
      const { language, region } = new Intl.Locale(languageCode).maximize();
      return region === undefined ? '' : `${language}_${region}`;
    } catch {
      return '';
    }
  },
  { most: 100, longest: 100 },
);
