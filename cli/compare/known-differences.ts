/** Differences that are meant, or that are no fault of either: `docs/hugo.md`, “What is different”. */

import { type Around, hasOtherLetters, isHtml, isOf, isUnpublished, onlyPlacesDiffer } from './around.ts';
import type { Difference } from './difference.ts';
import { type KnownDifference, knownTexts } from './known-texts.ts';
import { siteOrigin } from './neutral-settings.ts';

/** The first that holds is the reason. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'title-from-file-name',
    reason: 'A page without a title has none in Hugo, and is named by its file in Platen.',
    holds: (difference, around) =>
      (difference.kind === 'title' && difference.hugo === '') ||
      onlyPlacesDiffer(difference, around, ({ title }) => title === ''),
  },
  {
    name: 'empty-taxonomy',
    reason:
      'Hugo makes the page of a taxonomy that no post uses; in Platen it is not there until there is a term.',
    holds: ({ kind }, { hugo }) => kind === 'missing' && hugo?.kind === 'taxonomy' && hugo.rows?.length === 0,
  },
  {
    name: 'singular-field',
    reason: 'A post may name its terms by the singular of their taxonomy too, `category: x`.',
    holds: ({ kind, path }, { platen, taxonomies, pageAt }) =>
      kind === 'shown' &&
      taxonomies.some((taxonomy) => path.startsWith(taxonomy)) &&
      platen?.rows?.every((row) => pageAt(row) !== undefined) === true,
  },
  {
    name: 'not-built-by-hugo',
    reason: 'This Hugo cannot build the file.',
    holds: ({ kind }, { platen, refused }) =>
      kind === 'shown' && [...refused].some((name) => name.endsWith(`/${platen?.file}`)),
  },
  {
    name: 'refused-file',
    reason: 'Platen does not publish the file, and says above what is wrong with it.',
    holds: ({ kind }, around) => kind === 'missing' && isOf(around, (file) => isUnpublished(file, around)),
  },
  {
    name: 'html-page',
    reason: 'Posts are Markdown: a page that is written in HTML is left out.',
    holds: ({ kind }, around) =>
      kind === 'missing' && isOf(around, (file) => isHtml(file) || isUnpublished(file, around)),
  },
  {
    name: 'language-order',
    reason:
      'Hugo orders equal dates, and terms, as the language of the site does; Platen has one order for all, by code point beyond Latin letters.',
    holds: (difference, around) =>
      onlyPlacesDiffer(difference, around, ({ title }) => hasOtherLetters(title)),
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
    holds: ({ kind, hugo, platen }) =>
      kind === 'link' && platen === '' && (!URL.canParse(hugo, siteOrigin) || /\/[([]https?:/.test(hugo)),
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
  ...knownTexts,
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
