/** The addresses of pages in their output formats: https://gohugo.io/configuration/output-formats/ */

import { suffixOf } from './media-types.ts';
import type { OutputFormat, Outputs } from './output-formats.ts';

type PlacedPage = {
  /** Its decoded address in HTML, with the prefix of its language: `/fr/posts/hello/`. */
  path: string;
  /** The prefix of its language: `/fr`; empty: none. */
  prefix: string;
  /** Home pages, sections and taxonomies keep `index` where the format writes `hello.json`. */
  kind: string;
};

const keepingIndex = ['home', 'section', 'taxonomy'];

/** `/fr/posts/hello/index.json` for `/fr/posts/hello/`, `/fr/amp/posts/hello/` for a format with a path. */
export function pathInFormat({ path, prefix, kind }: PlacedPage, format: OutputFormat): string {
  const inside = (format.path === '' ? '' : `/${format.path}`) + path.slice(prefix.length);
  const before = format.root ? '' : prefix;
  if (!path.endsWith('/')) return before + inside;
  if (isUgly(format) && !keepingIndex.includes(kind)) {
    return `${before}${inside.slice(0, -1)}${suffixOf(format.mediaType)}`;
  }
  const file = format.baseName + suffixOf(format.mediaType);
  return before + inside + (file === 'index.html' && !isUgly(format) ? '' : file);
}

/** A page by its address in HTML, and the format in which an address asks for it. */
export type Meaning = { path: string; prefix: string; format: OutputFormat };

/**
 * All pages and formats that may have the address; only those that exist count, the first of them most.
 *
 * @param prefixes Of the languages, `/fr`; empty for the one at the root.
 */
export function meaningsOf(path: string, outputs: Outputs, prefixes: readonly string[]): Meaning[] {
  return prefixes
    .filter((prefix) => path.startsWith(`${prefix}/`))
    .toSorted((a, b) => b.length - a.length)
    .flatMap((prefix) =>
      outputs.formats.flatMap((format) =>
        pagesIn(path.slice(prefix.length), format).map((page) => ({ path: prefix + page, prefix, format })),
      ),
    );
}

function pagesIn(path: string, format: OutputFormat): string[] {
  const folder = format.path === '' ? '' : `/${format.path}`;
  if (!path.startsWith(`${folder}/`)) return [];
  const inside = path.slice(folder.length);
  const suffix = suffixOf(format.mediaType);
  const file = format.baseName + suffix;
  const isIndex = file === 'index.html' && !isUgly(format);
  if (inside.endsWith('/')) return isIndex ? [inside] : [];
  const pages = inside.endsWith(`/${file}`) && !isIndex ? [inside.slice(0, -file.length)] : [];
  const isNamed =
    isUgly(format) && suffix !== '' && inside.endsWith(suffix) && !inside.endsWith(`/${suffix}`);
  return isNamed ? [...pages, `${inside.slice(0, -suffix.length)}/`] : pages;
}

const isUgly = ({ ugly, noUgly }: OutputFormat) => ugly && !noUgly;
