/**
 * Editions: the pages of one file in further languages, which its front matter names in `sites.matrix.languages`. The
 * catalog has a record for each, under a key that no file has.
 */

/** No uploaded file has a key with two slashes side by side. */
const mark = '//in/';

/** `posts/a.md` in French. */
export function editionKey(key: string, language: string): string {
  return key + mark + language;
}

/** The key of the file: the key itself, but for an edition. */
export function fileOf(key: string): string {
  const end = key.indexOf(mark);
  return end === -1 ? key : key.slice(0, end);
}

/** The language of an edition; undefined for a file. */
export function languageOfEdition(key: string): string | undefined {
  const end = key.indexOf(mark);
  return end === -1 ? undefined : key.slice(end + mark.length);
}
