import { Fields } from '../content/data/fields.ts';
import { templateDataSuffix } from '../content/keys.ts';
import type { LayoutFiles } from '../content/layouts/site-rows.ts';
import { newOutputs, type OutputSettings, type Outputs } from '../content/site/output-formats.ts';
import { readOutputs } from '../content/site/read-outputs.ts';
import type { Site } from '../content/site/site.ts';
import { defaultSiteOf, type Sites, siteIn } from '../content/site/sites.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { parseTemplate } from '../templates/parse.ts';
import type { Template } from '../templates/template.ts';
import { definers, type TemplateSet } from '../templates/template-set.ts';
import { embeddedKey, embeddedTemplates } from './embedded/embedded.ts';
import { findHook, findPartial, findShortcode, type Hook, type PageDescriptor } from './find/find.ts';
import { folderIn, indexTemplates, type TemplateIndex } from './find/index-templates.ts';
import type { TemplateFile } from './find/template-file.ts';
import { typedPath } from './find/wanted.ts';
import { KeptParts } from './kept-parts.ts';
import { languageFunctions } from './language-functions.ts';

/** Answers that are remembered. */
const mostNames = 4096;

/** A state of the owner's layouts, read once for all pages. Templates are parsed when they are first used. */
export class LayoutTree implements TemplateSet {
  readonly index: TemplateIndex;
  readonly texts: ReadonlyMap<string, string>;
  /** Parts of pages that these layouts made. */
  readonly kept = new KeptParts();
  readonly #keys: ReadonlyMap<string, string>;
  readonly #outputs: ReadonlyMap<string, Outputs>;
  readonly #parsed = new Map<string, Template>();
  readonly #sites: Sites;
  /** Those that have templates. */
  readonly #folders: ReadonlySet<string>;
  readonly #functions = new Map<string, FunctionTable>();
  readonly #partials = new Map<string, Template | undefined>();
  readonly #found = new Map<string, TemplateFile | undefined>();
  readonly #definers: ReadonlyMap<string, string>;

  constructor({ texts }: LayoutFiles, sites: Sites) {
    const templates = new Map(
      [...texts].filter(([key]) => templateDataSuffix(`layouts/${key}`) === undefined),
    );
    const site = defaultSiteOf(sites);
    this.#sites = sites;
    this.texts = templates;
    this.#keys = new Map([...templates.keys()].map((key) => [key.toLowerCase(), key]));
    this.#outputs = new Map(
      [...sites].map(([code, each]) => [code, newOutputs(outputSettings(each), each.disableKinds)]),
    );
    this.#definers = definers(templates);
    this.index = indexTemplates(templates, {
      outputs: this.outputs(site.language),
      languages: site.languages.map(({ code }) => code),
      taxonomies: new Map(site.taxonomies.map(({ singular, plural }) => [singular, plural])),
      embedded: embeddedTemplates,
    });
    this.#folders = new Set([...this.index.files.keys()].map(folderIn));
  }

  outputs(language: string): Outputs {
    const found = this.#outputs.get(language) ?? this.#outputs.values().next().value;
    if (found === undefined) throw new TypeError('a site has a language');
    return found;
  }

  /** Functions that are the same for all pages of a language. */
  functions(language: string): FunctionTable {
    const known = this.#functions.get(language) ?? languageFunctions(siteIn(this.#sites, language));
    this.#functions.set(language, known);
    return known;
  }

  hook(page: PageDescriptor, hook: Hook, variant: string): TemplateFile | undefined {
    const name = [hook, variant, ...this.#wordsOf(page)].join('\n');
    return this.#remember(name, () => findHook(this.index, page, hook, variant));
  }

  shortcode(page: PageDescriptor, name: string, isMarkup: boolean): TemplateFile | undefined {
    const question = ['shortcode', name, isMarkup, ...this.#wordsOf(page)].join('\n');
    return this.#remember(question, () => findShortcode(this.index, page, name, isMarkup));
  }

  /** @throws {Problem} For a text that cannot be read. */
  template({ key, text }: { key: string; text: string }): Template {
    const known = this.#parsed.get(key);
    if (known !== undefined) return known;
    const template = parseTemplate(key, text);
    this.#parsed.set(key, template);
    return template;
  }

  find(name: string): Template | undefined {
    if (this.#partials.has(name)) return this.#partials.get(name);
    const [, partial] = /^_?partials\/(.+)$/.exec(name) ?? [];
    const file = partial === undefined ? this.#fileNamed(name) : findPartial(this.index, partial);
    const template = file && this.template(file);
    // Names that templates make could be many.
    if (this.#partials.size >= mostNames) this.#partials.clear();
    this.#partials.set(name, template);
    return template;
  }

  /** All of a page by which templates for parts of it are found; most pages of one folder have the same. */
  #wordsOf(page: PageDescriptor): unknown[] {
    const path = typedPath(page);
    const place = this.#folders.has(path) ? path : path.slice(0, path.lastIndexOf('/') + 1);
    return [page.kind, place, page.layout, page.language, page.format.name];
  }

  #remember(question: string, find: () => TemplateFile | undefined): TemplateFile | undefined {
    if (this.#found.has(question)) return this.#found.get(question);
    const file = find();
    if (this.#found.size >= mostNames) this.#found.clear();
    this.#found.set(question, file);
    return file;
  }

  definer(name: string): Template | undefined {
    const key = this.#definers.get(name);
    const text = key === undefined ? undefined : this.texts.get(key);
    return key === undefined || text === undefined ? undefined : this.template({ key, text });
  }

  #fileNamed(name: string): { key: string; text: string } | undefined {
    const embedded = embeddedKey(name);
    const key = embedded ?? this.#keys.get(name);
    const text = key === undefined ? undefined : (embeddedTemplates.get(key) ?? this.texts.get(key));
    return key === undefined || text === undefined ? undefined : { key, text };
  }
}

/** The settings `outputs`, `outputFormats` and `mediaTypes`. Their faults were told when they were stored. */
function outputSettings({ hugo }: Site): OutputSettings | undefined {
  return readOutputs(new Fields({ value: new Map(Object.entries(hugo)), positionOf: () => undefined }));
}
