/** The page that is made, in the words by which templates are weighed. */

import type { OutputFormat } from '../../content/site/output-formats.ts';
import type { Wanted } from './weigh.ts';

/** The page that is made. */
export type PageDescriptor = {
  /** Hugo's kind. Those of `404.html`, `robots.txt` and sitemaps are found by their output formats. */
  kind: string;
  /** The logical path: `/posts/hello`, `/tags/one`; `/` for the home page. */
  path: string;
  /** Of front matter; absent: the section decides. */
  type?: string | undefined;
  /** Of front matter. */
  layout?: string | undefined;
  language: string;
  format: OutputFormat;
};

export const nothingWanted: Wanted = {
  kind: '',
  layout: '',
  ownLayout: '',
  onlyOwnLayout: false,
  format: '',
  mediaType: '',
  hook: '',
  variant: '',
  isPlainText: false,
  allowsPlainText: false,
  languages: [],
};

const kinds = 'page home section taxonomy term'.split(' ');

export function wantedFor({ kind, layout = '', language, format }: PageDescriptor): Wanted {
  const isKind = kinds.includes(kind);
  return {
    ...nothingWanted,
    kind: isKind ? kind : '',
    layout: !isKind ? '' : kind === 'page' ? 'single' : 'list',
    ownLayout: layout.toLowerCase(),
    format: format.name,
    mediaType: format.mediaType.type,
    isPlainText: format.isPlainText,
    languages: [language],
  };
}

/** The folder in which the look-up begins: front matter's type takes the place of the section. */
export function typedPath({ path, type = '' }: PageDescriptor): string {
  const [, section = '', ...rest] = path.replace(/\/$/, '').toLowerCase().split('/');
  const typed = type === '' ? section : type.toLowerCase();
  return typed === '' ? '' : ['', typed, ...rest].join('/');
}
