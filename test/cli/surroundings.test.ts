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
    expect((await around(settings)).site).toMatchObject({ title: 'Here', timeZone: 'Europe/Berlin' });
    expect((await around({}, [other('site.yaml', 'title: There\n')])).site.title).toBe('There');
    expect((await around({ 'a.md': 'x' })).site).toEqual(defaultSite);
  });

  it('passes over what cannot be read', async () => {
    const { site, parentsOf } = await around({
      'site.yaml': 'title: [\n',
      'a/_index.md': '---\ndraft: x\n---\n',
    });
    expect([site, parentsOf('a/b.md')]).toEqual([defaultSite, []]);
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
});
