import { describe, expect, it } from 'vitest';
import { type HugoConfig, readHugoConfig } from '../../cli/files/hugo-config.ts';
import { isHugoRoot, mapHugoRoot } from '../../cli/files/hugo-root.ts';
import { placed } from '../../src/content/site/languages.ts';

const usual = readHugoConfig({}, ['hugo.toml']);
const french = readHugoConfig({ languages: { fr: {} } });
const folders = readHugoConfig({
  languages: { en: { contentDir: 'content/en' }, fr: { contentDir: 'content/fr' } },
});
const mounted = readHugoConfig({
  ignorefiles: ['\\.Rmd$'],
  layoutdir: 'layout',
  module: {
    mounts: [
      { source: 'notes', target: 'content/docs', excludeFiles: 'Templates/**' },
      { source: 'more', target: 'content', includeFiles: ['*.md'] },
      { source: 'files', target: 'static' },
      { source: 'stats.json', target: 'assets/made/stats.json' },
      { source: 'numbers', target: 'data/sums' },
      { source: 'filtered', target: 'content', files: ['*.md', '! x.md'] },
    ],
  },
});
const manyMounts = readHugoConfig({
  languages: { en: {}, fr: {}, de: {} },
  module: {
    mounts: [
      { source: 'content', target: 'content' },
      { source: 'french', target: 'content', sites: { matrix: { languages: 'fr' } } },
      { source: 'docs', target: 'content/docs', lang: 'de' },
      { source: 'docs-fr', target: 'content/docs', lang: 'fr' },
      { source: 'both', target: 'content/both', sites: { matrix: { languages: ['en', 'de'] } } },
      { source: 'none', target: 'content/none', lang: 'it' },
    ],
  },
});

/** `null`: not in the bucket; a text in a list: what is said of it. */
const table: { name: string; key: string | null; said?: RegExp; config?: HugoConfig }[] = [
  { name: 'content/about.md', key: 'about.md' },
  { name: 'content/posts/trip/cat.jpg', key: 'posts/trip/cat.jpg' },
  { name: 'content/posts/_index.md', key: 'posts/_index.md' },
  { name: 'content/posts/v1.2.md', key: 'posts/v1.2.md' },
  { name: 'content/posts/a.en.md', key: 'posts/a.md' },
  { name: 'content/posts/a.EN.md', key: 'posts/a.md' },
  { name: 'content/posts/a.fr.md', key: 'posts/a.fr.md' },
  { name: 'content/posts/a.fr.md', key: 'posts/a.fr.md', config: french },
  { name: 'content/posts/trip/cat.fr.jpg', key: 'posts/trip/cat.fr.jpg', config: french },
  { name: 'content/posts/trip/cat.en.jpg', key: 'posts/trip/cat.en.jpg', config: french },
  { name: 'content/fr/a.md', key: 'fr/a.md', config: french },
  { name: 'content/en/a.md', key: 'a.md', config: folders },
  { name: 'content/fr/a.md', key: 'fr/a.md', config: folders },
  { name: 'content/fr/b.en.md', key: 'b.md', config: folders },
  { name: 'content/en/b.fr.md', key: 'fr/b.md', config: folders },
  { name: 'content/en/fr/b.md', key: 'en/fr/b.md', config: folders },
  { name: 'content/fr/trip/cat.jpg', key: 'fr/trip/cat.jpg', config: folders },
  { name: 'content/posts/a.de.md', key: 'posts/a.de.md', config: manyMounts },
  { name: 'french/posts/a.md', key: 'french/posts/a.md', config: manyMounts },
  { name: 'docs/a.md', key: 'docs/a.de.md', config: manyMounts },
  { name: 'docs/trip/cat.jpg', key: 'docs/trip/cat.de.jpg', config: manyMounts },
  { name: 'docs/LICENSE', key: 'docs/LICENSE', config: manyMounts },
  { name: 'docs-fr/a.md', key: 'french/docs/a.md', config: manyMounts },
  { name: 'none/a.md', key: null, said: /no language of the site/, config: manyMounts },
  { name: 'content/de/a.md', key: null, config: folders },
  { name: 'content/posts/a.org', key: null, said: /must be Markdown/ },
  { name: 'content/posts/a.adoc', key: null, said: /must be Markdown/ },
  { name: 'content/shortcodes/note.html', key: null, said: /never shown/ },
  { name: 'content/shortcodes/note.md', key: 'shortcodes/note.md' },
  { name: 'content/hugo.md', key: 'hugo.md' },
  { name: 'content/site.yaml', key: null, said: /never shown/ },
  { name: 'content/posts/config.toml', key: 'posts/config.toml' },
  { name: 'static/images/a.png', key: 'images/a.png' },
  { name: 'static/CNAME', key: 'CNAME' },
  { name: 'static/readme.md', key: null, said: /would become pages/ },
  { name: 'static/config.toml', key: null, said: /never shown/ },
  { name: 'static/layouts/a.txt', key: null, said: /never shown/ },
  { name: 'static/assets/logo.svg', key: 'assets/logo.svg' },
  { name: 'content/data/_index.md', key: 'data/_index.md' },
  { name: 'assets/logo.svg', key: 'layouts/_assets/logo.svg' },
  { name: 'assets/notes.md', key: 'layouts/_assets/notes.md' },
  { name: 'layouts/shortcodes/note.html', key: 'layouts/shortcodes/note.html' },
  { name: 'layouts/shortcodes/sub/note.html', key: 'layouts/shortcodes/sub/note.html' },
  { name: 'layouts/_shortcodes/note.html', key: 'layouts/shortcodes/note.html' },
  { name: 'layouts/_shortcodes/sub/bare', key: 'layouts/shortcodes/sub/bare' },
  { name: 'layouts/shortcodes/text.md', key: 'layouts/shortcodes/text.md' },
  { name: 'layouts/shortcodes/note.xml', key: 'layouts/shortcodes/note.xml' },
  { name: 'layouts/_default/single.html', key: 'layouts/_default/single.html' },
  { name: 'data/books.yaml', key: 'layouts/_data/books.yaml' },
  { name: 'data/books/old.json', key: 'layouts/_data/books/old.json' },
  { name: 'i18n/en.yaml', key: 'layouts/_i18n/en.yaml' },
  { name: 'themes/ananke/theme.toml', key: null, said: /themes/ },
  { name: 'config/_default/params.toml', key: null },
  { name: 'config/staging/hugo.toml', key: null, said: /_default and production/ },
  { name: 'notes/a.md', key: 'docs/a.md', config: mounted },
  { name: 'notes/Templates/a.md', key: null, config: mounted },
  { name: 'notes/a.Rmd', key: null, config: mounted },
  { name: 'more/a.md', key: 'a.md', config: mounted },
  { name: 'more/a.txt', key: null, config: mounted },
  { name: 'filtered/a.md', key: 'a.md', config: mounted },
  { name: 'filtered/x.md', key: null, config: mounted },
  { name: 'content/a.md', key: null, config: mounted },
  { name: 'files/a.png', key: 'a.png', config: mounted },
  { name: 'static/a.png', key: null, config: mounted },
  { name: 'stats.json', key: 'layouts/_assets/made/stats.json', config: mounted },
  { name: 'numbers/a.csv', key: 'layouts/_data/sums/a.csv', config: mounted },
  { name: 'data/a.csv', key: null, config: mounted },
  { name: 'layout/shortcodes/note.html', key: 'layouts/shortcodes/note.html', config: mounted },
  { name: 'layouts/shortcodes/note.html', key: null, config: mounted },
  { name: 'hugo.toml', key: 'hugo.toml' },
  { name: 'config.yaml', key: null, said: /another file/ },
  { name: 'site.yaml', key: 'site.yaml' },
  { name: 'README.md', key: null },
  { name: 'package.json', key: null },
  { name: 'public/index.html', key: null },
  { name: 'resources/_gen/a.json', key: null },
  { name: 'archetypes/default.md', key: null },
];

describe('mapHugoRoot()', () => {
  it.each(table)('gives $name the key $key', ({ name, key, said, config = usual }) => {
    const { files, warnings } = mapHugoRoot([name], config);
    expect(files.map((file) => file.key)).toEqual(key === null ? [] : [key]);
    expect(warnings.map(({ message }) => message)).toEqual(
      said === undefined ? [] : [expect.stringMatching(said)],
    );
  });

  it('gives data and words of one name keys of their own, those of themes below', () => {
    const config = readHugoConfig({}, ['hugo.toml'], '', [
      { name: 'a', folder: 'themes/a', settings: {} },
      { name: 'b', folder: 'themes/b', settings: {} },
    ]);
    const words = ['themes/b/i18n/en.toml', 'themes/a/i18n/en.toml', 'i18n/en.yaml', 'themes/a/data/x.json'];
    const { files, warnings } = mapHugoRoot(words, config);
    expect(Object.fromEntries(files.map(({ name, key }) => [name, key]))).toEqual({
      'i18n/en.yaml': 'layouts/_i18n/en.yaml',
      'themes/a/i18n/en.toml': 'layouts/_i18n/_below/en.toml',
      'themes/b/i18n/en.toml': 'layouts/_i18n/_below/_below/en.toml',
      'themes/a/data/x.json': 'layouts/_data/x.json',
    });
    expect(warnings).toEqual([]);
  });

  it('sends a page of several languages once for each, and says so', () => {
    const { files, warnings } = mapHugoRoot(['both/a.md', 'both/trip/cat.jpg'], manyMounts);
    expect(files.map(({ key }) => key)).toEqual(['both/a.md', 'both/a.de.md', 'both/trip/cat.jpg']);
    expect(warnings).toEqual([{ name: 'both', message: expect.stringContaining('"en", "de"') }]);
  });

  /** The language and the page of each file, as a site with these settings reads its key. */
  const agreeing = [
    { config: french, name: 'content/posts/a.fr.md', language: 'fr', page: 'posts/a.md' },
    { config: folders, name: 'content/en/fr/b.md', language: 'en', page: 'fr/b.md' },
    { config: folders, name: 'content/fr/b.md', language: 'fr', page: 'b.md' },
    { config: folders, name: 'content/fr/b.en.md', language: 'en', page: 'b.md' },
    { config: manyMounts, name: 'french/a.md', language: 'fr', page: 'a.md' },
    { config: manyMounts, name: 'docs-fr/a.md', language: 'fr', page: 'docs/a.md' },
    { config: manyMounts, name: 'docs/a.md', language: 'de', page: 'docs/a.md' },
    { config: manyMounts, name: 'docs/trip/cat.jpg', language: 'de', page: 'docs/trip/cat.jpg' },
  ];
  it.each(agreeing)('gives $name a key that the site reads as $language', (row) => {
    const [file] = mapHugoRoot([row.name], row.config).files;
    const found = placed(file?.key ?? '', row.config.languages);
    expect([found.language.code, found.key]).toEqual([row.language, row.page]);
  });

  it('says once what is left out, and how much', () => {
    const { warnings } = mapHugoRoot(['layouts/a.jpg', 'layouts/b/c.jpg', 'themes/a/b.toml'], usual);
    expect(warnings).toEqual([
      { name: 'layouts/', message: expect.stringMatching(/^Left out 2 files: /) },
      { name: 'themes/', message: expect.stringMatching(/^Left out one file: /) },
    ]);
  });

  it('prefers content to static files of the same key, and says so', () => {
    const names = ['static/posts/a.png', 'content/posts/a.png'];
    expect(mapHugoRoot(names, usual)).toEqual({
      files: [{ name: 'content/posts/a.png', key: 'posts/a.png', isContent: true }],
      warnings: [{ name: 'static/posts/a.png', message: expect.stringContaining('"content/posts/a.png"') }],
    });
  });

  it('takes the configuration of a folder of configurations by its name', () => {
    const name = 'config/_default/hugo.yaml';
    expect(mapHugoRoot([name], readHugoConfig({}, [name])).files).toEqual([
      { name, key: 'hugo.yaml', isContent: false },
    ]);
  });
});

describe('isHugoRoot()', () => {
  it.each([
    { names: ['content/a.md', 'hugo.toml'], expected: true },
    { names: ['posts/a.md', 'hugo.toml'], expected: false },
    { names: ['contents/a.md', 'hugo.toml'], expected: false },
  ])('answers $expected for $names', ({ names, expected }) => {
    expect(isHugoRoot(names, usual)).toBe(expected);
  });

  it('looks into the folders that are content', () => {
    expect(isHugoRoot(['content/a.md'], mounted)).toBe(false);
    expect(isHugoRoot(['notes/a.md'], mounted)).toBe(true);
  });
});
