/** Templates beside the one that runs, and how they are found by name. */

import type { Body, Template } from './template.ts';

export type TemplateSet = {
  /** A file by its key below `layouts/`, in lower case: `partials/head.html`, `_internal/opengraph.html`. */
  find(name: string): Template | undefined;
  /** The file whose definition of this name is for all files; `definers` answers with its key. */
  definer?(name: string): Template | undefined;
};

/** A file or a definition, and the templates whose definitions it may call. */
export type Found = { body: Body; scopes: readonly Template[]; isPlainText: boolean };

/** The first definition of the name that holds something, else an empty one. */
export function definition(name: string, scopes: readonly Template[]): Body | undefined {
  let empty: Body | undefined;
  for (const { definitions } of scopes) {
    const found = definitions.get(name);
    if (found !== undefined && !found.isEmpty) return found;
    empty ??= found;
  }
  return empty;
}

/**
 * Finds the definition or file for `{{ template "name" }}`. A page with a base template has definitions of its own. All
 * other files share theirs, so that the last one wins.
 */
export function findTemplate(
  name: string,
  scopes: readonly Template[],
  set: TemplateSet | undefined,
): Found | undefined {
  const shared = scopes.length === 1 ? elsewhere(name, set) : undefined;
  if (shared !== undefined) return shared;
  const own = definition(name, scopes);
  if (own !== undefined) return { body: own, scopes, isPlainText: false };
  const key = name.toLowerCase();
  const file = set?.find(key) ?? set?.find(key.replace(/^_(?=partials\/)/, ''));
  return file === undefined ? elsewhere(name, set) : whole(file);
}

/** Finds the file or definition for `{{ partial "name" }}`. A name without a suffix gets `.html`. */
export function findPartial(
  name: string,
  scopes: readonly Template[],
  set: TemplateSet | undefined,
): Found | undefined {
  const plain = name.replace(/^\/+/, '');
  const names = /\.[^./]*$/.test(plain) ? [plain, `${plain}.html`] : [`${plain}.html`, plain];
  for (const one of names) {
    const key = `partials/${one}`.toLowerCase();
    const file = set?.find(`_${key}`) ?? set?.find(key);
    if (file !== undefined) return whole(file);
  }
  const inline = [...names, plain.replace(/\.html$/, '')].flatMap((one) => [
    `_partials/${one}`,
    `partials/${one}`,
  ]);
  for (const one of inline) {
    const own = definition(one, scopes);
    if (own !== undefined) return { body: own, scopes, isPlainText: scopes[0]?.isPlainText ?? false };
  }
  return inline.map((one) => elsewhere(one, set)).find((found) => found !== undefined);
}

/** Whether `templates.Exists` knows the name. */
export function hasTemplate(name: string, set: TemplateSet | undefined): boolean {
  const key = name.replace(/^\/+/, '').toLowerCase();
  const old = key.replace(/^_(?=partials\/)/, '');
  return [set?.find(key), set?.find(old), set?.definer?.(key)].some((found) => found !== undefined);
}

function whole(template: Template): Found {
  return { body: template, scopes: [template], isPlainText: template.isPlainText };
}

function elsewhere(name: string, set: TemplateSet | undefined): Found | undefined {
  const definer = set?.definer?.(name);
  const body = definer?.definitions.get(name);
  if (definer === undefined || body === undefined) return undefined;
  return { body, scopes: [definer], isPlainText: definer.isPlainText };
}

/** A definition with a name, but none that is empty. */
const defining = /\{\{-?\s*(?:define|block)\s+(?:"([^"\n]*)"|`([^`]*)`)(?!\s*-?\}\}\s*\{\{-?\s*end\b)/g;

/**
 * The keys of the files that define names for all files, by name. As in Hugo these are the definitions of files that
 * have no base template around them, and inline partials of every file. The last file wins, in the order of the keys.
 */
export function definers(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const [key, text] of [...texts].sort(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    const isForItself = /(?:^|\/)baseof\b/.test(key) || (needsBase(text) && isLayout(key));
    for (const name of definedIn(text)) {
      if (!isForItself || /^_?partials\//.test(name)) result.set(name, key);
    }
  }
  return result;
}

/** The names that a file defines. */
export function definedIn(text: string): string[] {
  return [...text.matchAll(defining)].map(([, quoted, raw]) => quoted ?? raw ?? '');
}

/** Whether the file is for pages, so that a base template may stand around it. */
function isLayout(key: string): boolean {
  return !/(?:^|\/)_?(?:partials|shortcodes|markup)\//.test(key);
}

/** Files of the root come first, shortcodes last. */
function placeOf(key: string): string {
  if (/(?:^|\/)_?shortcodes\//.test(key)) return `2${key}`;
  const own = key.replace(/^_default\//, '').replace(/^partials\//, '_partials/');
  return own.includes('/') ? `1${own}` : `0${own}`;
}

const beforeDefine = /(?:\s|\{\{(?:- )?\/\*(?:(?!\*\/).)*\*\/(?: -)?\}\})*/sy;

/** Whether the first thing in a file that is no comment is a definition: then Hugo looks for a base template. */
export function needsBase(text: string): boolean {
  beforeDefine.lastIndex = 0;
  const from = beforeDefine.exec(text)?.[0].length ?? 0;
  return /^\{\{-?\s*define/.test(text.slice(from, from + 80));
}

const plainSuffixes = new Set('txt json css csv md markdown ics webmanifest gotmpl'.split(' '));

/** Whether a file of this name is for a format of plain text, where nothing is escaped. */
export function isPlainText(name: string): boolean {
  return plainSuffixes.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
