import type {
  ListPage,
  NotFoundPage,
  PostPage,
  Row,
  SiteHead,
  TermsPage,
} from '../../src/content/page-data.ts';

/** One page of every kind, every field filled. */

export const site: SiteHead = {
  title: 'The Composing Room',
  description: 'Notes on paper, type and the patience that holds them together.',
  author: 'Ada Winter',
  languageCode: 'en',
  prefix: '',
  timeZone: 'Europe/Berlin',
  origin: 'https://example.org',
  noindex: false,
  hasSearch: true,
  social: [{ name: 'Fediverse', url: 'https://social.example/@ada' }],
  sections: [
    { path: '/notes/', title: 'Notes' },
    { path: '/posts/', title: 'Posts' },
  ],
};

export const emptySite: SiteHead = { ...site, sections: [] };

export const post: PostPage = {
  kind: 'post',
  path: '/posts/case/',
  title: 'How to set a page by hand and still be home for dinner',
  description: 'What an apprentice learns first.',
  author: 'Ada Winter',
  date: { at: Date.UTC(2026, 2, 14, 9) },
  lastmod: { at: Date.UTC(2026, 5, 2), day: '2026-06-02' },
  lede: 'What an apprentice learns first.',
  minutes: 4,
  hasCode: false,
  html: '<p>Every spring the <em>workshop</em> opens its doors.</p>',
  terms: [
    {
      taxonomy: 'categories',
      title: 'Categories',
      path: '/categories/',
      terms: [{ path: '/categories/craft/', title: 'craft' }],
    },
    {
      taxonomy: 'tags',
      title: 'Tags',
      path: '/tags/',
      terms: [
        { path: '/tags/letterpress/', title: 'letterpress' },
        { path: '/tags/patience/', title: 'patience' },
        { path: '/tags/tools/', title: 'tools' },
      ],
    },
  ],
  section: { path: '/posts/', title: 'Posts' },
  newer: { path: '/posts/ink/', title: 'Mixing a black that is not blue' },
  older: { path: '/posts/paper/', title: 'Paper remembers which way the wind blew' },
  related: [
    { path: '/posts/window/', title: 'A window to the north' },
    { path: '/posts/rollers/', title: 'Rollers, and how to keep them' },
  ],
  hasPlayer: true,
  source: '/posts/case.md',
  image: { url: 'https://example.org/posts/case/type.jpg', alt: 'A case of type', width: 1200, height: 630 },
  videos: [
    {
      title: 'Setting a line',
      thumbnail: 'https://example.org/posters/youtube/1u1PSj8FEls.jpg',
      player: 'https://www.youtube-nocookie.com/embed/1u1PSj8FEls',
    },
  ],
  feed: '/posts/index.xml',
};

export const preview: PostPage = {
  ...post,
  preview: { status: 'draft', until: Date.UTC(2026, 2, 15, 8, 30) },
};

const rows: readonly Row[] = [
  {
    path: '/posts/case/',
    title: 'How to set a page by hand and still be home for dinner',
    date: { at: Date.UTC(2026, 2, 14, 9) },
    summary:
      'Every spring the workshop opens its doors, and every spring somebody asks the same question: how did anyone ever print a newspaper with this?',
  },
  {
    path: '/posts/ink/',
    title: 'Mixing a black that is not blue',
    date: { at: Date.UTC(2026, 0, 31, 23), day: '2026-02-01' },
    summary:
      'Black is the colour everybody thinks is easy. Then the sheet dries, and there it is: a bruise where a shadow was meant to be.',
  },
  { path: '/posts/paper/', title: 'Paper remembers', summary: '' },
  {
    path: '/posts/window/',
    title: 'A window to the north',
    date: { at: Date.UTC(2025, 11, 23, 23), day: '2025-12-24' },
    summary: 'Direct sun flatters the proof and lies about the grey.',
  },
];

export const section: ListPage = {
  kind: 'list',
  of: 'section',
  path: '/posts/page/2/',
  title: 'Posts',
  description: 'Longer pieces.',
  rows,
  page: 2,
  pages: 5,
  count: 93,
  newer: '/posts/',
  older: '/posts/page/3/',
  feed: '/posts/index.xml',
  hasPlayer: false,
};

export const home: ListPage = {
  kind: 'list',
  of: 'home',
  path: '/',
  title: site.title,
  description: '',
  rows,
  page: 1,
  pages: 5,
  count: 93,
  older: '/page/2/',
  feed: '/index.xml',
  hasPlayer: false,
};

export const emptyHome: ListPage = {
  kind: 'list',
  of: 'home',
  path: '/',
  title: site.title,
  description: '',
  rows: [],
  page: 1,
  pages: 1,
  count: 0,
  feed: '/index.xml',
  hasPlayer: false,
};

const termNames = ['craft', 'ink', 'letterpress', 'north light', 'paper', 'patience', 'proofs', 'rollers'];

export const terms: TermsPage = {
  kind: 'terms',
  description: '',
  hasPlayer: false,
  path: '/tags/',
  title: 'Tags',
  rows: termNames.map((title, index) => ({ path: `/tags/${title}/`, title, count: index + 1 })),
  page: 1,
  pages: 1,
};

export const notFound: NotFoundPage = { kind: 'not-found', path: '/nowhere/' };

export const archive: ListPage = {
  ...home,
  of: 'archive',
  path: '/archive/',
  title: 'Archive',
  rows: rows.map((row) => ({ ...row, summary: '' })),
  page: 1,
  pages: 1,
  count: 4,
};

const image = { path: '/images/press & paper.png', width: 720, height: 180 };

export const grouped: ListPage = {
  ...home,
  of: 'section',
  path: '/guides/',
  title: 'Guides',
  isGrouped: true,
  sections: [{ path: '/guides/deep/', title: 'Deep', description: 'For the second year.', image }],
  rows: rows.map((row, index) => ({
    ...row,
    ...(index > 0 && { group: index > 1 ? 'Paper' : 'Ink' }),
    image,
  })),
  page: 1,
  pages: 1,
  count: 4,
};
