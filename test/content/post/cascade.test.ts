import { describe, expect, it } from 'vitest';
import { asCascade } from '../../../src/content/post/cascade.ts';
import { readPost } from '../../../src/content/post/read-post.ts';
import type { ParentSection } from '../../../src/content/post/sections.ts';
import { visibility } from '../../../src/content/post/status.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeOf } from './faults.ts';

const parents = (...cascades: Parameters<typeof asCascade>[0][]): ParentSection[] =>
  cascades.map((cascade) => ({ folder: 'posts', draft: false, cascade: asCascade(cascade) }));

const read = (fields: string, sections: ParentSection[], key = 'posts/a.md') =>
  readPost(key, `---\n${fields}\n---\nText.\n`, defaultSite, sections);

describe('cascade', () => {
  it('gives a page the fields that it has not, whatever the case of their names', () => {
    const post = read(
      'title: Mine\nFOO: own',
      parents({ Title: 'x', foo: 'y', bar: 'z', tags: ['t'], weight: 4 }),
    );
    expect([post.title, post.params.get('foo'), post.params.get('bar'), post.weight, post.terms]).toEqual([
      'Mine',
      'own',
      'z',
      4,
      [{ taxonomy: 'tags', name: 't' }],
    ]);
  });

  it("puts parameters together, the page's own first, wherever they are written", () => {
    const sections = parents([{ params: { a: 1, b: { x: 1 }, c: 3 } }, { params: { c: 4, d: 5 }, e: 6 }]);
    const { params } = read('c: own\nparams: {b: {y: 2}, e: own}', sections);
    expect(Object.fromEntries([...params].filter(([name]) => name !== 'params'))).toEqual({
      ...{ a: 1, b: { y: 2 }, c: 'own', d: 5, e: 'own' },
    });
  });

  it('counts the nearest section first, and the first entry of its list', () => {
    const sections = parents([{ a: 1 }, { a: 2, b: 2 }], { a: 3, b: 3, c: 3 });
    const { params } = read('', sections);
    expect([params.get('a'), params.get('b'), params.get('c')]).toEqual([1, 2, 3]);
  });

  it.each([
    [{ path: '/posts/a*' }, 'posts/a.md', true],
    [{ path: '/posts/a*' }, 'posts/x/a.md', false],
    [{ path: 'posts/a*' }, 'posts/a.md', false],
    [{ path: '/posts/trip' }, 'posts/trip/index.md', true],
    [{ path: '/posts/trip/*' }, 'posts/trip/index.md', false],
    [{ path: '/posts/**' }, 'posts/_index.md', false],
    [{ path: '/posts/a.md' }, 'posts/a.md', false],
    [{ kind: 'page' }, 'posts/a.md', true],
    [{ kind: 'page' }, 'posts/_index.md', false],
    [{ kind: 'section' }, 'posts/_index.md', true],
    [{ kind: 'section' }, '_index.md', false],
    [{ kind: '{home,page}' }, '_index.md', true],
    [{ path: '/posts/**', kind: 'section' }, 'posts/a.md', false],
    [{}, 'posts/a.md', true],
  ])('is for what its target names: %j, %s', (target, key, isMeant) => {
    for (const name of ['_target', 'target']) {
      expect(read('', parents({ [name]: target, foo: 'x' }), key).params.has('foo')).toBe(isMeant);
    }
  });

  it('of a section counts for the section too, before those above', () => {
    const section = read('cascade: {foo: own}', parents({ foo: 'far' }), 'posts/_index.md');
    expect(section.params.get('foo')).toBe('own');
    expect(section.cascade).toEqual([{ values: { foo: 'own' } }]);
  });

  it('in a page is a field like any other', () => {
    expect(read('cascade: [draft]', []).cascade).toBeUndefined();
  });

  it.each([
    ['draft: true', false, true],
    ['draft: false', true, false],
    ['', true, true],
    ['draft:', true, true],
    ['draft: ""', true, true],
  ])('decides on drafts where the page does not: %j', (fields, passedOn, draft) => {
    expect(read(fields, parents({ draft: passedOn })).draft).toBe(draft);
  });

  it('does not end above a section that cascades no value', () => {
    const [far = [], near = []] = [parents({ draft: true, foo: 'far' }), parents({ draft: '', foo: '' })];
    const page = read('', [...near, ...far]);
    expect(page.draft).toBe(true);
    expect(page.params.get('foo')).toBe('');
  });

  it('ends a page whose own date of expiry has no value', () => {
    expect(read('expiryDate:', parents({ expirydate: '2001-01-01' })).expiryDate).toBeDefined();
  });

  it.each([
    'cascade: text',
    'cascade: [text]',
    'cascade: {_target: x}',
    'cascade: {_target: {path: [a]}}',
    'cascade: {draft: perhaps}',
    'cascade: [{a: b}, {date: soon}]',
  ])('is refused: %s', (fields) => {
    expect(placeOf(() => read(fields, [], 'posts/_index.md'))).toMatch(/^2:/);
  });

  it('may have names that JavaScript knows', () => {
    const values = JSON.parse('{"__proto__": "a", "constructor": "b"}');
    const { params } = read('', parents(values));
    expect([params.get('__proto__'), params.get('constructor')]).toEqual(['a', 'b']);
  });
});

describe('a section above', () => {
  const hidden = (bounds: Partial<ParentSection>, folder = 'posts'): ParentSection[] => [
    { folder, draft: false, cascade: [], ...bounds },
  ];

  it('that is hidden hides a page, the one at the top does not', () => {
    expect(read('draft: false', hidden({ draft: true })).draft).toBe(true);
    expect(read('', hidden({ draft: true }, '')).draft).toBe(false);
  });

  it('bounds the time in which a page is seen', () => {
    const bounds = hidden({ visibleFrom: 1000, visibleUntil: 9000 });
    const times = (text: string) => visibility(read(text, bounds));
    expect(times('')).toEqual({ visibleFrom: 1000, visibleUntil: 9000 });
    expect(times('publishDate: 1970-01-01T00:00:02Z\nexpiryDate: 1970-01-01T00:00:08Z')).toEqual({
      visibleFrom: 2000,
      visibleUntil: 8000,
    });
    expect(times('date: 1970-01-01\nexpiryDate: 1970-01-02')).toEqual({
      visibleFrom: 1000,
      visibleUntil: 9000,
    });
  });

  it('leaves the dates of a page as they are', () => {
    const bounds = hidden({ visibleFrom: 1000, visibleUntil: 9000 });
    const page = read('date: 1970-01-01\nexpiryDate: 1970-01-02', bounds);
    expect(page.date).toEqual(expect.objectContaining({ at: 0 }));
    expect(page.publishDate).toBeUndefined();
    expect(page.expiryDate).toEqual(expect.objectContaining({ at: 86_400_000 }));
  });
});
