/** The owner's layouts within the catalog: which tree visitors see, and the pages that it makes. */

import type { LayoutEngine, LayoutFault } from '../content/layouts/engine.ts';
import type {
  Adoption,
  FilesNeeded,
  LayoutsReport,
  Rendering,
  RenderingQuestion,
  Settled,
} from '../content/layouts/rendering.ts';
import type { FileTexts, LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import { dayAround } from '../content/post/day.ts';
import { paginatePathOf } from '../content/site/hugo-values.ts';
import { defaultSiteOf, siteIn } from '../content/site/sites.ts';
import type { Answer } from './answer.ts';
import { type KnownOutcomes, nothingTried, outcomeOf, type Tried } from './layout-attempts.ts';
import { keepColors } from './layout-colors.ts';
import {
  forgetFault,
  forgetFaults,
  noteFault,
  noteRefused,
  noteWarnings,
  reportOf,
} from './layout-faults.ts';
import { filesNeeded, unreadable } from './layout-needs.ts';
import { mostPages } from './layout-pages.ts';
import { withPreviewed } from './layout-preview.ts';
import {
  currentInfo,
  currentTree,
  infoOf,
  makeCurrent,
  pendingDigest,
  pendingTree,
  type TreeInfo,
} from './layout-tree.ts';
import { type Trying, tryTree } from './layout-trial.ts';
import { carrying, keepMadeFiles, madeFile } from './made-files.ts';
import { RowsInMemory, type SiteState } from './rows-in-memory.ts';
import { readSites } from './settings.ts';

export class Layouts {
  readonly #sql: SqlStorage;
  #rows: RowsInMemory;
  /** Of the tree that visitors see; null for none, undefined: not read yet. */
  #info: TreeInfo | null | undefined;
  #tree: LayoutFiles | undefined;
  #tried: { token: string; known: KnownOutcomes } = { token: '', known: new Map() };
  /** The last refusal; every change of the layouts renews the token. */
  #refused: { token: string; adoption: Adoption } | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#rows = new RowsInMemory(sql);
  }

  /**
   * The same layouts for one question, asked as if the record of `key` were another. The answers that they remember are
   * forgotten with them: nobody else may get one.
   */
  apart({ sites }: Pick<SiteState, 'sites'>, key: string): Layouts {
    const apart = new Layouts(this.#sql);
    apart.#info = this.#infoNow();
    apart.#tree = this.#tree;
    apart.#rows = this.#rows.apart(sites, key);
    return apart;
  }

  /** Call for every key whose record may have changed. */
  note(key: string): void {
    this.#rows.note(key);
  }

  /** The answer, with what pages by the owner's layouts need. With the day their pages change. */
  withLayouts<P>(answer: Answer<P>, now: number): Answer<P> {
    const info = this.#infoNow();
    if (!info?.hasPages || !answer.site.ownLayouts) return answer;
    const { hugo, timeZone } = siteIn(readSites(this.#sql), answer.site.language);
    const { begin: day, end } = dayAround(now, timeZone);
    const paginatePath = paginatePathOf(hugo);
    const layouts = { token: answer.token, day, suffixes: info.suffixes, paginatePath };
    return { ...answer, layouts, boundary: Math.min(end, answer.boundary ?? end) };
  }

  render(engine: LayoutEngine, state: SiteState, question: RenderingQuestion, texts: FileTexts): Rendering {
    const info = this.#infoNow();
    if (!info?.hasPages || !defaultSiteOf(state.sites).ownLayouts) {
      return { token: undefined, outcome: { kind: 'none' } };
    }
    const { day: now, preview, ...asked } = question;
    keepColors(this.#sql, texts);
    const kept = question.resource && madeFile(this.#sql, question.resource);
    if (kept) return { token: state.token, outcome: carrying(kept) };
    const known = this.#rowsOf(state);
    if (known === undefined) return { token: state.token, outcome: { kind: 'failed', fault: tooMany } };
    const rows = preview === undefined ? known : withPreviewed(this.#sql, known, preview);
    const outcome = outcomeOf(() => engine.render(rows, { ...asked, now }, texts), question.path);
    const result = outcome.kind === 'needs' ? filesNeeded(this.#sql, rows, outcome.keys) : outcome;
    if (preview === undefined) {
      this.#report(question, result);
      if (result.kind === 'made') keepMadeFiles(this.#sql, result.resources ?? [], state.now);
    }
    return { token: state.token, outcome: result };
  }

  /**
   * Lets visitors see the texts of the bucket, if they pass. Then every file can be read, nothing is missing, and a page
   * of each kind can be made. `adopted` is called when visitors will see other layouts than before.
   */
  adopt(engine: LayoutEngine, state: SiteState, how: Trying, adopted: () => void): Adoption {
    const current = this.#infoNow();
    if (pendingDigest(this.#sql) === (current?.digest ?? '')) {
      noteRefused(this.#sql, []);
      if (how.tries !== 'new' && current?.hasPages) return this.#tryAgain(engine, state, how);
      return { kind: 'settled', ...settled(current?.hasPages ? 'current' : 'none') };
    }
    // In the same state of the site the result is the same.
    const known = this.#refused;
    if (known?.token === state.token) return known.adoption;
    const tree = pendingTree(this.#sql);
    const { hasPages } = infoOf(tree);
    // Shortcodes alone are no layouts.
    if (!hasPages && !current?.hasPages) return { kind: 'settled', ...settled('none') };
    const tried = hasPages ? this.#try(engine, this.#rows.with(state, tree), how) : nothingTried;
    if (tried.kind === 'needs') return tried;
    noteRefused(this.#sql, tried.faults);
    if (tried.faults.length > 0) return this.#refuse(state, tried);
    this.#info = makeCurrent(this.#sql, tree);
    this.#tree = tree;
    forgetFaults(this.#sql);
    adopted();
    noteWarnings(this.#sql, tried.warnings);
    return { kind: 'settled', ...settled(hasPages ? 'current' : 'none', tried) };
  }

  /** The same templates may warn of other things, and need other results of compiling, after each change of the site. */
  #tryAgain(engine: LayoutEngine, state: SiteState, how: Trying): Adoption {
    const rows = this.#rowsOf(state);
    if (rows === undefined) return { kind: 'settled', ...settled('current') };
    const tried = this.#try(engine, rows, how);
    if (tried.kind === 'needs') return tried;
    const warnings = [...tried.faults, ...tried.warnings];
    noteWarnings(this.#sql, warnings);
    return { kind: 'settled', ...settled('current', { ...tried, warnings }) };
  }

  report({ sites }: Pick<SiteState, 'sites'>): LayoutsReport {
    const isOwn = defaultSiteOf(sites).ownLayouts && this.#infoNow()?.hasPages === true;
    return { shown: isOwn ? 'own' : 'none', ...reportOf(this.#sql) };
  }

  /** Call after a transaction that failed: memory may hold what it wrote. */
  forget(): void {
    this.#info = undefined;
    this.#tree = undefined;
    this.#refused = undefined;
    this.#tried = { token: '', known: new Map() };
    this.#rows.forget();
  }

  /** One trial takes several calls, which bring the texts that its pages need. */
  #try(engine: LayoutEngine, rows: SiteRows, how: Trying): FilesNeeded | Tried {
    if (this.#tried.token !== rows.token) this.#tried = { token: rows.token, known: new Map() };
    const { known } = this.#tried;
    keepColors(this.#sql, how.texts);
    return tryTree(this.#sql, engine, { ...how, rows, tree: rows.layouts, known });
  }

  #refuse({ token }: SiteState, { faults, compilations }: Tried): Adoption {
    const adoption = { kind: 'settled', state: 'refused', faults, warnings: [], compilations } as const;
    this.#refused = { token, adoption };
    return adoption;
  }

  #infoNow(): TreeInfo | null {
    if (this.#info === undefined) this.#info = currentInfo(this.#sql) ?? null;
    return this.#info;
  }

  /** Undefined for a site with too many pages. The same rows as long as nothing has changed. */
  #rowsOf(state: SiteState): SiteRows | undefined {
    this.#tree ??= currentTree(this.#sql);
    return this.#rows.of(state, this.#tree);
  }

  #report({ path, isNotFound }: RenderingQuestion, outcome: Rendering['outcome']): void {
    const place = isNotFound ? '/404.html' : path;
    if (outcome.kind === 'failed') noteFault(this.#sql, place, outcome.fault);
    else if (outcome.kind === 'made') forgetFault(this.#sql, place);
  }
}

function settled(state: 'none' | 'current', { warnings, compilations }: Tried = nothingTried): Settled {
  return { state, faults: [], warnings, compilations };
}

const tooMany: LayoutFault = unreadable(
  `Cannot use "layouts/": a site with layouts of its own must not have more than ${mostPages} pages, nor too much front matter`,
);
