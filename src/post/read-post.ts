import { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asLine, asPerson, asText, asWholeNumber, flagOf, Unfit } from '../data/values.ts';
import type { Site } from '../site.ts';
import { asAliases, asSlug, asUrl } from './addresses.ts';
import { asDate } from './dates.ts';
import { refuseNul } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Post } from './post.ts';
import { readTerms } from './terms.ts';
import { titleFromKey } from './title.ts';

/** Fields that are no terms even if a taxonomy is named like them. */
const ownFields = new Set([
  'title',
  'date',
  'draft',
  'published',
  'slug',
  'url',
  'weight',
  'author',
  'image',
  'params',
]);

/**
 * What a Markdown file says: front matter (https://gohugo.io/content-management/front-matter/) and body.
 *
 * @param key The file's name in the bucket; gives the title when the front matter has none.
 * @param text The whole file, decoded.
 * @throws {Problem} `unprocessable` with every fault found in the front matter, each with line and column in the file.
 */
export function readPost(key: string, text: string, site: Site): Post {
  refuseNul(text);
  const { data, body, bodyLine } = readFrontMatter(text);
  const fields = new Fields(data);
  const post = {
    key,
    title: fields.read('title', asLine) || titleFromKey(key) || site.title,
    draft: readDraft(fields),
    ...readDates(fields, site.timeZone),
    ...readTexts(fields),
    aliases: fields.read('aliases', asAliases) ?? [],
    weight: fields.read('weight', (value) => asWholeNumber(value)) ?? 0,
    terms: readTerms(fields, site.taxonomies, ownFields),
    params: paramsOf(fields),
    body,
    bodyLine,
  };
  fields.settle();
  return post;
}

/** A draft if either `draft` or `published` (as in Jekyll and Hugo) says so. */
function readDraft(fields: Fields): boolean {
  const draft = fields.read('draft', asFlag, { emptyToo: true }) ?? false;
  const published = fields.read('published', flagOrDate, { emptyToo: true }) ?? true;
  return draft || !published;
}

/** `published` is also a name for the date; left empty it might be meant either way. */
function flagOrDate(value: Plain): boolean | undefined {
  if (value === null || value === '') throw new Unfit('true, false or a date');
  return flagOf(value);
}

/** The first name that has a date counts, as in Hugo's `frontmatter` settings; every one must be a date. */
function readDates(
  fields: Fields,
  timeZone: string,
): Pick<Post, 'date' | 'publishDate' | 'expiryDate' | 'lastmod'> {
  const read = (name: string) => fields.read(name, (value) => asDate(value, timeZone));
  const first = (...names: string[]) => names.map(read).find((date) => date !== undefined);
  const isFlag = fields.read('published', flagOf) !== undefined;
  const publishDate = first('publishdate', 'pubdate', ...(isFlag ? [] : ['published']));
  const lastmod = first('lastmod', 'modified');
  const expiryDate = first('expirydate', 'unpublishdate');
  const date = first('date') ?? publishDate ?? lastmod;
  return present({ date, publishDate, expiryDate, lastmod });
}

function readTexts(
  fields: Fields,
): Pick<Post, 'description' | 'summary' | 'slug' | 'url' | 'author' | 'image'> {
  const description = fields.read('description', asText) ?? '';
  const summary = fields.read('summary', asText) || undefined;
  const slug = fields.read('slug', asSlug) || undefined;
  const url = fields.read('url', asUrl) || undefined;
  const author = fields.read('author', asPerson) || undefined;
  const image = fields.read('image', textOrNothing) || undefined;
  return { description, ...present({ summary, slug, url, author, image }) };
}

/** Themes also write mappings here, which stay parameters. */
function textOrNothing(value: Plain): string | undefined {
  return typeof value === 'string' ? asText(value) : undefined;
}

/** Every field, and those inside `params` that no field is named like. */
function paramsOf(fields: Fields): Map<string, Plain> {
  const params = fields.inside('params').values();
  for (const [name, value] of fields.values()) params.set(name, value);
  return params;
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  // The type of entries does not say which values the filter let through.
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
