/** Hugo's output formats, and those of each kind of page: https://gohugo.io/configuration/output-formats/ */

import type { PageKind } from '../post/page-kind.ts';
import {
  type MediaType,
  type MediaTypeSettings,
  mediaTypeNamed,
  mediaTypesWith,
  newMediaType,
} from './media-types.ts';

/** How a page is written: `html`, `rss`, `json`. */
export type OutputFormat = {
  /** In lower case. */
  name: string;
  mediaType: MediaType;
  /** The name of a page's file without its suffix: `index`. */
  baseName: string;
  /** The first folder of the address: `amp`. */
  path: string;
  /** For links to the page: `canonical`, `alternate`. */
  rel: string;
  /** Of the full address: `webcal://`; empty: the site's. */
  protocol: string;
  /** Smaller ones come first; 0: after those with a weight. */
  weight: number;
  /** Templates of the format do not escape. */
  isPlainText: boolean;
  isHTML: boolean;
  /** `/posts/hello.json` instead of `/posts/hello/index.json`. */
  ugly: boolean;
  noUgly: boolean;
  notAlternative: boolean;
  root: boolean;
  /** While the page is written in this format, its address is that of the format. */
  permalinkable: boolean;
};

export type FormatSettings = Partial<Omit<OutputFormat, 'name' | 'mediaType'>> & { mediaType?: string };

/** The settings `mediaTypes`, `outputFormats`, `outputs` and `defaultOutputFormat`; names are in lower case. */
export type OutputSettings = {
  mediaTypes?: Readonly<Record<string, MediaTypeSettings>>;
  formats?: Readonly<Record<string, FormatSettings>>;
  /** Names of formats by kind. */
  kinds?: Readonly<Partial<Record<PageKind, readonly string[]>>>;
  defaultFormat?: string;
};

export type Outputs = {
  mediaTypes: readonly MediaType[];
  /** By weight, then by name. */
  formats: readonly OutputFormat[];
  /** Of `page`, `home`, `section`, `taxonomy`, `term`; the first is the main one. */
  byKind: Readonly<Record<PageKind, readonly OutputFormat[]>>;
  defaultFormat: string;
};

const plainFormat: Omit<OutputFormat, 'name' | 'mediaType'> = {
  baseName: '',
  path: '',
  rel: '',
  protocol: '',
  weight: 0,
  isPlainText: false,
  isHTML: false,
  ugly: false,
  noUgly: false,
  notAlternative: false,
  root: false,
  permalinkable: false,
};

const index = 'index';
const alternate = 'alternate';

const builtIn: Readonly<Record<string, FormatSettings & { mediaType: string }>> = {
  html: {
    mediaType: 'text/html',
    baseName: index,
    rel: 'canonical',
    isHTML: true,
    permalinkable: true,
    weight: 10,
  },
  amp: {
    mediaType: 'text/html',
    baseName: index,
    path: 'amp',
    rel: 'amphtml',
    isHTML: true,
    permalinkable: true,
  },
  rss: { mediaType: 'application/rss+xml', baseName: index, rel: alternate, noUgly: true },
  json: { mediaType: 'application/json', baseName: index, rel: alternate, isPlainText: true },
  calendar: {
    mediaType: 'text/calendar',
    baseName: index,
    rel: alternate,
    isPlainText: true,
    protocol: 'webcal://',
  },
  css: {
    mediaType: 'text/css',
    baseName: 'styles',
    rel: 'stylesheet',
    isPlainText: true,
    notAlternative: true,
  },
  csv: { mediaType: 'text/csv', baseName: index, rel: alternate, isPlainText: true },
  markdown: { mediaType: 'text/markdown', baseName: index, rel: alternate, isPlainText: true },
  webappmanifest: {
    mediaType: 'application/manifest+json',
    baseName: 'manifest',
    rel: 'manifest',
    isPlainText: true,
    notAlternative: true,
  },
  robots: { mediaType: 'text/plain', baseName: 'robots', rel: alternate, isPlainText: true, root: true },
  sitemap: { mediaType: 'application/xml', baseName: 'sitemap', rel: 'sitemap', ugly: true },
  sitemapindex: {
    mediaType: 'application/xml',
    baseName: 'sitemap',
    rel: 'sitemap',
    ugly: true,
    root: true,
  },
  gotmpl: { mediaType: 'text/x-gotmpl', isPlainText: true, notAlternative: true },
  '404': { mediaType: 'text/html', notAlternative: true, ugly: true, isHTML: true, permalinkable: true },
  alias: { mediaType: 'text/html', isHTML: true, ugly: true },
};

/** @param disabled Kinds that the site does not have; without `rss` no page has a feed. */
export function newOutputs(settings: OutputSettings = {}, disabled: readonly string[] = []): Outputs {
  const mediaTypes = mediaTypesWith(settings.mediaTypes);
  const known = new Map<string, OutputFormat>();
  const defaultTypes = mediaTypesWith();
  for (const [name, format] of Object.entries(builtIn)) {
    known.set(name, newFormat(name, format, defaultTypes, plainFormat));
  }
  for (const [name, format] of Object.entries(settings.formats ?? {})) {
    const before = known.get(name) ?? { ...plainFormat, baseName: index, rel: alternate };
    known.set(name, newFormat(name, format, mediaTypes, before));
  }
  const formats = [...known.values()].sort(inOrder);
  const usual = (names: readonly string[]) => namedFormats(formats, names, disabled);
  const of = (kind: PageKind, names: readonly string[]) => usual(settings.kinds?.[kind] ?? names);
  return {
    mediaTypes,
    formats,
    byKind: {
      page: of('page', ['html']),
      home: of('home', ['html', 'rss']),
      section: of('section', ['html', 'rss']),
      taxonomy: of('taxonomy', ['html', 'rss']),
      term: of('term', ['html', 'rss']),
    },
    defaultFormat: settings.defaultFormat || (formats[0]?.name ?? 'html'),
  };
}

function newFormat(
  name: string,
  { mediaType, ...given }: FormatSettings,
  types: readonly MediaType[],
  before: Omit<OutputFormat, 'name' | 'mediaType'> & { mediaType?: MediaType },
): OutputFormat {
  const found = mediaType === undefined ? undefined : mediaTypeNamed(types, mediaType);
  return { ...before, ...given, name, mediaType: found ?? before.mediaType ?? newMediaType('', []) };
}

/** Hugo's order: by weight, then by name. */
export function inOrder(a: OutputFormat, b: OutputFormat): number {
  if (a.weight !== b.weight) {
    if (a.weight === 0 || b.weight === 0) return a.weight === 0 ? 1 : -1;
    return a.weight - b.weight;
  }
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

export function formatNamed(outputs: Pick<Outputs, 'formats'>, name: string): OutputFormat | undefined {
  const sought = name.toLowerCase();
  return outputs.formats.find((format) => format.name === sought);
}

/** The formats in which a page is written, the main one first. Those of its front matter replace those of its kind. */
export function formatsOf(
  outputs: Outputs,
  kind: PageKind,
  own: readonly string[] = [],
): readonly OutputFormat[] {
  const named = namedFormats(outputs.formats, own, []);
  return named.length > 0 ? named : outputs.byKind[kind];
}

function namedFormats(
  formats: readonly OutputFormat[],
  names: readonly string[],
  disabled: readonly string[],
): OutputFormat[] {
  return names
    .map((name) => name.toLowerCase())
    .filter((name) => name !== 'rss' || !disabled.includes('rss'))
    .flatMap((name) => formatNamed({ formats }, name) ?? []);
}
