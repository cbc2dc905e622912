import { covers } from '../../../auth/tokens.ts';
import { encodePath } from '../../../content/paths.ts';
import type { Marked } from '../../../content/search-page.ts';
import { fields, list, objectOf, tool } from '../tool.ts';

/** Rows that are asked for, of which a token for some keys may see few. */
const mostRows = 50;

export const search = tool({
  name: 'search',
  title: 'Search pages',
  description:
    'Published pages with all words of the query, and pages of any status with the query in title or key.',
  effect: 'reads',
  takes: {
    query: { type: 'string', maxLength: 500 },
    'limit?': { type: 'integer', minimum: 1, maximum: mostRows, description: 'Default 10' },
  },
  returns: objectOf<object>({ results: list(fields('id title url status snippet?')) }),
  async call({ query, limit = 10 }, { url, token }, { catalog, clock, siteUrl }) {
    const { site } = await catalog.forAuthors(clock());
    const origin = site.baseURL || siteUrl || url.origin;
    const languages = site.languages.filter(({ isOff }) => !isOff);
    const asked = languages.slice(0, mostLanguages).map(({ prefix }) => `${prefix}/`);
    const [named, ...found] = await Promise.all([
      catalog.overview(clock(), { prefix: token.prefix, text: query, limit }),
      ...asked.map((path) => catalog.search(clock(), query, { path, size: mostRows })),
    ]);
    const seen = found
      .flatMap(({ resolved }) => resolved.rows)
      .filter(({ key }) => covers(token, key))
      .map((row) => ({ ...row, title: plain(row.title), snippet: plain(row.snippet), status: 'published' }));
    const results = new Map<string, object>();
    const rows: Row[] = [...seen, ...(query.trim() === '' ? [] : named.rows)];
    for (const { key: id, path, title, status, snippet } of rows) {
      const url = path === undefined ? null : origin + encodePath(path);
      if (!results.has(id)) results.set(id, { id, title, url, status, snippet });
    }
    return { results: [...results.values()].slice(0, limit) };
  },
});

type Row = { key: string; path?: string | undefined; title: string; status: string; snippet?: string };

/** Languages that one call searches. */
const mostLanguages = 8;

function plain(marked: readonly Marked[]): string {
  return marked.map(({ text: part }) => part).join('');
}
