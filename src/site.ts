import { type DataFormat, parseData } from './data/data.ts';
import { asMapping, Fields, inOrder } from './data/fields.ts';
import type { Plain } from './data/source.ts';
import { asFlag, asLine, asLines, asPerson, asText, asWholeNumber, Unfit } from './data/values.ts';
import { termSlug } from './post/slug.ts';
import { type Fault, faultAt } from './problem.ts';

/** One taxonomy as Hugo names it: the list is at `/<plural>/`. */
export type Taxonomy = { singular: string; plural: string };

/** The site's settings, read from `site.yaml` in the bucket; every field has a default. */
export type Site = {
  title: string;
  /** `https://example.org`, without a trailing slash; empty when not set. */
  baseURL: string;
  /** BCP 47. */
  languageCode: string;
  /** IANA name. */
  timeZone: string;
  description: string;
  author: string;
  /** Sections that the home page and its feed show; null means all. */
  mainSections: readonly string[] | null;
  taxonomies: readonly Taxonomy[];
  /** Rows on one page of a list. */
  paginate: number;
  /** Posts in a feed. */
  feedLimit: number;
  /** Whether a post's Markdown is served at its key. */
  source: boolean;
  /** Asks search engines to stay away from every page. */
  noindex: boolean;
  /** Lifts the allow-list for raw HTML, except for scripts and event handlers. */
  unsafe: boolean;
  params: Readonly<Record<string, unknown>>;
};

export const defaultSite: Site = {
  title: 'Platen',
  baseURL: '',
  languageCode: 'en',
  timeZone: 'UTC',
  description: '',
  author: '',
  mainSections: null,
  taxonomies: [
    { singular: 'tag', plural: 'tags' },
    { singular: 'category', plural: 'categories' },
  ],
  paginate: 20,
  feedLimit: 20,
  source: true,
  noindex: false,
  unsafe: false,
  params: {},
};

/** Characters of settings; a YAML parser takes too long for more. */
const maxLength = 262_144;

/**
 * Reads the site's settings; what is missing or empty keeps its default.
 *
 * @returns `warnings` name the settings that are not known.
 * @throws {Problem} `unprocessable` with every value that does not fit, each with line and column.
 */
export function readSite(text: string, format: DataFormat): { site: Site; warnings: Fault[] } {
  if (text.length > maxLength) {
    throw faultAt(`Cannot read settings: they must not have more than ${maxLength} characters`, 1, 1);
  }
  const fields = new Fields(parseData(text, format));
  const feeds = fields.inside('feeds');
  const markup = fields.inside('markup');
  const initial = defaultSite;
  const site: Site = {
    title: fields.read('title', asLine) ?? initial.title,
    baseURL: fields.read('baseurl', asOrigin) ?? initial.baseURL,
    languageCode: fields.read('languagecode', asLanguage) ?? initial.languageCode,
    timeZone: fields.read('timezone', asTimeZone) ?? initial.timeZone,
    description: fields.read('description', asLine) ?? initial.description,
    author: fields.read('author', asPerson) ?? initial.author,
    mainSections: fields.read('mainsections', asLines) ?? initial.mainSections,
    taxonomies: fields.read('taxonomies', asTaxonomies) ?? initial.taxonomies,
    paginate: fields.read('paginate', asCount) ?? initial.paginate,
    feedLimit: feeds.read('limit', asCount) ?? initial.feedLimit,
    source: fields.read('source', asFlag) ?? initial.source,
    noindex: fields.read('noindex', asFlag) ?? initial.noindex,
    unsafe: markup.read('unsafe', asFlag) ?? initial.unsafe,
    params: fields.read('params', asParams) ?? initial.params,
  };
  fields.settle();
  return { site, warnings: inOrder([fields, feeds, markup].flatMap((part) => part.unread())) };
}

function asCount(value: Plain): number {
  return asWholeNumber(value, 1, 100);
}

/** `https://example.org`, also when it is written with a slash at its end. */
function asOrigin(value: Plain): string {
  const text = asText(value);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Unfit('an address such as https://example.org, without path, query and credentials');
}

function asLanguage(value: Plain): string {
  try {
    return Intl.getCanonicalLocales(asText(value))[0] ?? '';
  } catch {
    throw new Unfit('a language tag (BCP 47) such as en or pt-BR');
  }
}

function asTimeZone(value: Plain): string {
  const timeZone = asText(value);
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    throw new Unfit('a time zone (IANA) such as Europe/Berlin');
  }
}

/** Hugo's `taxonomies: { singular: plural }`; they replace the default ones. */
function asTaxonomies(value: Plain): Taxonomy[] {
  const taxonomies = [...asMapping(value)].map(([singular, plural]) => ({
    singular: singular.trim().toLowerCase(),
    plural: asLine(plural).toLowerCase(),
  }));
  const plurals = new Set(taxonomies.map(({ plural }) => plural));
  const isSound = taxonomies.every(
    ({ singular, plural }) =>
      singular !== '' && plural === termSlug(plural) && /^[^./\\][^/\\]*$/.test(plural),
  );
  if (!isSound || plurals.size < taxonomies.length) {
    throw new Unfit('a mapping of singular names to plural ones, each different and fit for an address');
  }
  return taxonomies;
}

function asParams(value: Plain): Record<string, Plain> {
  return Object.fromEntries(asMapping(value));
}
