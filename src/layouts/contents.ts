import { isMapping } from '../content/data/mapping.ts';
import type { Plain } from '../content/data/source.ts';
import { flagOf } from '../content/data/values.ts';
import { once } from '../content/once.ts';
import { readFrontMatter } from '../content/post/front-matter.ts';
import type { Site } from '../content/site/site.ts';
import { siteIn } from '../content/site/sites.ts';
import type { ContentOfPage } from '../hugo/services.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import { type HugoTextInput, renderHugoText } from '../render/hugo-text.ts';
import { looksCJK } from '../render/own-counts.ts';
import { makePart, PartedContent, type PartName, type Parts, sizeOf, type Written } from './content-parts.ts';
import { sizeOfDeeds } from './deeds.ts';
import { emojis } from './emojis.ts';
import { codeSettings, memberOf } from './highlight-functions.ts';
import { hooksFor } from './hooks.ts';
import { OtherTexts } from './other-texts.ts';
import type { PageRun } from './page-run.ts';
import { type Recorded, wider } from './recorder.ts';
import { repeat, wouldRepeat } from './repeat-deeds.ts';
import { runShortcode } from './shortcodes.ts';

/** The texts of pages in one run, each made once, or kept from another run. */
export class Contents {
  readonly #run: PageRun;
  readonly #others: OtherTexts;
  readonly #read = new Map<PageNode, Written>();
  readonly #parts = new Map<PageNode, Map<PartName, Recorded<unknown>>>();
  /** Pages whose text lacks files that must be read first. */
  readonly #incomplete = new Set<PageNode>();

  constructor(run: PageRun) {
    this.#run = run;
    this.#others = new OtherTexts(run);
  }

  of(node: PageNode): ContentOfPage {
    const sources = {
      html: () => this.#part(node, 'html'),
      counts: () => this.#part(node, 'counts'),
      headings: () => this.#part(node, 'headings'),
      written: () => this.#written(node),
    };
    return new PartedContent(sources, this.#others.indexed(node));
  }

  string(node: PageNode, text: string, isBlock: boolean): string {
    // Notes are named after the page's path.
    if (text.includes('[^')) this.#run.recorder.askOf(node);
    // The page's own text is not asked for, but hooks in it may render a string while it is made.
    const made = this.#read.get(node)?.text ?? renderHugoText(this.#inputOf(node, '', 1));
    return made.renderString(text, isBlock ? 'block' : 'inline');
  }

  shortcodes(node: PageNode): string {
    // The text as a whole comes first: what it depends on is noted.
    if (this.#part(node, 'html') === undefined) return '';
    return this.#written(node)?.text.renderShortcodes() ?? '';
  }

  /** Undefined where the page has no file, or its file must be read first. */
  #part<N extends PartName>(node: PageNode, name: N): Parts[N] | undefined {
    // Every other part follows from the text as a whole.
    if (name !== 'html' && this.#part(node, 'html') === undefined) return undefined;
    const known = this.#parts.get(node)?.get(name) ?? this.#keptPart(node, name) ?? this.#newPart(node, name);
    if (known === undefined) return undefined;
    this.#run.recorder.ask(known.reach);
    const parts = this.#parts.get(node) ?? new Map<PartName, Recorded<unknown>>();
    this.#parts.set(node, parts.set(name, known));
    // Set under this name by `#newPart`, now or in another rendering.
    return known.value as Parts[N];
  }

  #newPart<N extends PartName>(node: PageNode, name: N): Recorded<Parts[N]> | undefined {
    const { tree, missed: before } = this.#run;
    const written = this.#written(node);
    if (written === undefined) return undefined;
    const made = this.#run.recorder.record(node, () => makePart[name](written.text));
    const whole = this.#parts.get(node)?.get('html');
    // The dates of a list are those of its pages.
    const least = node.kind === 'page' ? (whole?.reach ?? 'own') : 'site';
    const reach = wider(made.reach, least);
    if (this.#run.missed > before) this.#incomplete.add(node);
    const { facts } = node;
    if (reach === 'rendering' || facts === undefined || this.#incomplete.has(node)) return { ...made, reach };
    const { value, effects } = made;
    const size = sizeOf(value) + sizeOfDeeds(effects.deeds);
    const part = { facts, state: this.#state(), reach, value, effects, size };
    tree.kept.keep(this.#nameOf(node, name), part);
    return { ...made, reach };
  }

  #keptPart(node: PageNode, name: PartName): Recorded<unknown> | undefined {
    const { tree } = this.#run;
    if (node.facts === undefined) return undefined;
    const kept = tree.kept.find(this.#nameOf(node, name), node.facts, this.#state());
    if (kept === undefined || !wouldRepeat(this.#run, node, kept.effects.deeds)) return undefined;
    this.#run.recorder.repeat(kept.effects);
    repeat(this.#run, node, kept.effects.deeds);
    return kept;
  }

  #state(): string {
    const { rows, question } = this.#run;
    return `${rows.token} ${question.now}`;
  }

  /** Names all that any part may depend on, with settings that follow from the pages. */
  readonly #around = once(() => {
    const { hugo, site, format, question } = this.#run;
    const sections = [...hugo.index.trees.values()].map((tree) => tree.mainSections());
    return JSON.stringify([format.name, site.language, question.origin, sections]);
  });

  #nameOf(node: PageNode, name: PartName): string {
    return `${node.id}\n${name}\n${this.#around()}`;
  }

  #written(node: PageNode): Written | undefined {
    const known = this.#read.get(node);
    if (known !== undefined) return known;
    const { file } = node.facts ?? {};
    const text = file && this.#run.fileText(file.key, file.version);
    if (text === undefined) return undefined;
    const { body, bodyLine } = readFrontMatter(text);
    const written = { text: renderHugoText(this.#inputOf(node, body, bodyLine)), raw: body };
    this.#read.set(node, written);
    return written;
  }

  #inputOf(node: PageNode, body: string, bodyLine: number): HugoTextInput {
    const { facts } = node;
    const run = this.#run;
    const site = siteIn(run.rows.sites, node.language);
    const key = facts?.file.key ?? '';
    return {
      post: { key, body, bodyLine },
      ...{
        site,
        path: (node.inside?.bundle ?? node).address,
        hooks: hooksFor(run, node),
        code: codeSettings(site),
      },
      run: (call) => runShortcode(run, node, call),
      isCJK: isCJK(facts?.params['iscjklanguage'], site, body),
      hasPassthrough: hasPassthrough(site),
      ...(facts?.summary !== undefined && { summary: facts.summary }),
      ...(site.emoji && { emoji: emojis() }),
      warn: (message, { line, column }) => run.warnings.push({ message, file: key, line, column }),
    };
  }
}

/** The site's setting counts only for texts with such letters; that of the page always. */
function isCJK(own: Plain | undefined, { hugo }: Site, body: string): boolean {
  const isOwn = own === undefined ? undefined : flagOf(String(own));
  return isOwn ?? (flagOf(String(hugo['hascjklanguage'])) === true && looksCJK(body));
}

function hasPassthrough({ hugo }: Site): boolean {
  const names = ['goldmark', 'extensions', 'passthrough', 'enable'];
  let value: Plain | undefined = hugo['markup'];
  for (const name of names) value = isMapping(value) ? memberOf(value, name) : undefined;
  return flagOf(String(value)) === true;
}
