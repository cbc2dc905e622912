import { describe, expect, it } from 'vitest';
import { type KnownFile, resolveDependenciesFrom } from '../../cli/check/answer-dependencies.ts';

describe('answerUsesFrom()', () => {
  const files: KnownFile[] = [
    { key: 'a/one.md', path: '/a/one/' },
    { key: 'b/two.md', path: '/b/two/' },
    { key: 'c/two.md', path: '/c/two/' },
    { key: 'c/hidden.md' },
    { key: 'cat.jpg' },
    { key: 'a/one.fr.md', path: '/fr/a/one/' },
  ];
  const answer = resolveDependenciesFrom(files, [
    { code: 'en', prefix: '', folder: '' },
    { code: 'fr', prefix: '/fr', folder: '' },
  ]);

  it.each([
    { use: { keys: ['x.md', 'a/one.md'] }, found: { kind: 'page', path: '/a/one/' } },
    { use: { keys: ['one.md'], name: 'one' }, found: { kind: 'page', path: '/a/one/' } },
    { use: { keys: ['one.fr.md'], name: '/fr/one' }, found: { kind: 'page', path: '/fr/a/one/' } },
    { use: { keys: [], lists: ['/fr/a/'] }, found: { kind: 'page', path: '/fr/a/' } },
    { use: { keys: [], lists: ['/fr/b/'] }, found: undefined },
    { use: { keys: ['two.md'], name: 'two' }, found: undefined },
    { use: { keys: ['c/hidden.md'] }, found: undefined },
    { use: { keys: ['cat.jpg'] }, found: { kind: 'file' } },
    { use: { keys: ['own.md', 'self.md'] }, found: undefined },
  ])('answers $use with $found', ({ use, found }) => {
    expect(answer('self.md', [{ id: 'u', ...use }]).get('u')).toEqual(found);
  });

  it('does not answer a file with itself', () => {
    expect(answer('a/one.md', [{ id: 'u', keys: ['a/one.md'] }]).size).toBe(0);
  });
});
