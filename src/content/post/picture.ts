/** The image that stands for a page: the fields by which themes name it, and the names of files. */

import { isMapping } from '../data/mapping.ts';
import { bundleFolder } from '../keys.ts';
import type { Dependency } from './dependencies.ts';

/** As the author wrote it: a path or an https address, a text for those who do not see it, and Markdown. */
export type WrittenPicture = {
  written: string;
  alt: string;
  caption: string;
  /** It is not shown above the text, or not on lists. */
  isHiddenInPage: boolean;
  isHiddenInLists: boolean;
};

/** A page's fields by their names in lower case. */
type Params = ReadonlyMap<string, unknown>;

/** Names of the field; the first with an image counts. */
const names =
  'image images cover featured_image featuredimage feature_image featureimage feature banner header'.split(
    ' ',
  );

/** Names of an image that is made for lists. */
const namesForLists = 'thumbnail thumb featured_image_preview featuredimagepreview summary_image'.split(' ');

/** The picture that front matter names. One that is made for lists is too small to stand above the text. */
export function writtenPicture(params: Params): WrittenPicture | undefined {
  const small = listPicture(params);
  return firstOf(params, names) ?? (small && { ...small, isHiddenInPage: true });
}

/** The picture that front matter names for lists alone. */
export function listPicture(params: Params): WrittenPicture | undefined {
  return firstOf(params, namesForLists);
}

function firstOf(params: Params, fields: readonly string[]): WrittenPicture | undefined {
  for (const field of fields) {
    if (!params.has(field)) continue;
    const picture = pictureIn(
      params.get(field),
      textIn(params, `${field}alt`),
      textIn(params, `${field}caption`),
    );
    if (picture !== undefined) return picture;
  }
  return undefined;
}

/** A word, a table, or a list of these, of which the first counts. */
function pictureIn(field: unknown, alt: string, caption: string): WrittenPicture | undefined {
  const value: unknown = Array.isArray(field) ? field[0] : field;
  if (typeof value === 'string') return pictureAt(value, { alt, caption });
  if (!isMapping(value)) return undefined;
  const table = new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
  const says = (name: string) => String(table.get(name)) === 'true';
  const isHidden = says('hidden');
  return pictureAt(firstText(table, 'image src url filename'), {
    alt: firstText(table, 'alt alt_text') || alt,
    caption: firstText(table, 'caption') || caption,
    isHiddenInPage: isHidden || says('hiddeninsingle') || says('preview_only'),
    isHiddenInLists: isHidden || says('hiddeninlist'),
  });
}

function pictureAt(text: string, about: Partial<WrittenPicture>): WrittenPicture | undefined {
  const written = text.trim();
  if (!isAddressOfImage(written)) return undefined;
  return { alt: '', caption: '', isHiddenInPage: false, isHiddenInLists: false, ...about, written };
}

/** Themes give these names to other values too: words, colours, switches. */
function isAddressOfImage(written: string): boolean {
  return /^https?:\/\//i.test(written) || isImageName(written.replace(/[?#].*$/s, ''));
}

function isImageName(name: string): boolean {
  return /\.(?:avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i.test(name);
}

function firstText(table: Params, fields: string): string {
  const texts = fields.split(' ').map((name) => textIn(table, name));
  return texts.find((text) => text !== '') ?? '';
}

function textIn(table: Params, name: string): string {
  const value = table.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * The dependency of a page bundle on the picture among its files. Front matter that names a picture needs
 * none.
 */
export function pictureOfBundle(
  post: { key: string; pageKey: string; params: Params },
  { language, languages }: { language: string; languages: readonly unknown[] },
): Dependency | undefined {
  const folder = bundleFolder(post);
  if (folder === null || writtenPicture(post.params) !== undefined) return undefined;
  return { id: pictureId, keys: [], pictureIn: folder, ...(languages.length > 1 && { language }) };
}

/** A page has at most one. */
export const pictureId = 'picture:';

/** Which files can be the picture of a bundle, in the order in which they count. Hugo has the same names. */
export type PictureName = 'feature' | 'cover';

/** Whether the file at a path is made for lists, by its name. */
export function isThumbnail(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /thumbnail/i.test(name) && !/feature|cover/i.test(name);
}

/** Undefined for the name of any other file. */
export function pictureNameOf(name: string): PictureName | undefined {
  if (!isImageName(name)) return undefined;
  if (/feature/i.test(name)) return 'feature';
  return /cover|thumbnail/i.test(name) ? 'cover' : undefined;
}
