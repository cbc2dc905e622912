import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readHugoSettings } from '../../cli/compare/hugo-settings.ts';
import { contentFolders, neutralSettings } from '../../cli/compare/neutral-settings.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'compare-settings-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('readHugoSettings()', () => {
  const table: [name: string, files: Record<string, string>, settings: object][] = [
    ['TOML', { 'hugo.toml': 'baseURL = "x"\n[params]\nA = 1' }, { baseurl: 'x', params: { A: 1 } }],
    ['YAML', { 'config.yaml': 'baseURL: x' }, { baseurl: 'x' }],
    ['JSON', { 'config.json': '{"title": "x"}' }, { title: 'x' }],
    ['hugo.* before config.*', { 'hugo.yaml': 'title: a', 'config.toml': 'title = "b"' }, { title: 'a' }],
    [
      'a folder, part by part',
      {
        'config/_default/hugo.toml': 'title = "a"\n[params]\nx = 1',
        'config/_default/params.toml': 'y = 2',
        'config/_default/menus.en.toml': 'main = []',
        'config/production/hugo.toml': 'title = "b"',
        'config/staging/hugo.toml': 'title = "c"',
      },
      { title: 'b', params: { x: 1, y: 2 }, languages: { en: { menus: { main: [] } } } },
    ],
    [
      'files of one language',
      {
        'config/_default/hugo.toml': 'title = "top"\n[params]\na = 1\nB = 1',
        'config/_default/languages.en.toml': 'title = "T"\n[params]\nb = 2\n[params.deep]\nx = 1',
        'config/_default/params.EN.yaml': 'c: 3\ndeep: {y: 2}',
        'config/_default/hugo.en.json': '{"copyright": "c"}',
        'config/production/any.thing.en.toml': 'params = {e = 5}',
      },
      {
        title: 'top',
        params: { a: 1, B: 1 },
        languages: {
          en: { title: 'T', copyright: 'c', params: { b: 2, c: 3, deep: { x: 1, y: 2 }, e: 5 } },
        },
      },
    ],
    [
      'menus by both of their names',
      {
        'config/_default/menu.toml': '[[main]]\nname = "a"',
        'config/_default/menus.toml': '[[footer]]\nname = "b"',
        'config/_default/menu.de.toml': '[[main]]\nname = "c"',
        'config/_default/hugo.toml': '[[menu.side]]\nname = "d"',
      },
      {
        menus: { main: [{ name: 'a' }], footer: [{ name: 'b' }], side: [{ name: 'd' }] },
        languages: { de: { menus: { main: [{ name: 'c' }] } } },
      },
    ],
    [
      'files in folders within, and those with nothing but their own name in them',
      {
        'config/_default/more/deep/params.toml': 'a = 1',
        'config/_default/markup/markup.yaml': 'markup: {goldmark: {renderer: {unsafe: true}}}',
        'config/_default/cascade.yaml': 'cascade: [{a: 1}]',
      },
      { params: { a: 1 }, markup: { goldmark: { renderer: { unsafe: true } } }, cascade: [{ a: 1 }] },
    ],
  ];

  test.each(table)('reads %s', (_, files, settings) => {
    expect(readHugoSettings(folderWith(files))).toEqual(settings);
  });

  test('refuses a folder without settings', () => {
    expect(() => readHugoSettings(folderWith({ 'content/a.md': '' }))).toThrow('it must be a Hugo site');
  });

  test('names the file that cannot be read', () => {
    const folder = folderWith({ 'hugo.toml': 'x = ' });
    expect(() => readHugoSettings(folder)).toThrow(`Cannot read "${join(folder, 'hugo.toml')}"`);
  });
});

describe('neutralSettings()', () => {
  const folders = { layouts: '/t/layouts', resources: '/t/resources', empty: '/t/empty' };
  const mounts = (settings: object) =>
    (
      neutralSettings({ ...settings }, folders)['module'] as { mounts: { target: string; source: string }[] }
    ).mounts
      .filter(({ target }) => target.startsWith('content'))
      .map(({ source, ...rest }) => [source, rest]);

  test('keeps what decides of addresses, order and text', () => {
    const kept = {
      permalinks: { posts: '/:slug/' },
      taxonomies: { a: 'b' },
      enableemoji: true,
      title: 'T',
      markup: { x: 1 },
    };
    expect(neutralSettings(kept, folders)).toMatchObject(kept);
  });

  test('gives patterns of addresses the names that older versions know', () => {
    const permalinks = {
      posts: '/:contentbasename/',
      page: { notes: '/:slug/' },
      term: { tags: '/t/:slug/' },
    };
    expect(neutralSettings({ permalinks }, folders)).toMatchObject({
      permalinks: { posts: '/:filename/', notes: '/:slug/' },
    });
    expect(neutralSettings({ permalinks: { page: '/:slug/' } }, folders)).toMatchObject({
      permalinks: { page: '/:slug/' },
    });
  });

  test('leaves out theme, modules and the places of files', () => {
    const settings = neutralSettings(
      {
        theme: 'x',
        module: { imports: [{ path: 'y' }] },
        baseurl: 'https://a.b/c/',
        publishdir: '/etc',
        staticdir: 'x',
      },
      folders,
    );
    expect(settings).toMatchObject({
      baseURL: 'https://example.org/',
      staticDir: '/t/empty',
      resourceDir: '/t/resources',
    });
    expect(Object.keys(settings)).not.toEqual(expect.arrayContaining(['theme', 'publishdir', 'baseurl']));
    expect(JSON.stringify(settings['module'])).not.toContain('imports');
  });

  test('builds the default language alone', () => {
    const languages = { de: {}, en: {}, fr: {} };
    expect(neutralSettings({ languages, defaultcontentlanguage: 'de' }, folders)).toMatchObject({
      disableLanguages: ['en', 'fr'],
    });
    expect(neutralSettings({ languages: { en: {} } }, folders)).not.toHaveProperty('disableLanguages');
  });

  test('reads content where the site has it', () => {
    expect(mounts({})).toEqual([['content', { target: 'content' }]]);
    expect(mounts({ contentdir: 'texts' })).toEqual([['texts', { target: 'content' }]]);
    expect(mounts({ languages: { en: { contentDir: 'content/en' }, fr: {} } })).toEqual([
      ['content/en', { target: 'content', lang: 'en' }],
    ]);
    const module = {
      imports: [],
      mounts: [
        { source: 'a', target: 'content', sites: {} },
        { source: 'b', target: 'static' },
      ],
    };
    expect(mounts({ module })).toEqual([['a', { target: 'content' }]]);
  });

  test('passes over files that Hugo refused', () => {
    const settings = neutralSettings({ ignorefiles: ['\\.Rmd$'] }, folders, ['content/a\\.md$']);
    expect(settings).toMatchObject({ ignoreFiles: ['\\.Rmd$', 'content/a\\.md$'] });
  });
});

describe('contentFolders()', () => {
  test('names every folder of content', () => {
    expect(contentFolders({})).toEqual(['content']);
    expect(contentFolders({ module: { mounts: [{ source: 'x', target: 'content/y' }] } })).toEqual([
      'x',
      'content',
    ]);
  });
});
