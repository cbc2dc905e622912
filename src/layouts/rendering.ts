import type { LayoutFault, LayoutOutcome, LayoutQuestion } from '../content/layouts/engine.ts';
import type { FileTexts, SiteRows } from '../content/layouts/site-rows.ts';
import { paginatePathOf } from '../content/site/hugo-values.ts';
import { languageAt, languageOf } from '../content/site/languages.ts';
import type { OutputFormat } from '../content/site/output-formats.ts';
import type { Site } from '../content/site/site.ts';
import { defaultSiteOf, siteIn } from '../content/site/sites.ts';
import { type HugoSite, openSite } from '../hugo/open-site.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import { standaloneNode } from '../hugo/tree/standalone.ts';
import { Problem } from '../problem.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { HtmlWriter } from '../templates/html/html-writer.ts';
import type { Options } from '../templates/options.ts';
import { runPage } from '../templates/run.ts';
import { RunGlobals } from '../templates/run-globals.ts';
import { Contents } from './contents.ts';
import { faultOf } from './fault-of.ts';
import { type FoundPage, findPage, findView, type PageDescriptor } from './find/find.ts';
import { InlineShortcodes } from './inline-shortcodes.ts';
import type { KeptTexts } from './kept-texts.ts';
import { RunFunctions } from './layout-functions.ts';
import type { Makers } from './makers.ts';
import type { PageRun } from './page-run.ts';
import { Recorder } from './recorder.ts';
import { Resources } from './resources.ts';
import { servicesOf } from './services.ts';
import { type Target, targetAt } from './targets.ts';
import type { LayoutTree } from './tree.ts';

/** Texts of files: those that this question came with, and those of others before. */
export type Texts = { given: FileTexts; kept: KeptTexts };

/** One run of all templates of one page. */
export class Rendering implements PageRun {
  readonly tree: LayoutTree;
  readonly rows: SiteRows;
  readonly question: LayoutQuestion;
  readonly texts: FileTexts;
  readonly site: Site;
  readonly hugo: HugoSite;
  readonly contents: Contents;
  readonly inline = new InlineShortcodes(this);
  readonly resources: Resources;
  readonly globals: RunGlobals;
  readonly recorder: Recorder;
  missed = 0;
  /** Names of texts and colours that were missing. */
  readonly #needs = new Set<string>();
  readonly #kept: KeptTexts;
  #target: Target | undefined;
  #functions: RunFunctions | undefined;

  constructor(
    tree: LayoutTree,
    rows: SiteRows,
    question: LayoutQuestion,
    { given, kept, makers }: Texts & { makers: Makers },
  ) {
    this.tree = tree;
    this.rows = rows;
    this.question = question;
    this.texts = given;
    this.#kept = kept;
    const { languages } = defaultSiteOf(rows.sites);
    this.site = siteIn(rows.sites, languageAt(question.path, languages)?.code);
    this.globals = new RunGlobals({
      newWriter: (budget, warn) => new HtmlWriter(budget, warn, this.recorder.notes),
      sharing: () => this.recorder.ask('rendering'),
      part: () => this.recorder.part,
      language: () => this.hugo.language,
    });
    this.recorder = new Recorder(this.globals.budget);
    this.hugo = openSite(rows, servicesOf(this));
    this.contents = new Contents(this);
    this.resources = new Resources(this, makers);
  }

  make(): LayoutOutcome {
    try {
      const target = this.#findTarget();
      const found = target && findPage(this.tree.index, this.describe(target.node));
      if (target === undefined || found === undefined) return { kind: 'none' };
      const text = this.run(found, target.node);
      if (this.#needs.size > 0) return { kind: 'needs', keys: [...this.#needs] };
      if (!this.#hasPage()) return { kind: 'none' };
      const { type: mediaType } = target.format.mediaType;
      const page = { text, mediaType, policy: this.recorder.notes.policy(), warnings: this.warnings };
      const { resource, isTrial } = this.question;
      if (resource !== undefined) {
        const made = this.resources.made(resource);
        return made ? { kind: 'made', ...page, text: '', resources: [made] } : { kind: 'none' };
      }
      const { compilations } = this.resources;
      const resources = this.resources.finish();
      return { kind: 'made', ...page, ...(isTrial && { compilations }), resources };
    } catch (error) {
      if (this.#needs.size > 0) return { kind: 'needs', keys: [...this.#needs] };
      return { kind: 'failed', fault: faultOf(error) };
    }
  }

  get warnings(): LayoutFault[] {
    return this.recorder.warnings;
  }

  /** The names of all functions besides those of every template. */
  functionNames(): readonly string[] {
    this.#findTarget();
    return [...this.#functionsNow.keys()];
  }

  /** The decoded address that is made, with the number of its page. */
  get place(): string {
    const { path, page, isNotFound } = this.question;
    if (isNotFound) return `${languageOf(this.site).prefix}/404.html`;
    return page === 1 ? path : `${path}${paginatePathOf(this.site.hugo)}/${page}/`;
  }

  get made(): PageNode | undefined {
    return this.#target?.node;
  }

  /** The format that is made. */
  get format(): OutputFormat {
    if (this.#target === undefined) throw new TypeError('a rendering has a target before a template runs');
    return this.#target.format;
  }

  /** The output of a template for a page. */
  run({ main, base }: FoundPage, node: PageNode): string {
    const [own, around] = [this.tree.template(main), base && this.tree.template(base)];
    return runPage(own, around, this.hugo.page(node), this.options);
  }

  /** HTML of a page by a template of its own. */
  view(node: PageNode, name: string): string {
    const found = findView(this.tree.index, this.describe(node), name);
    if (found === undefined) {
      throw new Problem(
        'unprocessable',
        `Cannot render "${name}": "layouts/" must hold a template of this name`,
      );
    }
    return this.inLanguageOf(node, () => this.run(found, node));
  }

  inLanguageOf<T>({ language }: PageNode, make: () => T): T {
    const around = this.hugo.language;
    this.hugo.language = language;
    try {
      return make();
    } finally {
      this.hugo.language = around;
    }
  }

  get options(): Options {
    return {
      functions: this.#functionsNow,
      templates: this.tree,
      globals: this.globals,
      warn: (message, { file, line, column }) => this.warnings.push({ message, file, line, column }),
    };
  }

  get #functionsNow(): FunctionTable {
    return this.#functions?.in(this.hugo.language) ?? new Map();
  }

  describe(node: PageNode): PageDescriptor {
    const { type, layout } = node.matter ?? {};
    const { kind, logical: path, language } = node;
    return { kind, path, type, layout, language, format: this.format };
  }

  /** The text of a file at the version on record. A text that is missing is noted, and undefined. */
  fileText(key: string, version: string): string | undefined {
    const given = this.texts.get(key);
    if (given?.version === version) return given.text;
    const kept = this.#kept.find(key, version);
    if (kept !== undefined) return kept;
    return this.#miss(key);
  }

  /** The colours of a picture by `colorsName`. Missing ones are noted, and undefined. */
  colors(name: string, version: string): string | undefined {
    const given = this.texts.get(name);
    // Those that cannot be found are sought again on the next day.
    const sought = `${version} ${this.question.now}`;
    if (given?.version === version && given.text === '')
      this.#kept.add(new Map([[name, { version: sought, text: '' }]]));
    const known = given?.version === version ? given.text : this.rows.colors(name, version);
    return known ?? this.#kept.find(name, sought) ?? this.#miss(name);
  }

  #miss(name: string): undefined {
    this.missed += 1;
    this.#needs.add(name);
  }

  #findTarget(): Target | undefined {
    const { path, isNotFound } = this.question;
    const { prefix } = languageOf(this.site);
    this.#target = targetAt(isNotFound ? `${prefix}/404.html` : path, {
      outputs: this.tree.outputs(this.site.language),
      prefixes: this.site.languages.map((language) => language.prefix),
      prefix,
      node: (address) => this.hugo.node(address),
      standalone: (kind) => standaloneNode(this.hugo.index.tree(this.site.language), kind),
    });
    if (this.#target) this.#functions = new RunFunctions(this, this.#target.node);
    return this.#target;
  }

  /** Whether the list has as many pages as the question's number. */
  #hasPage(): boolean {
    const { page } = this.question;
    return page === 1 || page <= (this.hugo.paginated()?.pages ?? 1);
  }
}
