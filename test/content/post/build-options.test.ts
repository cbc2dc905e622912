import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/content/post/read-post.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeOf } from './faults.ts';

const read = (fields: string, key = 'posts/a.md') =>
  readPost(key, `---\n${fields}\n---\n`, defaultSite).build;

describe('build', () => {
  it.each([
    ['build: {list: never}', { list: 'never', render: true }],
    ['_build: {list: false}', { list: 'never', render: true }],
    ['build: {list: local}', { list: 'local', render: true }],
    ['build: {render: never}', { list: 'always', render: false }],
    ['build: {render: link}', { list: 'always', render: false }],
    ['_build: {Render: false, List: never, publishResources: false}', { list: 'never', render: false }],
    ['build: {list: always, render: always}', undefined],
    ['build: {list: true, render: true}', undefined],
    ['build: {}', undefined],
    ['build: 2024.1', undefined],
    ['headless: true', { list: 'never', render: false }],
    ['', undefined],
  ])('%j', (fields, build) => {
    expect(read(fields)).toEqual(build);
  });

  it('of a headless page is neither list nor page', () => {
    expect(read('headless: true', 'posts/trip/index.md')).toEqual({ list: 'never', render: false });
    expect(read('headless: false', 'posts/trip/index.md')).toBeUndefined();
  });

  it.each(['build: {list: sometimes}', '_build: {render: 5}', 'headless: perhaps'])(
    'is refused: %s',
    (fields) => {
      expect(placeOf(() => read(fields))).toMatch(/^2:/);
    },
  );
});
