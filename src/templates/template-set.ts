/** Templates beside the one that runs, and how they are found by name. */

import type { Body, Template } from './template.ts';

export type TemplateSet = {
  /** A file by its key below `layouts/`, in lower case: `partials/head.html`, `_internal/opengraph.html`. */
  find(name: string): Template | undefined;
  /** The file whose definition of this name is for all files; `definers` answers with its key. */
  definer?(name: string): Template | undefined;
};

/** What a name means: a file or a definition, and the templates whose definitions it may call. */
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

/** What `{{ template "name" }}` calls: a definition of the template's own, a file, or a definition elsewhere. */
export function findTemplate(
  name: string,
  scopes: readonly Template[],
  set: TemplateSet | undefined,
): Found | undefined {
  const own = definition(name, scopes);
  if (own !== undefined) return { body: own, scopes, isPlainText: false };
  const file = set?.find(name.toLowerCase());
  return file === undefined ? elsewhere(name, set) : whole(file);
}

/** What `{{ partial "name" }}` calls: a file, with `.html` where the name has no suffix, or a definition. */
export function findPartial(
  name: string,
  scopes: readonly Template[],
  set: TemplateSet | undefined,
): Found | undefined {
  const plain = name.replace(/^\/+/, '');
  const names = /\.[^./]*$/.test(plain) ? [plain, `${plain}.html`] : [`${plain}.html`, plain];
  for (const one of names) {
    const file = set?.find(`partials/${one}`.toLowerCase());
    if (file !== undefined) return whole(file);
  }
  const inline = names.flatMap((one) => [`_partials/${one}`, `partials/${one}`]);
  for (const one of inline) {
    const own = definition(one, scopes);
    if (own !== undefined) return { body: own, scopes, isPlainText: scopes[0]?.isPlainText ?? false };
  }
  return inline.map((one) => elsewhere(one, set)).find((found) => found !== undefined);
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

const defining = /\{\{-?\s*(?:define|block)\s+(?:"([^"\n]*)"|`([^`]*)`)/g;

/**
 * The keys of the files that define names for all files, by name. As in Hugo these are the definitions of files that
 * have no base template around them, and inline partials of every file. The last file wins, in the order of the keys.
 */
export function definers(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const [key, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isForItself = /(?:^|\/)baseof\b/.test(key) || needsBase(text);
    for (const [, quoted, raw] of text.matchAll(defining)) {
      const name = quoted ?? raw ?? '';
      if (!isForItself || /^_?partials\//.test(name)) result.set(name, key);
    }
  }
  return result;
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
