/** Describes a file: its entry follows from its key, bytes, settings and the templates it calls. */

import type { DescribeInputs } from '../catalog/catalog.ts';
import type { Entry, EntryContent, ImageFacts } from '../catalog/entry.ts';
import { hashWith, type Valid } from '../catalog/inputs-hash.ts';
import { isAddresses, originKey } from '../content/history-keys.ts';
import { isLayoutText, isPage, isSectionIndex, isShortcodeTemplate } from '../content/keys.ts';
import { pathOfKey } from '../content/paths.ts';
import { decodeText } from '../content/post/decode-text.ts';
import type { Dependency, Resolutions } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import { readPost } from '../content/post/read-post.ts';
import { fragmentPlace } from '../content/site/fragments.ts';
import { languageOf, placed } from '../content/site/languages.ts';
import { readSettings } from '../content/site/settings-files.ts';
import { type RecordSettings, type SeldomName, watched } from '../content/site/settings-used.ts';
import { isImage, sizeOf } from '../images/image-size.ts';
import { cameraTags } from '../images/metadata/camera.ts';
import { locationIn } from '../images/metadata/location.ts';
import { type Fault, Problem } from '../problem.ts';
import { checkShortcode } from '../render/check-shortcode.ts';
import type { OfTheme, Rendered } from '../render/contract.ts';
import { readFragment } from '../theme/read-fragment.ts';
import type { Around } from './around.ts';
import { callsIn, isPlainHtml, isText, textLimit } from './bytes-needed.ts';
import { layoutText } from './describe-layout.ts';
import { describePage } from './describe-page.ts';
import { readOrigin } from './first-origin.ts';
import { readAddresses } from './former-addresses.ts';
import { placeOfPage } from './page-entry.ts';
import { checkReachable } from './reachable.ts';
import type { SeenFile } from './seen-file.ts';

/** The inputs of an entry besides the file. Of the settings, only those that an inputs hash can cover. */
export type RecordInputs = Valid & Pick<DescribeInputs, 'parents'>;

export type Described = {
  entry: Entry;
  /** Of Markdown that could be read. */
  post?: Post;
  rendered?: Rendered;
  /** Of the settings that few texts show, those that were read. */
  read?: ReadonlySet<SeldomName>;
  /** Warnings besides those of rendering: unknown settings, an empty file. */
  siteWarnings?: readonly (Fault & OfTheme)[];
};

/** The largest template of a shortcode, in bytes. */
const templateLimit = 64 * 1024;

/**
 * Describes a file. Never throws for its content: faults become the entry's `errors`. `resolutions` answer
 * the text's dependencies: only its templates for a record, all of them for a page about to be shown. `calls` are
 * those in the file, if the caller knows them.
 */
export async function describe(
  file: SeenFile,
  inputs: RecordInputs,
  resolutions: Resolutions = new Map(),
  calls: readonly Dependency[] = callsIn(file),
): Promise<Described> {
  const { settings, read } = watched(inputs.site);
  const around = { site: settings, parents: inputs.parents ?? [] };
  const { content, errors = [], ...about } = await describeOrHide(file, around, resolutions);
  const context = calls.length > 0 ? (['templates', ...read] as const) : read;
  const { key, version } = file;
  return {
    entry: { key, version, inputsHash: hashWith(inputs, context), errors, ...content },
    read,
    ...about,
  };
}

/** A description before its inputs are known. */
type DescribedContent = Omit<Described, 'entry'> & { content: EntryContent; errors?: Entry['errors'] };

async function describeOrHide(
  file: SeenFile,
  around: Around,
  resolutions: Resolutions,
): Promise<DescribedContent> {
  try {
    return await describeContent(file, around, resolutions);
  } catch (error) {
    return { content: unreadAt(file.key, around.site), errors: faultsOf(file.key, error) };
  }
}

/** Whether the settings turn off the language of the file. */
function isOff(key: string, { languages }: RecordSettings): boolean {
  return placed(key, languages).language.isOff === true;
}

/** A page that cannot be read still has its place, so that the files of its bundle stay hidden. */
function unreadAt(key: string, site: RecordSettings): EntryContent {
  const place = isPage(key) ? placeAt(key, site) : {};
  return { kind: 'file', data: Object.keys(place).length > 0 ? place : null };
}

function placeAt(key: string, site: RecordSettings) {
  return placeOfPage({ key, pageKey: placed(key, site.languages).key }, site);
}

/** An error that is no `Problem` is a defect of the program. Its file must not stop the others. */
function faultsOf(key: string, error: unknown): readonly Fault[] {
  if (error instanceof Problem) return error.errors.length > 0 ? error.errors : [{ message: error.message }];
  console.error(`Cannot describe "${key}"`, error);
  return [{ message: `Cannot read "${key}": the program failed on it` }];
}

async function describeContent(
  file: SeenFile,
  around: Around,
  resolutions: Resolutions,
): Promise<DescribedContent> {
  if (isAddresses(file.key)) return { content: addressesIn(file) };
  if (file.key === originKey) return { content: originIn(file) };
  if (isShortcodeTemplate(file.key)) return describeTemplate(file, around.site);
  if (!isText(file.key) || isPlainHtml(file)) {
    // An empty object whose key ends in a slash stands for a folder: some tools create them. It is no file.
    if (!file.key.endsWith('/') || file.size > 0) checkReachable(file.key);
    return { content: { kind: 'file', data: isImage(file.key) ? imageFacts(file) : null } };
  }
  if (file.size > textLimit) {
    throw new Problem(
      'too-large',
      `Cannot read "${file.key}": a text must not be larger than ${textLimit} bytes, this one has ${file.size}`,
    );
  }
  const text = decodeText(file.bytes);
  if (isLayoutText(file.key)) return { content: layoutText(file.key, text) };
  const resolved = fragmentPlace(file.key);
  if (resolved) {
    const { fragment, warnings } = readFragment(text, resolved);
    return { content: { kind: 'fragment', data: fragment }, siteWarnings: warnings };
  }
  if (!isPage(file.key)) {
    const { settings, warnings, errors } = readSettings(file.key, text);
    return { content: { kind: 'site', data: settings }, errors, siteWarnings: warnings };
  }
  if (isOff(file.key, around.site)) {
    return { content: { kind: 'file', data: { ...placeAt(file.key, around.site), isNoPageHere: true } } };
  }
  const post = readOrHide(file.key, text, around);
  if ('content' in post) return post;
  if (post.languages?.includes(around.site.language) === false) {
    return { content: { kind: 'file', data: { ...placeOfPage(post, around.site), isNoPageHere: true } } };
  }
  const { warnings = [] } = post;
  const empty =
    isEmpty(text) && !isSectionIndex(post.pageKey) ? [{ message: emptyFile, line: 1, column: 1 }] : [];
  return {
    ...(await describePage(post, around, resolutions)),
    siteWarnings: [...warnings, ...empty],
  };
}

/** A section with unreadable front matter hides everything in it: it may have been meant to. */
function readOrHide(key: string, text: string, { site, parents }: Around): Post | DescribedContent {
  try {
    return readPost(key, text, site, parents);
  } catch (error) {
    const { key: pageKey } = placed(key, site.languages);
    if (!isSectionIndex(pageKey)) throw error;
    const path = languageOf(site).prefix + pathOfKey(pageKey);
    const empty = {
      ...placeOfPage({ key, pageKey }, site),
      aliases: [],
      description: '',
      weight: 0,
      hasBody: false,
      dependencies: [],
    };
    const data = { path, list: path, draft: true, ...empty };
    return { errors: faultsOf(key, error), content: { kind: 'section', data } };
  }
}

/** No text and no field of front matter: a file whose transfer was cut off has neither. */
function isEmpty(text: string): boolean {
  return /^(?:---\s+---|\+\+\+\s+\+\+\+|\{\s*\})?$/.test(text.trim());
}

const emptyFile = 'The file is empty: its page has its name as title and shows nothing else';

function imageFacts({ bytes }: SeenFile): ImageFacts | null {
  const size = sizeOf(bytes);
  const location = locationIn(bytes);
  const tags = cameraTags(bytes);
  if (size === null && location.length === 0 && tags === undefined) return null;
  return { ...size, ...(location.length > 0 && { location }), ...(tags && { tags }) };
}

/** The file is written by this program; any other content is ignored. */
function addressesIn({ bytes }: SeenFile): EntryContent {
  const data = readAddresses(bytes);
  return data ? { kind: 'former', data } : { kind: 'file', data: null };
}

function originIn(file: SeenFile): EntryContent {
  const firstOrigin = readOrigin(file);
  return firstOrigin === undefined ? { kind: 'file', data: null } : { kind: 'site', data: { firstOrigin } };
}

function describeTemplate(file: SeenFile, { unsafe }: RecordSettings): DescribedContent {
  const text = readTemplate(file);
  const siteWarnings = checkShortcode(file.key, text, unsafe);
  return { content: { kind: 'template', data: { text } }, siteWarnings };
}

function readTemplate(file: SeenFile): string {
  if (file.size <= templateLimit) return decodeText(file.bytes);
  throw new Problem(
    'too-large',
    `Cannot read "${file.key}": a shortcode must not be larger than ${templateLimit} bytes`,
  );
}
