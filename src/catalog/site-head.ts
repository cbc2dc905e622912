import { addresses } from '../addresses.ts';
import type { MenuLink, PageImage, SiteHead } from '../content/page-data.ts';
import { languageOf } from '../content/site/languages.ts';
import { pagePolicy } from '../content/site/page-policy.ts';
import type { Site } from '../content/site/site.ts';
import type { Answer } from './answer.ts';

/**
 * The site's values that every page shows. Absolute addresses begin with the site's own origin; the request's
 * serves only without one.
 */
export function siteHead(answer: Answer<unknown>, siteUrl: string, requestOrigin: string): SiteHead {
  const {
    title,
    description,
    author,
    languageCode,
    timeZone,
    noindex,
    baseURL,
    social,
    search,
    disableKinds,
    accent,
    authorCard,
  } = answer.site;
  const origin = baseURL || siteUrl || requestOrigin;
  const {
    sections,
    menus: { main, footer, social: places },
    logo,
  } = answer;
  const profiles = social.length > 0 ? social : profilesIn(places);
  const image = siteImage(answer.site, origin);
  const { prefix } = languageOf(answer.site);
  const head = { prefix, title, description, author, languageCode, timeZone, noindex, origin, sections };
  return {
    ...head,
    ...languagesOf(answer.site),
    ...(search && { hasSearch: true }),
    ...(disableKinds.includes('rss') && { hasNoFeeds: true }),
    ...(disableKinds.includes('home') && { hasNoHome: true }),
    ...(profiles.length > 0 && { social: profiles }),
    ...(image && { image }),
    ...(accent !== '' && { accent }),
    ...(logo && { logo }),
    ...(authorCard && { authorCard }),
    ...(main && { menu: main }),
    ...(footer && { footerMenu: footer }),
    ...ownHead(answer),
  };
}

/** The links of the menu `social` to other sites. */
function profilesIn(links: readonly MenuLink[] = []): NonNullable<SiteHead['social']> {
  return links.flatMap(({ title, href = '', children }) => [
    ...(/^[a-z]+:/.test(href) ? [{ name: title, url: href }] : []),
    ...profilesIn(children),
  ]);
}

function languagesOf({
  language,
  languages,
  languageNames,
  direction,
}: Site): Pick<SiteHead, 'language' | 'languages' | 'defaultLanguage' | 'direction'> {
  const [first] = languages;
  const written = direction === '' ? {} : { direction };
  if (languages.length === 1 || first === undefined) return written;
  const links = languageNames.map((name) => {
    const { prefix } = languageOf({ language: name.code, languages });
    return { ...name, home: `${prefix}/` };
  });
  return { ...written, language, languages: links, defaultLanguage: first.code };
}

/** The owner's additions to every page, and the policy that allows them. */
function ownHead({
  site,
  customParts = {},
}: Answer<unknown>): Pick<SiteHead, 'customStyle' | 'icons' | 'fragments' | 'policy' | 'searchPath'> {
  const { style, icons, searchPages = {}, ...fragments } = customParts;
  const searchPage = searchPages[languageOf(site).prefix];
  const all = Object.entries(fragments);
  const digests = (kind: 'scripts' | 'styles') =>
    all.flatMap(([, fragment]) => fragment[kind].map((digest) => `'${digest}'`));
  const [scripts, styles] = [digests('scripts'), digests('styles')];
  const { csp } = site;
  const isOpened = Object.keys(csp).length + scripts.length + styles.length > 0;
  const opened = {
    ...csp,
    'script-src': [...(csp['script-src'] ?? []), ...scripts],
    'style-src': [...(csp['style-src'] ?? []), ...styles],
  };
  return {
    ...(style !== undefined && { customStyle: addresses.customStyle(style) }),
    ...(icons && { icons }),
    ...(searchPage && { searchPath: searchPage.path }),
    ...(all.length > 0 && {
      fragments: Object.fromEntries(all.map(([resolved, { html }]) => [resolved, html])),
    }),
    ...(isOpened && { policy: pagePolicy(opened) }),
  };
}

/** The first of `params.images`, as in Hugo. */
function siteImage({ params }: Site, origin: string): PageImage | undefined {
  const { images } = params as { images?: unknown };
  const [first] = Array.isArray(images) ? images : [images];
  if (typeof first !== 'string' || first.trim() === '') return undefined;
  const url = URL.parse(first.trim(), `${origin}/`);
  return url && /^https?:$/.test(url.protocol) ? { url: url.href } : undefined;
}
