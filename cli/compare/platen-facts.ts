/** What Platen shows of a site. */

import pMap from 'p-map';
import { encodePath } from '../../src/urls.ts';
import { readContent } from './content-facts.ts';
import { readPlatenPage, type ShownPage } from './read-platen-page.ts';
import { pathOf, type ServedSite } from './serve-with-platen.ts';
import type { PageFacts, SiteFacts } from './site-facts.ts';

/** Everything that is at the paths of `asked`, and every page that the site itself names. */
export async function platenFacts(
  site: ServedSite,
  asked: readonly string[],
  onRead: () => void = () => {},
): Promise<SiteFacts> {
  const pages = new Map<string, PageFacts>();
  const keys = new Map(site.files.flatMap(({ key, url }) => (url === null ? [] : [[pathOf(url), key]])));
  const redirects = new Map<string, string>();
  const seen = new Set<string>();
  let due = [...new Set([...asked, ...(await namedPaths(site))])];
  while (due.length > 0) {
    for (const path of due) seen.add(path);
    const found = await pMap(due, (path) => read(site, path, pages, redirects).finally(onRead), {
      concurrency: 8,
    });
    due = [...new Set(found.flat())].filter((path) => !seen.has(path));
  }
  for (const page of pages.values()) page.file = keys.get(page.path) ?? '';
  return { pages, redirects };
}

/** Posts from the list of files, lists from the sitemap. */
async function namedPaths(site: ServedSite): Promise<string[]> {
  const posts = site.files.flatMap(({ status, url }) =>
    status === 'published' && url !== null ? [url] : [],
  );
  const sitemap = (await site.ask('/sitemap.xml')).body;
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  return [...posts, ...listed].flatMap((address) => pathOf(address) ?? []);
}

/** Answers the pages that this one names and that nothing else does: terms, and where redirects lead. */
async function read(
  site: ServedSite,
  path: string,
  pages: Map<string, PageFacts>,
  redirects: Map<string, string>,
): Promise<string[]> {
  const { status, location, body } = await site.ask(encodePath(path));
  if (status === 301 || status === 308) {
    const to = pathOf(location);
    if (to !== null) redirects.set(path, to);
    return to === null ? [] : [to];
  }
  if (status !== 200 || !body.startsWith('<!')) return [];
  const shown = readPlatenPage(body);
  const rows = shown.isList ? await allRows(site, shown) : [];
  pages.set(path, factsOf(path, shown, rows));
  return path.split('/').length === 3 && shown.isList ? rows : [];
}

async function allRows(site: ServedSite, first: ShownPage): Promise<string[]> {
  const rows = [...first.rows];
  for (let next = first.next; next !== undefined; ) {
    const page = readPlatenPage((await site.ask(next)).body);
    rows.push(...page.rows);
    next = page.next;
  }
  return rows.flatMap((row) => pathOf(row) ?? []);
}

function factsOf(path: string, shown: ShownPage, rows: string[]): PageFacts {
  const { title, date, lastmod, content, isList } = shown;
  const facts = { path, file: '', title, date, lastmod, content: readContent(content) };
  if (!isList) return { ...facts, kind: 'page' };
  const sections = shown.sections.flatMap((section) => pathOf(section) ?? []);
  return { ...facts, kind: path === '/' ? 'home' : 'section', rows, sections };
}
