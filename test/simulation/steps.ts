/** What can happen to a site, in any order. */

import fc from 'fast-check';

/** Few files, so that what happens to one meets what happened to it before. */
export const keys = ['posts/a.md', 'posts/a.fr.md', 'posts/b.md', 'posts/trip/index.md'] as const;

export type PostKey = (typeof keys)[number];

/** What the pages of all posts show besides their own texts: settings, a shortcode, the owner's own HTML, captions. */
export const partKeys = [
  'site.yaml',
  'shortcodes/details.html',
  'fragments/footer.html',
  'posts/clip.vtt',
] as const;

/** The same of pages by the owner's layouts. */
export const layoutPartKeys = [
  'site.yaml',
  'shortcodes/details.html',
  'layouts/_partials/part.html',
  'layouts/_data/words.yaml',
] as const;

export type PartKey = (typeof partKeys | typeof layoutPartKeys)[number];

export type Key = PostKey | PartKey;

export const pathOf: Record<PostKey, string> = {
  'posts/a.md': '/posts/a/',
  'posts/a.fr.md': '/fr/posts/a/',
  'posts/b.md': '/posts/b/',
  'posts/trip/index.md': '/posts/trip/',
};

/** Two posts are translations of each other. */
export const translations: Partial<Record<PostKey, PostKey>> = {
  'posts/a.md': 'posts/a.fr.md',
  'posts/a.fr.md': 'posts/a.md',
};

const listsOfLanguage = ['/', '/posts/', '/index.xml'];

/** Lists and feeds on which a post is, all those of its language. */
export function listsOf(key: PostKey): string[] {
  return listsOfLanguage.map((path) => (key === 'posts/a.fr.md' ? `/fr${path}` : path));
}

export const lists: readonly string[] = [
  ...listsOfLanguage,
  ...listsOfLanguage.map((path) => `/fr${path}`),
  ...['/en/sitemap.xml', '/fr/sitemap.xml'],
];

/** When a text may be seen, in seconds from when it is written; null: no bound. */
export type When = { draft: boolean; from: number | null; until: number | null };

/** How a program saves a file by WebDAV: at once, by renaming a copy, by renaming the old one first, under a lock; or deletes it. */
export type DavWay = 'put' | 'copy' | 'swap' | 'lock' | 'delete';

export type Step =
  | { do: 'put' | 'direct-put' | 'agent-put'; key: Key; when: When }
  | { do: 'delete' | 'direct-delete' | 'agent-delete'; key: Key }
  | { do: 'dav'; how: DavWay; key: PostKey; when: When }
  | { do: 'visit'; place: number; path: string; isSlow: boolean }
  | { do: 'worker'; path: string }
  | { do: 'pass'; seconds: number }
  | { do: 'deliver'; at: number; isLost: boolean; isDoubled: boolean }
  | { do: 'arrive' | 'revalidate' | 'evict' | 'deploy' }
  | { do: 'fail'; at: number }
  | { do: 'purges-fail'; times: number };

const key = fc.constantFrom(...keys);
const path = fc.constantFrom(...Object.values(pathOf), ...lists);
const plain: When = { draft: false, from: null, until: null };
const seconds = fc.constantFrom(1, 5, 30, 200);
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(plain) },
  { weight: 1, arbitrary: fc.constant({ ...plain, draft: true }) },
  { weight: 1, arbitrary: seconds.map((from) => ({ ...plain, from })) },
  { weight: 1, arbitrary: seconds.map((until) => ({ ...plain, until })) },
);

export const stepWith = (part: fc.Arbitrary<PartKey>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), key, when }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), key }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('direct-put' as const), key, when }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('dav' as const),
        how: fc.constantFrom<DavWay>('put', 'copy', 'swap', 'lock', 'delete'),
        ...{ key, when },
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('direct-delete' as const), key }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('agent-put' as const), key, when }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('agent-delete' as const), key }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('put' as const, 'direct-put' as const),
        key: part,
        when: fc.constant(plain),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constantFrom('delete' as const, 'direct-delete' as const),
        key: part,
      }),
    },
    {
      weight: 10,
      arbitrary: fc.record({
        do: fc.constant('visit' as const),
        place: fc.constantFrom(0, 1),
        path,
        isSlow: fc.constantFrom(false, false, true),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('worker' as const), path }) },
    {
      weight: 5,
      arbitrary: fc
        .constantFrom(1, 4, 12, 30, 90, 400)
        .map((long) => ({ do: 'pass' as const, seconds: long })),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('deliver' as const),
        at: fc.nat(5),
        isLost: fc.constantFrom(false, false, true),
        isDoubled: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('arrive', 'arrive', 'revalidate', 'evict', 'deploy')
        .map((name) => ({ do: name as 'arrive' })),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('fail' as const), at: fc.nat(8) }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(1, 2, 4).map((times) => ({ do: 'purges-fail' as const, times })),
    },
  );
