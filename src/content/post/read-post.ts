import type { Data } from '../data/data.ts';
import { Fields } from '../data/fields.ts';
import { Findings, inOrder } from '../data/findings.ts';
import { type Flaw, mayDecide, nameOf } from '../data/flaw.ts';
import { present } from '../data/mapping.ts';
import type { MendedData } from '../data/mend.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asLine, asPerson, asText, asWholeNumber, flagOf, isEmpty, Unfit } from '../data/values.ts';
import { isSectionIndex } from '../keys.ts';
import { once } from '../once.ts';
import { type DateFields, mayBeNone, visibilityFields } from '../site/date-fields.ts';
import { placed } from '../site/languages.ts';
import type { RenderSettings } from '../site/settings-used.ts';
import { asAlias, asSlug, asUrl } from './addresses.ts';
import { readBuildOptions } from './build-options.ts';
import { asCascade, withCascade } from './cascade.ts';
import { refuseNul } from './decode-text.ts';
import { withoutEmpty } from './empty-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { readOwnMenus } from './own-menus.ts';
import { kindOf } from './page-kind.ts';
import { asLanguages } from './page-languages.ts';
import type { Post } from './post.ts';
import { readDates } from './read-dates.ts';
import { type ParentSection, within } from './sections.ts';
import { readTerms } from './terms.ts';
import { titleFromKey } from './titles.ts';

/** Fields that are no terms, even if a taxonomy has the same name. */
const ownFields = new Set(
  'title date draft published slug url weight author image params cascade build _build headless linktitle'.split(
    ' ',
  ),
);

/**
 * Reads a Markdown file: front matter (https://gohugo.io/content-management/front-matter/) and body.
 *
 * @param key The file's key in the bucket; gives the title when the front matter has none.
 * @param text The whole file, decoded.
 * @param parents The sections around the file, the nearest first: they cascade fields to it, and may hide it.
 * @throws {Problem} `unprocessable` with every fault found in the front matter, each with line and column in
 * the file.
 */
export function readPost(
  key: string,
  text: string,
  site: RenderSettings,
  parents: readonly ParentSection[] = [],
): Post {
  refuseNul(text);
  const { data: written, body, bodyLine } = readFrontMatter(text);
  const deciding = once(() => visibilityFields(written.value, site.dateFields));
  const findings = findingsOf(written, site, deciding);
  const data = withoutEmpty(written, deciding, site.dateFields, findings);
  const { key: pageKey } = placed(key, site.languages);
  const cascade = isSectionIndex(pageKey) ? readCascade(data, pageKey, site) : [];
  const own: ParentSection[] = cascade.length === 0 ? [] : [{ folder: '', draft: false, cascade }];
  const page = { key: pageKey, kind: kindOf(pageKey, site.taxonomies) };
  const passedOn = withCascade(data, page, [...own, ...parents, ...ofSite(site)], deciding);
  const fields = new Fields(passedOn, { findings });
  const post = {
    key,
    ...readFields(fields, pageKey, site),
    ...(cascade.length > 0 && { cascade }),
    body,
    bodyLine,
  };
  findings.settle();
  const warnings = inOrder(findings.warnings).slice(0, maxWarnings);
  return within({ ...post, ...(warnings.length > 0 && { warnings }) }, parents);
}

/** Warnings that are reported. */
const maxWarnings = 50;

/** The faults of the data itself. A fault of a value that may decide who sees the post hides the post. */
function findingsOf(
  { flaws }: MendedData,
  { dateFields }: RenderSettings,
  deciding: () => ReadonlySet<string>,
): Findings {
  const findings = new Findings(([name = '']) => deciding().has(nameOf(name)));
  for (const flaw of flaws) {
    const { message, line, column } = flaw;
    const fault = { message, ...present({ line, column }) };
    if (isHyphen(flaw, dateFields)) continue;
    (mayDecide(flaw, deciding()) ? findings.faults : findings.warnings).push(fault);
  }
  return findings;
}

/** `date: -` means no date, though in YAML it begins a list. */
function isHyphen({ names, text }: Flaw, dateFields: DateFields): boolean {
  const [name = ''] = names;
  return (
    names.length === 1 && mayBeNone(nameOf(name), dateFields) && /^\S+\s*:\s*-\s*(?:#.*)?$/.test(text.trim())
  );
}

/** The settings' cascade, which counts last. */
function ofSite({ cascade }: RenderSettings): ParentSection[] {
  return cascade.length === 0 ? [] : [{ folder: '', draft: false, cascade }];
}

/** Reads a section's cascade. A value that no page could have is refused here, not at every page. */
function readCascade(data: Data, pageKey: string, site: RenderSettings): Post['cascade'] & object {
  const value = new Map([...data.value].filter(([name]) => nameOf(name) === 'cascade'));
  const fields = new Fields(data, { value });
  const cascade = fields.read('cascade', asCascade) ?? [];
  for (const { values } of cascade) {
    const options = { path: ['cascade'], value: new Map(Object.entries(values)), findings: fields.findings };
    readFields(new Fields(data, options), pageKey, site);
  }
  fields.findings.settle();
  return cascade;
}

function readFields(
  fields: Fields,
  pageKey: string,
  site: RenderSettings,
): Omit<Post, 'key' | 'cascade' | 'body' | 'bodyLine'> {
  const { slug: slugOfName, ...dates } = readDates(fields, pageKey, site);
  const { slug = slugOfName, ...texts } = readTexts(fields);
  const build = readBuildOptions(fields);
  const languages = fields.read('sites', (value) => asLanguages(value, site.languages));
  const isOrdinary = build.list === 'always' && build.render;
  return {
    pageKey,
    title: fields.read('title', asLine) || titleFromKey(pageKey) || site.title,
    draft: readDraft(fields),
    ...dates,
    ...texts,
    ...present({ languages, slug, build: isOrdinary ? undefined : build, menus: readOwnMenus(fields) }),
    aliases: fields.readEach('aliases', asAlias),
    weight: fields.read('weight', (value) => asWholeNumber(value)) ?? 0,
    terms: readTerms(fields, site, ownFields),
    params: paramsOf(fields),
  };
}

/** A draft if either `draft` or `published` (as in Jekyll and Hugo) says so. */
function readDraft(fields: Fields): boolean {
  const draft = fields.read('draft', asFlag) ?? false;
  const published = fields.read('published', flagOrDate, { emptyToo: true }) ?? true;
  return draft || !published;
}

/** `published` may also be a date. An empty value could mean either, so it is a fault: Hugo hides the page. */
function flagOrDate(value: Plain): boolean | undefined {
  if (isEmpty(value)) throw new Unfit('true, false or a date');
  return flagOf(value);
}

function readTexts(
  fields: Fields,
): Pick<
  Post,
  'description' | 'summary' | 'slug' | 'url' | 'author' | 'image' | 'linkTitle' | 'translationKey'
> {
  const description = fields.read('description', asText) ?? '';
  const summary = fields.read('summary', asText) || undefined;
  const slug = fields.read('slug', asSlug) || undefined;
  const url = fields.read('url', asUrl) || undefined;
  const author = fields.read('author', asPerson) || fields.read('authors', personOrNothing) || undefined;
  const image = fields.read('image', textOrNothing) || undefined;
  const linkTitle = fields.read('linktitle', asLine) || undefined;
  const translationKey = fields.read('translationkey', asLine) || undefined;
  return { description, ...present({ summary, slug, url, author, image, linkTitle, translationKey }) };
}

/** Themes also accept other values here, which stay parameters. */
function personOrNothing(value: Plain): string | undefined {
  try {
    return asPerson(value);
  } catch {
    return undefined;
  }
}

/** Themes also accept mappings here, which stay parameters. */
function textOrNothing(value: Plain): string | undefined {
  return typeof value === 'string' ? asText(value) : undefined;
}

/** Every field, and those inside `params` unless a field has the same name. */
function paramsOf(fields: Fields): Map<string, Plain> {
  const params = fields.inside('params').values();
  for (const [name, value] of fields.values()) params.set(name, value);
  return params;
}
