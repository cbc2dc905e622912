import { describe, expect, it } from 'vitest';
import { findSurroundings, type OtherFile } from '../../cli/check/surroundings.ts';
import { readLocalTree } from '../../cli/files/local-tree.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { type Files, makeFolder } from './folder.ts';

describe('findSurroundings()', () => {
  const around = async (given: Files, others: OtherFile[] = []) =>
    findSurroundings((await readLocalTree(makeFolder(given))).files, others);
  const other = (key: string, text: string): OtherFile => ({ key, read: async () => Buffer.from(text) });

  it('puts settings together as the site does: of the folder and of the bucket', async () => {
    const settings = {
      'site.yaml': 'title: Here\n',
      'hugo.toml': 'title = "Hugo"\ntimeZone = "Europe/Berlin"\n',
    };
    expect((await around(settings)).siteOf('a.md')).toMatchObject({
      title: 'Here',
      timeZone: 'Europe/Berlin',
    });
    expect((await around({}, [other('site.yaml', 'title: There\n')])).siteOf('a.md').title).toBe('There');
    expect((await around({ 'a.md': 'x' })).siteOf('a.md')).toEqual(defaultSite);
  });

  it('passes over what cannot be read', async () => {
    const { siteOf, parentsOf } = await around({
      'site.yaml': 'title: [\n',
      'a/_index.md': '---\ndraft: x\n---\n',
    });
    expect([siteOf('a/b.md'), parentsOf('a/b.md')]).toEqual([defaultSite, []]);
  });

  it('finds the sections that a file is in, the nearest first', async () => {
    const { parentsOf } = await around(
      {
        '_index.md': '---\ncascade: {author: Ann}\n---\n',
        'a/b/_index.md': '---\ntitle: B\n---\n',
        'plain/_index.md': '---\ndescription: Plain\n---\n',
        'named/_index.md': '---\ntitle: Another name\n---\n',
      },
      [other('a/_index.md', '---\ndraft: true\n---\n')],
    );
    const folders = (key: string) =>
      parentsOf(key).map(({ folder, draft }) => `${folder}${draft ? ' (draft)' : ''}`);
    expect(folders('a/b/c.md')).toEqual(['a/b (draft)', 'a (draft)', '']);
    expect(folders('a/b/index.md')).toEqual(['a (draft)', '']);
    expect(folders('a/b/_index.md')).toEqual(['a (draft)', '']);
    expect(folders('plain/c.md')).toEqual(['']);
    expect(folders('named/c.md')).toEqual(['named', '']);
    expect(folders('_index.md')).toEqual([]);
    expect(folders('a/b/cat.jpg')).toEqual([]);
  });

  it('finds the settings and the sections of the language of a file', async () => {
    const { siteOf, parentsOf } = await around({
      'hugo.toml':
        'title = "Mill"\n[languages.en]\n[languages.fr]\ntitle = "Moulin"\n[languages.de]\ncontentDir = "content/de"\n[languages.de.permalinks]\nposts = "/:slug/"',
      'content/posts/_index.md': '---\ndraft: true\n---\n',
      'content/posts/_index.fr.md': '---\ncascade: {author: Anne}\n---\n',
      'content/de/posts/a.md': 'x',
    });
    expect(['posts/a.md', 'posts/a.fr.md', 'de/posts/a.md'].map((key) => siteOf(key).title)).toEqual([
      'Mill',
      'Moulin',
      'Mill',
    ]);
    expect(siteOf('de/posts/a.md').permalinks).toHaveLength(1);
    expect(siteOf('posts/a.md').permalinks).toHaveLength(0);
    expect(parentsOf('posts/a.md')).toMatchObject([{ folder: 'posts', draft: true }]);
    expect(parentsOf('posts/a.fr.md')).toMatchObject([{ folder: 'posts', draft: false }]);
    expect(parentsOf('de/posts/a.md')).toEqual([]);
  });
});
