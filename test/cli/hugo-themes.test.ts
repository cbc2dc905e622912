/** Files and settings of themes lie below those of the site. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLocalTree } from '../../cli/files/local-tree.ts';
import { readNote } from '../../cli/files/theme-note.ts';
import { themeNoteKey } from '../../src/content/layouts/theme-files.ts';
import { makeFolder } from './folder.ts';

const theme = {
  'themes/one/theme.toml': '',
  'themes/one/README.md': 'x',
  'themes/one/hugo.toml': 'theme = "two"\n[params]\ncolour = "red"\nsize = 3\n[permalinks]\nposts = "/x/"\n',
  'themes/one/layouts/_default/single.html': 'one',
  'themes/one/layouts/_default/list.html': 'one',
  'themes/one/assets/main.css': 'one',
  'themes/one/resources/_gen/assets/css/main.scss_0a1b.content': 'one',
  'themes/one/resources/_gen/assets/css/main.scss_0a1b.json': '{}',
  'themes/one/static/site.css': 'one',
  'themes/one/i18n/en.toml': '',
  'themes/one/content/about.md': 'x',
  'themes/two/layouts/_default/list.html': 'two',
  'themes/two/layouts/404.html': 'two',
};

async function filesOf(files: Record<string, string>) {
  const { files: found, warnings } = await readLocalTree(makeFolder(files));
  const texts = found.map(({ key, path, content }) => [
    key,
    content ? new TextDecoder().decode(content) : readFileSync(path, 'utf8'),
  ]);
  const { [themeNoteKey]: note, ...others }: Record<string, string> = Object.fromEntries(texts);
  return {
    texts: others,
    note: typeof note === 'string' ? readNote(note) : undefined,
    warnings: warnings.map(({ message }) => message),
  };
}

describe('a theme', () => {
  it('gives what the site does not have, and its own themes what it does not have', async () => {
    const { texts, warnings } = await filesOf({
      ...theme,
      'hugo.toml': 'theme = "one"\n[params]\ncolour = "blue"\n',
      'content/a.md': 'A',
      'layouts/_default/single.html': 'own',
    });
    expect(warnings).toEqual([]);
    expect({ ...texts, 'hugo.json': JSON.parse(texts['hugo.json'] ?? '') }).toEqual({
      'a.md': 'A',
      'about.md': 'x',
      'hugo.json': { theme: 'one', params: { colour: 'blue', size: 3 } },
      'layouts/404.html': 'two',
      'layouts/_assets/_gen/css/main.scss_0a1b.content': 'one',
      'layouts/_assets/main.css': 'one',
      'layouts/_default/list.html': 'one',
      'layouts/_default/single.html': 'own',
      'layouts/_themes/1/_i18n/en.toml': '',
      'site.css': 'one',
    });
  });

  it('is noted, with the files that it gives and what the author wrote', async () => {
    const own = 'theme = "one" # my theme\n[params]\ncolour = "blue"\n';
    const { note } = await filesOf({
      ...theme,
      'hugo.toml': own,
      'content/a.md': 'A',
      'static/site.css': 'own',
    });
    expect(note?.themes.map(({ name, files }) => [name, Object.keys(files)])).toEqual([
      [
        'one',
        [
          'about.md',
          'layouts/_assets/_gen/css/main.scss_0a1b.content',
          'layouts/_assets/main.css',
          'layouts/_default/list.html',
          'layouts/_default/single.html',
          'layouts/_themes/1/_i18n/en.toml',
        ],
      ],
      ['two', ['layouts/404.html']],
    ]);
    expect(note?.settings).toEqual({
      key: 'hugo.json',
      md5: expect.stringMatching(/^[\da-f]{32}$/),
      own: { key: 'hugo.toml', text: own },
    });
  });

  it('lies below a folder without content/ too, where site.yaml names it', async () => {
    const { texts, warnings } = await filesOf({
      ...theme,
      'site.yaml': 'theme: one\n',
      'posts/a.md': 'A',
      'layouts/404.html': 'own',
      'themes/other/x.txt': '',
    });
    expect(warnings).toEqual([]);
    expect(Object.keys(texts)).toEqual([
      ...[
        'about.md',
        'hugo.json',
        'layouts/404.html',
        'layouts/_assets/_gen/css/main.scss_0a1b.content',
        'layouts/_assets/main.css',
      ],
      ...['layouts/_default/list.html', 'layouts/_default/single.html', 'layouts/_themes/1/_i18n/en.toml'],
      ...['posts/a.md', 'site.css', 'site.yaml'],
    ]);
    expect(texts).toMatchObject({ 'layouts/404.html': 'own', 'site.css': 'one' });
  });

  it('may be a module in the folder of copies, and is named if it is not there', async () => {
    const { texts, warnings } = await filesOf({
      'hugo.yaml': 'module: {imports: [{path: github.com/a/t/v2}, {path: github.com/a/gone}]}\n',
      'content/a.md': 'A',
      '_vendor/github.com/a/t/v2/layouts/index.html': 'vendored',
    });
    expect(Object.keys(texts)).toEqual(['a.md', 'hugo.yaml', 'layouts/index.html']);
    expect(warnings).toEqual([expect.stringContaining('"github.com/a/gone" is not in the folder')]);
  });
});

it('honours the names that settings give to folders', async () => {
  const { texts } = await filesOf({
    'hugo.toml':
      'layoutDir = "layout"\ndataDir = "facts"\ni18nDir = "words"\nassetDir = "raw"\nstaticDir = ["files", "more"]\n',
    'content/a.md': 'A',
    'layout/index.html': 'x',
    'facts/a.yaml': 'a: 1',
    'words/en.toml': '',
    'raw/a.scss': '',
    'files/a.txt': 'first',
    'more/a.txt': 'second',
    'layouts/index.html': 'not used',
  });
  expect(Object.keys(texts)).toEqual([
    ...['a.md', 'a.txt', 'hugo.toml', 'layouts/_assets/a.scss', 'layouts/_data/a.yaml'],
    ...['layouts/_i18n/en.toml', 'layouts/index.html'],
  ]);
  expect(texts).toMatchObject({ 'layouts/index.html': 'x', 'a.txt': 'second' });
});
