import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionStages, ownerOf, stagesOf } from '../../cli/push/order.ts';
import { withoutOrphans } from '../../cli/push/orphans.ts';

const file = (key: string) => ({ key, path: key, size: 0, modified: 0 });
const keysOf = (stages: readonly (readonly { key: string }[])[]) =>
  stages.map((stage) => stage.map(({ key }) => key));

describe('stagesOf()', () => {
  it('sends settings, shortcodes, hidden bundles, media, texts of lists and posts one after the other', () => {
    const keys = [
      'about.md',
      'posts/_index.md',
      'posts/secret/cat.jpg',
      'posts/secret/index.md',
      'posts/trip/cat.jpg',
      'posts/trip/index.md',
      'layouts/shortcodes/note.html',
      'site.yaml',
      'hugo.toml',
    ];
    const stages = stagesOf(keys.map(file), new Set(['posts/secret/index.md', 'about.md']));
    expect(keysOf(stages)).toEqual([
      ['site.yaml', 'hugo.toml'],
      ['layouts/shortcodes/note.html'],
      ['posts/secret/index.md'],
      ['posts/secret/cat.jpg', 'posts/trip/cat.jpg'],
      ['posts/_index.md'],
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
  it('deletes the files of a bundle before the post that hides them', () => {
    const stages = deletionStages(['p/index.md', 'p/a.jpg', 'a.md', 'index.md'].map(file));
    expect(keysOf(stages)).toEqual([['p/a.jpg', 'a.md', 'index.md'], ['p/index.md']]);
  });
});

describe('ownerOf()', () => {
  const keys = new Set(['p/index.md', 'p/q/index.md', 'm/index.markdown', 'index.md']);

  it.each([
    ['p/a.jpg', 'p/index.md'],
    ['p/x/y/a.jpg', 'p/index.md'],
    ['p/q/a.jpg', 'p/q/index.md'],
    ['m/a.jpg', 'm/index.markdown'],
    ['p/a.md', undefined],
    ['a.jpg', undefined],
    ['o/a.jpg', undefined],
  ])('finds the post of %s', (key, owner) => {
    expect(ownerOf(key, keys)).toBe(owner);
  });
});

describe('withoutOrphans()', () => {
  const files = ['p/a.jpg', 'q/a.jpg', 'b.jpg'].map(file);
  const owners = new Set(['p/index.md', 'q/index.md']);

  it('holds back what belongs to a post that is missing', () => {
    const { kept, orphans } = withoutOrphans(files, owners, new Set(['p/index.md']));
    expect(kept.map(({ key }) => key)).toEqual(['q/a.jpg', 'b.jpg']);
    expect(orphans).toEqual([{ file: files[0], owner: 'p/index.md' }]);
  });

  it('holds back nothing when no post is missing', () => {
    expect(withoutOrphans(files, owners, new Set())).toEqual({ kept: files, orphans: [] });
  });
});
