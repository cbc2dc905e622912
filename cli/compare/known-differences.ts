/** Differences that are meant, or that are no fault of either: `docs/hugo.md` describes each under its name. */

import type { Difference } from './difference.ts';
import { siteOrigin } from './neutral-settings.ts';
import type { PageFacts } from './site-facts.ts';

/** What is known of the place of a difference. */
export type Around = {
  hugo?: PageFacts;
  platen?: PageFacts;
  /** Files that Hugo could not build, by their path in the site's folder. */
  refused: ReadonlySet<string>;
  /** Paths at which Platen has a file. */
  files: ReadonlySet<string>;
};

export type KnownDifference = {
  name: string;
  reason: string;
  holds(difference: Difference, around: Around): boolean;
};

/** The first that holds is the reason. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'title-from-file-name',
    reason: 'A page without a title has none in Hugo, and is named by its file in Platen.',
    holds: ({ kind, hugo }) => kind === 'title' && hugo === '',
  },
  {
    name: 'empty-taxonomy',
    reason:
      'Hugo makes the page of a taxonomy that no post uses; in Platen it is not there until there is a term.',
    holds: ({ kind }, { hugo }) => kind === 'missing' && hugo?.kind === 'taxonomy' && hugo.rows?.length === 0,
  },
  {
    name: 'not-built-by-hugo',
    reason: 'This Hugo cannot build the file.',
    holds: ({ kind }, { platen, refused }) =>
      kind === 'shown' && [...refused].some((name) => name.endsWith(`/${platen?.file}`)),
  },
  {
    name: 'link-scheme',
    reason: 'Platen makes links of http, https, mailto and tel only.',
    holds: ({ kind, hugo, platen }) =>
      kind === 'link' && platen === '' && hugo.split(' ').every(hasOddScheme),
  },
  {
    name: 'unusable-link',
    reason: 'A link that no browser can follow is no link in Platen.',
    holds: ({ kind, hugo, platen }) => kind === 'link' && platen === '' && !URL.canParse(hugo, siteOrigin),
  },
  {
    name: 'markdown-link',
    reason: 'A link to a Markdown file leads to its page in Platen; Hugo 0.111 leaves it as it is.',
    holds: ({ kind, hugo, platen }) =>
      kind === 'link' && /\.(?:md|markdown)(?:#.*)?$/i.test(hugo) && platen.startsWith('/'),
  },
  {
    name: 'bundle-file',
    reason: 'A file of a page bundle is at its key in Platen, whatever the address of the post.',
    holds: ({ kind, platen }, { files }) =>
      (kind === 'image' || kind === 'link') &&
      platen !== '' &&
      platen.split(' ').every((path) => files.has(path)),
  },
];

const usualSchemes = new Set(['http', 'https', 'mailto', 'tel']);

function hasOddScheme(address: string): boolean {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  return scheme !== undefined && !usualSchemes.has(scheme.toLowerCase());
}

/** The name of the reason; undefined for a difference that nobody has explained. */
export function explain(difference: Difference, around: Around): string | undefined {
  return knownDifferences.find(({ holds }) => holds(difference, around))?.name;
}
