import { Fields } from '../content/data/fields.ts';
import type { LayoutFiles } from '../content/layouts/site-rows.ts';
import { newOutputs, type OutputSettings, type Outputs } from '../content/site/output-formats.ts';
import { readOutputs } from '../content/site/read-outputs.ts';
import type { Site } from '../content/site/site.ts';
import { defaultSiteOf, type Sites } from '../content/site/sites.ts';
import { parseTemplate } from '../templates/parse.ts';
import type { Template } from '../templates/template.ts';
import { definers, type TemplateSet } from '../templates/template-set.ts';
import { embeddedKey, embeddedTemplates } from './embedded/embedded.ts';
import { findPartial } from './find/find.ts';
import { indexTemplates, type TemplateIndex } from './find/index-templates.ts';

/** A state of the owner's layouts, read once for all pages. Templates are parsed when they are first used. */
export class LayoutTree implements TemplateSet {
  readonly index: TemplateIndex;
  readonly texts: ReadonlyMap<string, string>;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #outputs: ReadonlyMap<string, Outputs>;
  readonly #parsed = new Map<string, Template>();
  readonly #definers: ReadonlyMap<string, string>;

  constructor({ texts }: LayoutFiles, sites: Sites) {
    const templates = new Map([...texts].filter(([key]) => !/^_(?:data|i18n)\//.test(key)));
    const site = defaultSiteOf(sites);
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
  }

  outputs(language: string): Outputs {
    const found = this.#outputs.get(language) ?? this.#outputs.values().next().value;
    if (found === undefined) throw new TypeError('a site has a language');
    return found;
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
    const [, partial] = /^_?partials\/(.+)$/.exec(name) ?? [];
    const file = partial === undefined ? this.#fileNamed(name) : findPartial(this.index, partial);
    return file && this.template(file);
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
