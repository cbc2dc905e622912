/** A site with pages of every kind, whose templates print their own names. */

import { newOutputs, type OutputFormat, type OutputSettings } from '../../src/content/site/output-formats.ts';
import { pathInFormat } from '../../src/content/site/output-paths.ts';
import type { PageDescriptor } from '../../src/layouts/find/find.ts';
import type { FindRules } from '../../src/layouts/find/index-templates.ts';

export const config = `
baseURL = "https://example.org/"
enableRobotsTXT = true
defaultContentLanguage = "en"
[languages.en]
weight = 1
[languages.nn]
weight = 2
[taxonomies]
tag = "tags"
category = "categories"
[mediaTypes."application/atom+xml"]
suffixes = ["atom"]
[outputFormats.feed]
mediaType = "application/atom+xml"
[outputFormats.note]
mediaType = "text/plain"
isPlainText = true
[outputs]
home = ["html", "rss", "json", "amp", "feed"]
section = ["html", "rss", "json", "amp", "note"]
page = ["html", "json", "amp", "markdown", "note"]
taxonomy = ["html", "rss", "json"]
term = ["html", "rss", "json"]
`;

const settings: OutputSettings = {
  mediaTypes: { 'application/atom+xml': { suffixes: ['atom'] } },
  formats: {
    feed: { mediaType: 'application/atom+xml' },
    note: { mediaType: 'text/plain', isPlainText: true },
  },
  kinds: {
    home: ['html', 'rss', 'json', 'amp', 'feed'],
    section: ['html', 'rss', 'json', 'amp', 'note'],
    page: ['html', 'json', 'amp', 'markdown', 'note'],
    taxonomy: ['html', 'rss', 'json'],
    term: ['html', 'rss', 'json'],
  },
};

export const outputs = newOutputs(settings);

export const rules: Omit<FindRules, 'embedded'> = {
  outputs,
  languages: ['en', 'nn'],
  taxonomies: new Map([
    ['tag', 'tags'],
    ['category', 'categories'],
  ]),
};

type Row = { path: string; kind: string; fields?: Readonly<Record<string, string>> };

const rows: readonly Row[] = [
  { path: '/', kind: 'home' },
  { path: '/about', kind: 'page' },
  { path: '/contact', kind: 'page', fields: { layout: 'contact' } },
  { path: '/typed', kind: 'page', fields: { type: 'docs' } },
  { path: '/posts', kind: 'section' },
  { path: '/posts/hello', kind: 'page' },
  { path: '/posts/typed', kind: 'page', fields: { type: 'docs' } },
  { path: '/posts/special', kind: 'page', fields: { layout: 'special' } },
  { path: '/posts/both', kind: 'page', fields: { type: 'docs', layout: 'Special' } },
  { path: '/posts/list', kind: 'page', fields: { layout: 'list' } },
  { path: '/posts/sub', kind: 'section' },
  { path: '/posts/sub/deep', kind: 'page' },
  { path: '/docs', kind: 'section', fields: { layout: 'wide' } },
  { path: '/docs/a', kind: 'page' },
  { path: '/tags', kind: 'taxonomy' },
  { path: '/tags/one', kind: 'term' },
  { path: '/categories', kind: 'taxonomy', fields: { layout: 'wide' } },
  { path: '/categories/two', kind: 'term', fields: { type: 'docs' } },
];

const text =
  'A [link](/about/) ![image](/a.png)\n\n# Heading\n\n```go\nx\n```\n\n> quote\n\n{{< sc >}} {{% sm %}}\n';

/** The files of the site without its layouts. */
export function contentFiles(): Record<string, string> {
  const files: Record<string, string> = { 'hugo.toml': config };
  for (const { path, kind, fields = {} } of rows) {
    const own = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
    const terms = path === '/posts/hello' ? 'tags: [one]\ncategories: [two]\n' : '';
    const alias = path === '/posts/hello' ? (code: string) => `aliases: [/${code}-old/]\n` : () => '';
    const stem = kind === 'page' ? path : `${path === '/' ? '' : path}/_index`;
    for (const code of ['en', 'nn']) {
      const front = `---\ntitle: T\n${own.join('')}${terms}${alias(code)}---\n`;
      files[`content${stem}${code === 'en' ? '' : '.nn'}.md`] = front + text;
    }
  }
  return files;
}

export type Question = {
  page: PageDescriptor;
  /** The file below `public/`. */
  file: string;
  isAlias?: true;
};

/** What is asked of the site: a page in a format, and where Hugo writes it. */
export function questions(): Question[] {
  const of = (name: string): OutputFormat => {
    const format = outputs.formats.find((each) => each.name === name);
    if (!format) throw new Error(`no format ${name}`);
    return format;
  };
  return ['en', 'nn'].flatMap((language) => {
    const folder = language === 'en' ? '' : `${language}/`;
    const pages = rows.flatMap(({ path, kind, fields }) =>
      outputs.byKind[kind as 'page'].map((format): Question => {
        const { layout, type } = fields ?? {};
        const prefix = language === 'en' ? '' : `/${language}`;
        const address = pathInFormat({ path: `${prefix}${path}/`.replace('//', '/'), prefix, kind }, format);
        const file = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
        return { page: { path, kind, language, format, layout, type }, file };
      }),
    );
    const alone: [string, string, string][] = [
      ['404', '404', '404.html'],
      ['sitemap', 'sitemap', 'sitemap.xml'],
    ];
    const standalone = alone.map(
      ([kind, format, file]): Question => ({
        page: { path: `/${kind === '404' ? '' : '_'}${kind}`, kind, language, format: of(format) },
        file: folder + file,
      }),
    );
    const home: Question[] =
      language === 'en'
        ? [
            {
              page: { path: '/_robots', kind: 'robotstxt', language, format: of('robots') },
              file: 'robots.txt',
            },
          ]
        : [];
    const hello: PageDescriptor = { path: '/posts/hello', kind: 'page', language, format: of('html') };
    const alias: Question = { page: hello, file: `${folder}${language}-old/index.html`, isAlias: true };
    return [
      ...pages,
      ...standalone.filter(({ page }) => page.kind !== 'sitemap'),
      ...home,
      alias,
      ...sitemaps(language, of),
    ];
  });
}

/** A site with two languages has a sitemap each, and an index of both. */
function sitemaps(language: string, of: (name: string) => OutputFormat): Question[] {
  const page = { path: '/_sitemap', kind: 'sitemap', language, format: of('sitemap') };
  const index = { path: '/_sitemapindex', kind: 'sitemapindex', language, format: of('sitemapindex') };
  const own: Question = { page, file: `${language}/sitemap.xml` };
  return language === 'en' ? [own, { page: index, file: 'sitemap.xml' }] : [own];
}
