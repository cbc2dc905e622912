/** All templates by what they are looked up for, from the names of the files below `layouts/` and of Hugo's own. */

import { isInNewFolder, pathToday } from '../../content/layouts/old-names.ts';
import { suffixOf } from '../../content/site/media-types.ts';
import type { Outputs } from '../../content/site/output-formats.ts';
import { needsBase } from './needs-base.ts';
import { type OldPlace, OldPlaces } from './old-places.ts';
import { formatAndType, type Place, placeOfFile } from './place-file.ts';
import { readName, type TemplateName, type Vocabulary } from './read-name.ts';
import { inReadingOrder, type ReadFile } from './reading-order.ts';
import type { Purpose, TemplateFile } from './template-file.ts';

/** Which of Hugo's own hooks are used: https://gohugo.io/configuration/markup/#renderhookslinkuseembedded */
export type UseEmbedded = 'always' | 'auto' | 'fallback' | 'never';

export type FindRules = {
  outputs: Outputs;
  /** Codes, the default language first. */
  languages: readonly string[];
  /** The plural of each taxonomy by its singular. */
  taxonomies: ReadonlyMap<string, string>;
  /** Hugo's own templates, by name. */
  embedded: ReadonlyMap<string, string>;
  useEmbedded?: { link: UseEmbedded; image: UseEmbedded };
};

export type TemplateIndex = {
  rules: FindRules;
  /** By purpose, folder and, of a shortcode, its name; see `placeKey`. */
  files: ReadonlyMap<string, readonly TemplateFile[]>;
  /** The folders that have base templates. */
  baseFolders: readonly string[];
};

export function placeKey(purpose: Purpose, folder: string, called = ''): string {
  return `${purpose} ${folder} ${called}`;
}

/** The folder in a key of places. */
export function folderIn(key: string): string {
  return key.split(' ', 2)[1] ?? '';
}

/** @param texts The files below `layouts/`, by key. */
export function indexTemplates(texts: ReadonlyMap<string, string>, rules: FindRules): TemplateIndex {
  const index = new Indexing(rules);
  for (const file of inReadingOrder(texts.keys(), index.vocabulary)) {
    index.addOwn(file, texts.get(file.key) ?? '');
  }
  index.addOldPlaces();
  for (const [key, text] of rules.embedded) index.addEmbedded(key, text);
  return index.finished();
}

type Found = { place: OldPlace; written: TemplateName; file: TemplateFile };

class Indexing {
  readonly vocabulary: Vocabulary;
  readonly #rules: FindRules;
  readonly #oldPlaces: OldPlaces;
  readonly #found = new Map<string, Found>();
  /** By place, then by what else tells two templates apart. */
  readonly #files = new Map<string, Map<string, TemplateFile>>();
  readonly #baseFolders = new Set<string>();

  constructor(rules: FindRules) {
    this.#rules = rules;
    this.vocabulary = { outputs: rules.outputs, languages: rules.languages };
    this.#oldPlaces = new OldPlaces(rules.taxonomies);
  }

  addOwn({ key, name: written, languages }: ReadFile, text: string): void {
    if (this.#isReplacedByEmbedded(written.path)) return;
    const today = this.#nameToday(written);
    const place = placeOfFile(today, this.#rules.outputs);
    if (place === undefined) return;
    const file = newFile({ key, text, languages, isEmbedded: false }, place, today);
    if (today.path.split('/').length <= 3 && !isInNewFolder(written.path)) {
      for (const old of this.#oldPlaces.of(written, today)) this.#noteOldPlace(old, written, file);
    }
    this.#add(place, file);
  }

  /** A file with an old name replaces the one with the new name: so does Hugo. */
  addOldPlaces(): void {
    for (const { place: old, written, file } of this.#found.values()) {
      const { format, mediaType } = formatAndType(written.format, written.extension, this.#rules.outputs);
      const traits = {
        kind: old.kind,
        layout: '',
        format: format?.name ?? '',
        mediaType: mediaType?.type ?? '',
        hook: '',
        variant: '',
        isPlainText: format?.isPlainText ?? false,
      };
      const { purpose } = old;
      const placed = { ...file, purpose, traits, path: written.path, words: written.words };
      this.#put(placeKey(purpose, old.folder), identityOf(placed), placed);
      if (purpose === 'base') this.#baseFolders.add(old.folder);
    }
  }

  addEmbedded(key: string, text: string): void {
    for (const each of this.#editions(key)) {
      const name = readName(each, this.vocabulary);
      const place = placeOfFile(name, this.#rules.outputs);
      if (place === undefined) continue;
      const given = { key, text, languages: this.#rules.languages, isEmbedded: true };
      this.#add(place, newFile(given, place, name));
    }
  }

  finished(): TemplateIndex {
    const files = [...this.#files].map(([key, inside]): [string, TemplateFile[]] => [
      key,
      [...inside.values()].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
    ]);
    return { rules: this.#rules, files: new Map(files), baseFolders: [...this.#baseFolders].sort() };
  }

  #isReplacedByEmbedded(path: string): boolean {
    const { link = 'auto', image = 'auto' } = this.#rules.useEmbedded ?? {};
    const file = path.includes('/_markup/') ? path.slice(path.lastIndexOf('/') + 1) : '';
    return (
      (file === 'render-link.html' && link === 'always') ||
      (file === 'render-image.html' && image === 'always')
    );
  }

  /** The name that the file would have in the folders of today. */
  #nameToday(written: TemplateName): TemplateName {
    if (isInNewFolder(written.path)) return written;
    const path = pathToday(written.path);
    return path === written.path ? written : readName(path, this.vocabulary);
  }

  #noteOldPlace(place: OldPlace, written: TemplateName, file: TemplateFile): void {
    const { folder, kind, purpose, rank } = place;
    const key = [folder, kind, purpose, written.format, written.extension].join(' ');
    const before = this.#found.get(key);
    if (before === undefined || rank < before.place.rank) this.#found.set(key, { place, written, file });
  }

  #add({ purpose, folder, called }: Place, file: TemplateFile): void {
    const key = placeKey(purpose, folder, called);
    const identity = identityOf(file);
    const before = this.#files.get(key)?.get(identity);
    if (before !== undefined && (purpose === 'shortcode' || !this.#isNearer(file, before))) return;
    this.#put(key, identity, file);
    if (purpose === 'base') this.#baseFolders.add(folder);
  }

  /** Of two files for the same pages, the one with fewer words; else the one with the usual suffix. */
  #isNearer(file: TemplateFile, before: TemplateFile): boolean {
    if (file.words < before.words) return true;
    const mediaType = this.#rules.outputs.mediaTypes.find(({ type }) => type === file.traits.mediaType);
    const [now = -1, then = -1] = [file, before].map(({ path }) =>
      mediaType?.suffixes.indexOf(path.slice(path.lastIndexOf('.') + 1)),
    );
    return now !== -1 && (then === -1 || now < then);
  }

  #put(key: string, identity: string, file: TemplateFile): void {
    const inside = this.#files.get(key);
    if (inside) inside.set(identity, file);
    else this.#files.set(key, new Map([[identity, file]]));
  }

  /** The hook for tables is there for every output format. */
  #editions(key: string): string[] {
    if (key !== '_markup/render-table.html') return [key];
    return this.#rules.outputs.formats.map(
      ({ name, mediaType }) => `_markup/render-table.${name}${suffixOf(mediaType)}`,
    );
  }
}

type Given = Pick<TemplateFile, 'key' | 'text' | 'languages' | 'isEmbedded'>;

function newFile(given: Given, { purpose, traits }: Place, name: TemplateName): TemplateFile {
  const { path, words, language } = name;
  const mayNeedBase = purpose === 'page' && !given.isEmbedded;
  return {
    ...given,
    purpose,
    traits,
    language,
    path,
    words,
    needsBase: mayNeedBase && needsBase(given.text),
  };
}

function identityOf({ traits, languages }: TemplateFile): string {
  const { kind, layout, format, mediaType, hook, variant, isPlainText } = traits;
  return [kind, layout, format, mediaType, hook, variant, isPlainText, ...languages].join(' ');
}
