/** Which template makes a page, or a part of it. */

import { placeKey, type TemplateIndex } from './index-templates.ts';
import { formatAndType } from './place-file.ts';
import { readName } from './read-name.ts';
import type { Purpose, TemplateFile } from './template-file.ts';
import { nothingWanted, type PageDescriptor, typedPath, wantedFor } from './wanted.ts';
import { Best, fitOf, type Wanted } from './weigh.ts';

export type { PageDescriptor };

export type FoundPage = { main: TemplateFile; base?: TemplateFile };

export type Hook = 'link' | 'image' | 'heading' | 'codeblock' | 'blockquote' | 'table' | 'passthrough';

/** The template of a page, and the base template that it fills. */
export function findPage(index: TemplateIndex, page: PageDescriptor): FoundPage | undefined {
  return withBase(index, page, wantedFor(page), '');
}

/** The template of `.Render "summary"`; a name may have folders: `.Render "cards/small"`. */
export function findView(index: TemplateIndex, page: PageDescriptor, name: string): FoundPage | undefined {
  const at = name.lastIndexOf('/');
  const layout = name.slice(at + 1).toLowerCase();
  if (layout === '') return undefined;
  const below =
    at === -1
      ? ''
      : name
          .slice(0, at)
          .replaceAll('\\', '/')
          .replace(/^\/+|\/+$/g, '');
  const wanted = { ...wantedFor(page), ownLayout: layout, onlyOwnLayout: true };
  return withBase(index, page, wanted, below === '' ? '' : `/${below.toLowerCase()}`);
}

/** The template of the page that redirects from an alias. */
export function findAlias(index: TemplateIndex, page: PageDescriptor): FoundPage | undefined {
  const wanted = {
    ...wantedFor(page),
    kind: '',
    layout: '',
    ownLayout: '',
    format: 'alias',
    mediaType: 'text/html',
  };
  return withBase(index, page, wanted, '');
}

/** The render hook; `variant` is the language of a block of code, or the kind of an alert. */
export function findHook(
  index: TemplateIndex,
  page: PageDescriptor,
  hook: Hook,
  variant = '',
): TemplateFile | undefined {
  const usesEmbedded = hook === 'link' || hook === 'image' ? isEmbeddedUsed(index, hook) : true;
  const mayBe = ({ traits, isEmbedded }: TemplateFile) =>
    traits.hook === hook &&
    (variant === '' || traits.variant === '' || traits.variant === variant) &&
    (usesEmbedded || !isEmbedded);
  const wanted = { ...wantedFor(page), hook, variant };
  return bestAbove(index, { purpose: 'hook', path: typedPath(page), wanted, mayBe });
}

/** By itself, Hugo uses its own hooks where a site has several languages. */
function isEmbeddedUsed({ rules }: TemplateIndex, hook: 'link' | 'image'): boolean {
  const use = rules.useEmbedded?.[hook] ?? 'auto';
  return use === 'auto' ? rules.languages.length > 1 : use !== 'never';
}

/** The template of a shortcode. `isMarkup`: it is called as `{{% %}}`, so one in plain text will do. */
export function findShortcode(
  index: TemplateIndex,
  page: PageDescriptor,
  name: string,
  isMarkup: boolean,
): TemplateFile | undefined {
  const wanted = { ...wantedFor(page), allowsPlainText: isMarkup };
  return bestAbove(index, {
    purpose: 'shortcode',
    path: typedPath(page),
    wanted,
    called: name.toLowerCase(),
  });
}

/** The file of a partial, or Hugo's own one. Neither the page nor its language makes a difference. */
export function findPartial(index: TemplateIndex, name: string): TemplateFile | undefined {
  const { outputs, languages } = index.rules;
  const read = readName(name, { outputs, languages });
  const { format, mediaType } = formatAndType(read.format, read.extension, outputs);
  const isBare = read.format === '' && mediaType === undefined;
  const wanted = {
    ...nothingWanted,
    kind: read.kind,
    format: isBare ? 'html' : read.format,
    mediaType: isBare ? 'text/html' : (mediaType?.type ?? ''),
    isPlainText: format?.isPlainText ?? false,
    languages: read.language === '' ? languages : [read.language],
  };
  const path = read.path.slice(0, read.folder.length + 1) + read.stem;
  const best = new Best();
  offerFrom(index, best, { purpose: 'partial', wanted }, `/_partials${path}`, 0);
  return best.any;
}

type Search = {
  purpose: Purpose;
  wanted: Wanted;
  /** Of a shortcode. */
  called?: string;
  mayBe?: (file: TemplateFile) => boolean;
};

function withBase(
  index: TemplateIndex,
  page: PageDescriptor,
  wanted: Wanted,
  below: string,
): FoundPage | undefined {
  const path = typedPath(page);
  const main = bestAbove(index, { purpose: 'page', path, wanted, below });
  if (!main?.needsBase || !mayHaveBase(index, main)) return main && { main };
  const mayBe = (base: TemplateFile) => mayBeBaseOf(index, main, base);
  const base = bestAbove(index, { purpose: 'base', path, wanted, mayBe });
  return base && { main, base };
}

/** Without any base template that would do, a template stands for itself, whatever it defines. */
function mayHaveBase(index: TemplateIndex, main: TemplateFile): boolean {
  return index.baseFolders.some((folder) =>
    index.files.get(placeKey('base', folder))?.some((base) => mayBeBaseOf(index, main, base)),
  );
}

function mayBeBaseOf(index: TemplateIndex, main: TemplateFile, base: TemplateFile): boolean {
  const { kind } = base.traits;
  const { layout } = main.traits;
  if (kind !== '' && layout === (kind === 'page' ? 'list' : 'single')) return false;
  const wanted = { ...nothingWanted, ...main.traits, languages: main.languages };
  return fitOf(wanted, base, weighing(index, 'base')).all > 0;
}

function weighing({ rules }: TemplateIndex, purpose: Purpose) {
  return { purpose, defaultFormat: rules.outputs.defaultFormat, defaultLanguage: rules.languages[0] ?? '' };
}

/** The best template in a folder or in one around it. */
function bestAbove(
  index: TemplateIndex,
  { path, below = '', ...search }: Search & { path: string; below?: string },
): TemplateFile | undefined {
  const best = new Best();
  const names = path.split('/');
  for (let depth = 1; depth <= names.length; depth++) {
    const folder = names.slice(0, depth).join('/') + below;
    offerFrom(index, best, search, folder, names.length - depth);
  }
  return best.file;
}

function offerFrom(index: TemplateIndex, best: Best, search: Search, folder: string, distance: number): void {
  const { purpose, wanted, called, mayBe } = search;
  for (const file of index.files.get(placeKey(purpose, folder, called)) ?? []) {
    if (mayBe && !mayBe(file)) continue;
    best.offer(file, { ...fitOf(wanted, file, weighing(index, purpose)), distance });
  }
}
