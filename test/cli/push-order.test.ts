import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocalTree } from '../../cli/files/local-tree.ts';
import { deletionStages, keepersAmong, stagesOf, withoutOrphans } from '../../cli/push/order.ts';
import { makeFolder } from './folder.ts';

const file = (key: string) => ({ key, path: key, size: 0, modified: 0 });
const keysOf = (stages: readonly (readonly { key: string }[])[]) =>
  stages.map((stage) => stage.map(({ key }) => key));

describe('stagesOf()', () => {
  it('sends settings, shortcodes, texts of sections, hidden bundles, media and posts one after the other', () => {
    const keys = [
      'about.md',
      'posts/_index.md',
      'posts/_index.fr.md',
      'posts/secret/cat.jpg',
      'posts/secret/index.md',
      'posts/secret/index.fr.md',
      'posts/trip/cat.jpg',
      'posts/trip/index.md',
      'layouts/shortcodes/note.html',
      'site.yaml',
      'hugo.toml',
    ];
    const stages = stagesOf(
      keys.map(file),
      new Set(['posts/secret/index.md', 'posts/secret/index.fr.md', 'about.md']),
    );
    expect(keysOf(stages)).toEqual([
      ['site.yaml', 'hugo.toml'],
      ['layouts/shortcodes/note.html'],
      ['posts/_index.md', 'posts/_index.fr.md'],
      ['posts/secret/index.md', 'posts/secret/index.fr.md'],
      ['posts/secret/cat.jpg', 'posts/trip/cat.jpg'],
      ['about.md', 'posts/trip/index.md'],
    ]);
  });

  it('loses and doubles nothing', () => {
    const name = fc.constantFrom('index.md', '_index.md', 'a.md', 'a.jpg', 'site.yaml', 'shortcodes/x.html');
    const key = fc.tuple(fc.constantFrom('', 'p/', 'p/q/'), name).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.uniqueArray(key), (keys, hidden) => {
        const sent = stagesOf(keys.map(file), new Set(hidden)).flat();
        expect(sent.map((one) => one.key).sort()).toEqual(keys.toSorted());
      }),
    );
  });
});

describe('deletionStages()', () => {
  it('deletes last what hides other files', () => {
    const keys = ['p/_index.md', 'p/t/index.md', 'p/t/a.jpg', 'a.md', 'index.md'];
    expect(keysOf(deletionStages(keys.map(file)))).toEqual([
      ['p/t/a.jpg', 'a.md', 'index.md'],
      ['p/t/index.md'],
      ['p/_index.md'],
    ]);
  });
});

describe('withoutOrphans()', () => {
  it.each([
    ['p/index.md', ['p/a.jpg', 'p/x/y.jpg', 'p/more.md', 'p/more.fr.md']],
    ['p/index.markdown', ['p/a.jpg', 'p/x/y.jpg', 'p/more.md', 'p/more.fr.md']],
    ['p/_index.md', ['p/more.md']],
    ['_index.md', ['p/more.md', 'b.md', 'q/index.md']],
    ['q/index.md', []],
    ['p/index.fr.md', ['p/a.jpg', 'p/x/y.jpg', 'p/more.md', 'p/more.fr.md']],
    ['p/_index.fr.md', ['p/more.fr.md']],
  ])('holds back what a missing %s may hide: %j', (missing, held) => {
    const keys = ['p/a.jpg', 'p/x/y.jpg', 'p/more.md', 'p/more.fr.md', 'b.jpg', 'b.md', 'q/index.md'];
    const files = keys.map(file);
    const { kept, orphans } = withoutOrphans(files, new Set([missing]));
    expect(orphans.map((orphan) => orphan.file.key)).toEqual(held);
    expect(kept.length + orphans.length).toBe(files.length);
    for (const { keeper } of orphans) expect(keeper).toBe(missing);
  });

  it('holds back nothing when nothing is missing', () => {
    const files = ['p/a.jpg', 'b.md'].map(file);
    expect(withoutOrphans(files, new Set())).toEqual({ kept: files, orphans: [] });
  });
});

describe('keepersAmong()', () => {
  it('takes posts of bundles, and texts of sections that speak of hiding', async () => {
    const folder = makeFolder({
      'a/_index.md': '---\ndraft: ture\n---\n',
      'b/_index.md': '---\ncascade: [\n---\n',
      'c/_index.md': '---\ntitle: [\n---\n',
      'd/index.md': '---\ntitle: [\n---\n',
      'e.md': '---\ndraft: x\n---\n',
    });
    const { files } = await readLocalTree(folder);
    expect(await keepersAmong(files)).toEqual(['a/_index.md', 'b/_index.md', 'd/index.md']);
  });
});
