/** Search for visitors: pages of results, and suggestions while they type. */

import { addresses } from '../../addresses.ts';
import type { Answer } from '../../catalog/answer.ts';
import type { SearchCursor, SearchResults } from '../../catalog/search-results.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { pageVersion } from '../../compose/page-version.ts';
import type { SiteHead } from '../../content/page-data.ts';
import { encodePath } from '../../content/paths.ts';
import type { SearchPage } from '../../content/search-page.ts';
import type { Reply } from '../../http/reply.ts';
import { Stopwatch } from '../../http/stopwatch.ts';
import type { PagesContext } from '../../pages/context.ts';
import { moved, notFound, pageReply } from '../../pages/replies.ts';
import { renderPage } from '../../theme/theme.tsx';

/** Rows on a page of results, and the number of suggestions. */
const pageSize = 20;
const mostSuggested = 8;

/** Characters of the input that are read. */
const longestText = 200;

/** `/search/?q=words`. No input makes it fail. Null if `prefix` is that of no language. */
export async function readSearch(
  context: PagesContext,
  origin: string,
  asked: Pick<URLSearchParams, 'get'>,
  prefix = '',
): Promise<Reply | null> {
  const watch = new Stopwatch(context.clock);
  const text = readText(asked.get('q'));
  const after = readCursor(asked.get('after'));
  const answer = await watch.time('catalog', () =>
    context.catalog.search(context.clock(), text, {
      path: `${prefix}/`,
      size: pageSize,
      ...(after && { after }),
    }),
  );
  const site = siteHead(answer, context.siteUrl, origin);
  if (prefix === '' && site.prefix !== '') return moved(withQuery(site.prefix, asked), {});
  if (site.prefix !== prefix) return null;
  if (!site.hasSearch) return notFound(site, prefix + addresses.search, {}, watch);
  const page = renderPage(site, searchPage(site, text, answer, after !== undefined));
  const { policy } = site;
  return pageReply(page, pageVersion(context.build, page, policy ?? ''), { policy }, watch);
}

/** `/search/` without a query. */
export function readSearchForm(context: PagesContext, origin: string, prefix: string): Promise<Reply | null> {
  return readSearch(context, origin, new URLSearchParams(), prefix);
}

/**
 * `/search/suggest?q=words`: titles and their addresses, in the form that browsers read.
 * https://github.com/dewitt/opensearch/blob/master/mediawiki/Specifications/OpenSearch/Extensions/Suggestions/1.1/Draft%201.wiki
 */
export async function readSuggestions(
  context: PagesContext,
  origin: string,
  asked: Pick<URLSearchParams, 'get'>,
  prefix = '',
): Promise<Reply | null> {
  const text = readText(asked.get('q'));
  const options = { path: `${prefix}/`, size: mostSuggested, titlesOnly: true };
  const answer = await context.catalog.search(context.clock(), text, options);
  const site = siteHead(answer, context.siteUrl, origin);
  if (site.prefix !== prefix) return null;
  if (!site.hasSearch) return notFound(site, prefix + addresses.suggestions, {});
  const { rows } = answer.resolved;
  const titles = rows.map(({ title }) => title.map((part) => part.text).join(''));
  const urls = rows.map(({ path }) => site.origin + encodePath(path));
  return {
    status: 200,
    body: JSON.stringify([text, titles, titles.map(() => ''), urls]),
    headers: { 'Content-Type': 'application/x-suggestions+json; charset=utf-8' },
    caching: 'revalidate',
    guard: 'none',
  };
}

/** The search page of the default language, where that has a prefix. */
function withQuery(prefix: string, asked: Pick<URLSearchParams, 'get'>): string {
  const query = asked.get('q');
  return `${prefix}${addresses.search}${query === null ? '' : `?${new URLSearchParams({ q: query })}`}`;
}

/** The input on one line. */
function readText(typed: string | null): string {
  const text = (typed ?? '')
    .slice(0, 4 * longestText)
    .toWellFormed()
    .normalize('NFC');
  return text
    .slice(0, longestText)
    .toWellFormed()
    .replaceAll('\xad', '')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

/** `1.1065894`: the last row of the page before. Any other text begins at the first row. */
function readCursor(text: string | null): SearchCursor | undefined {
  const [, match, place] = /^([0-2])\.(-?\d{1,16})$/.exec(text ?? '') ?? [];
  return match === undefined ? undefined : { match: Number(match), place: Number(place) };
}

function searchPage(
  { prefix }: SiteHead,
  query: string,
  { resolved, customParts }: Answer<SearchResults>,
  isContinued: boolean,
): SearchPage {
  const { rows, hasTerms, next } = resolved;
  const { title = '' } = customParts?.searchPages?.[prefix] ?? {};
  const more = next && new URLSearchParams({ q: query, after: `${next.match}.${next.place}` });
  return {
    kind: 'search',
    path: prefix + addresses.search,
    ...(title !== '' && { title }),
    ...{ query, hasTerms, rows, isContinued },
    ...(more && { more: `${prefix}${addresses.search}?${more}` }),
  };
}
