import { addresses } from '../../addresses.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { pageVersion } from '../../compose/page-version.ts';
import type { SiteHead } from '../../content/page-data.ts';
import { escapeXml } from '../../feeds/xml.ts';
import type { Reply } from '../../http/reply.ts';
import type { PagesContext } from '../../pages/context.ts';
import { edgeLife } from '../../pages/edge-life.ts';
import { notFound } from '../../pages/replies.ts';
import { assetPaths } from '../../theme/assets.ts';

/**
 * `/opensearch.xml`, by which browsers offer the site as a search engine. `prefix` is that of a language; null if no
 * language has it.
 */
export async function openSearch(context: PagesContext, origin: string, prefix = ''): Promise<Reply | null> {
  const answer = await context.catalog.site(context.clock(), `${prefix}/`);
  const site = siteHead(answer, context.siteUrl, origin);
  if (site.prefix !== prefix) return null;
  if (!site.hasSearch) return notFound(site, addresses.openSearch, {});
  const body = description(site);
  return {
    status: 200,
    body,
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
    etag: pageVersion(context.build, body),
    caching: 'revalidate',
    ...edgeLife(context, answer, 'page'),
    guard: 'none',
  };
}

/** The specification allows no longer names, in characters. */
const longestName = 16;

/** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
function description({ title, origin, prefix, languageCode, languages }: SiteHead): string {
  const at = (path: string) => escapeXml(origin + path);
  const name = Array.from(title).slice(0, longestName).join('').trim();
  const language = languages ? `<Language>${escapeXml(languageCode)}</Language>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(name)}</ShortName>
<Description>${escapeXml(title)}</Description>
${language}<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${at(assetPaths.icon())}</Image>
<Url type="text/html" template="${at(`${prefix}${addresses.search}?q={searchTerms}`)}"/>
<Url type="application/x-suggestions+json" template="${at(`${prefix}${addresses.suggestions}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}
