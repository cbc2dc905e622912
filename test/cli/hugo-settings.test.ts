import { describe, expect, test } from 'vitest';
import { findSettingsFiles, mergeSettings, type Settings } from '../../cli/files/hugo-settings.ts';

function settingsOf(files: Record<string, string>): Settings {
  return mergeSettings(
    findSettingsFiles(Object.keys(files)).map((name) => ({ name, text: files[name] ?? '' })),
  );
}

describe('mergeSettings()', () => {
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
    expect(settingsOf(files)).toEqual(settings);
  });
});
