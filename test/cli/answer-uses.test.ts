import { describe, expect, it } from 'vitest';
import { type KnownFile, resolveDependenciesFrom } from '../../cli/check/answer-dependencies.ts';

describe('answerUsesFrom()', () => {
  const files: KnownFile[] = [
    { key: 'a/one.md', path: '/a/one/' },
    { key: 'b/two.md', path: '/b/two/' },
    { key: 'c/two.md', path: '/c/two/' },
    { key: 'c/hidden.md' },
    { key: 'cat.jpg' },
  ];
  const answer = resolveDependenciesFrom(files);

  it.each([
    { use: { keys: ['x.md', 'a/one.md'] }, key: 'a/one.md' },
    { use: { keys: ['one.md'], name: 'one' }, key: 'a/one.md' },
    { use: { keys: ['two.md'], name: 'two' }, key: undefined },
    { use: { keys: ['c/hidden.md'] }, key: undefined },
    { use: { keys: ['cat.jpg'] }, key: 'cat.jpg' },
    { use: { keys: ['own.md', 'self.md'] }, key: undefined },
  ])('answers $use with $key', ({ use, key }) => {
    expect(answer('self.md', [{ id: 'u', ...use }]).get('u')?.key).toBe(key);
  });

  it('does not answer a file with itself', () => {
    expect(answer('a/one.md', [{ id: 'u', keys: ['a/one.md'] }]).size).toBe(0);
  });
});
