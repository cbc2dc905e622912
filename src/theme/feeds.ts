/** How pages announce the feeds of `src/feeds/`, the one that most readers take first. */
export const feedLinks = [
  { name: 'index.xml', type: 'application/rss+xml', title: 'RSS' },
  { name: 'atom.xml', type: 'application/atom+xml', title: 'Atom' },
  { name: 'feed.json', type: 'application/feed+json', title: 'JSON Feed' },
] as const;
