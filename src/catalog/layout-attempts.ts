/** Calls of the engine of the layouts, which must never break the catalog. */

import type { Compilation, Compilations } from '../content/layouts/compiled.ts';
import type { LayoutEngine, LayoutFault, LayoutOutcome, LayoutQuestion } from '../content/layouts/engine.ts';
import type { Tries } from '../content/layouts/rendering.ts';
import type { FileTexts, SiteRows } from '../content/layouts/site-rows.ts';
import { Problem } from '../problem.ts';

/** The engine's answer about a page; an error becomes a fault. */
export function outcomeOf(make: () => LayoutOutcome, path: string): LayoutOutcome {
  try {
    return make();
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error, path) };
  }
}

export type Tried = {
  kind: 'tried';
  faults: LayoutFault[];
  warnings: LayoutFault[];
  keys: readonly string[];
  compilations: Compilations;
};

export const nothingTried: Tried = {
  kind: 'tried',
  faults: [],
  warnings: [],
  keys: [],
  compilations: { missing: [], current: [] },
};

/** Outcomes of pages in one state of the site, by their paths. */
export type KnownOutcomes = Map<string, LayoutOutcome>;

/** Warnings that one trial tells. */
const mostWarnings = 20;

/** The faults of a tree, and the keys of files without which some pages could not be tried. */
export function trialsOf(
  engine: LayoutEngine,
  rows: SiteRows,
  about: Pick<LayoutQuestion, 'origin' | 'now'>,
  { texts, known, tries }: { texts: FileTexts; known: KnownOutcomes; tries: Tries },
): Tried {
  try {
    const checked = engine.check(rows);
    if (checked.length > 0) return { ...nothingTried, faults: checked };
    const faults = new Map<string, LayoutFault>();
    const keys = new Set<string>();
    const warnings = new Map<string, LayoutFault>();
    const missing = new Map<string, Compilation>();
    const current = new Set<string>();
    const warn = (fault: LayoutFault) => warnings.set(JSON.stringify(fault), fault);
    const ask = (trial: LayoutQuestion): LayoutOutcome => {
      const question = { ...trial, ...about, isTrial: true } as const;
      const outcome =
        known.get(trial.path) ?? outcomeOf(() => engine.render(rows, question, texts), question.path);
      if (outcome.kind !== 'needs') known.set(trial.path, withoutText(outcome));
      if (outcome.kind === 'needs') for (const key of outcome.keys) keys.add(key);
      if (outcome.kind !== 'made') return outcome;
      outcome.warnings.forEach(warn);
      for (const job of outcome.compilations?.missing ?? []) missing.set(job.key, job);
      for (const key of outcome.compilations?.current ?? []) current.add(key);
      return outcome;
    };
    for (const group of engine.trials(rows)) {
      const failed: LayoutFault[] = [];
      for (const trial of group) {
        const outcome = ask(trial);
        if (outcome.kind === 'failed') failed.push(outcome.fault);
        else break;
      }
      if (failed.length < group.length) failed.forEach(warn);
      else for (const fault of failed.slice(0, 1)) faults.set(JSON.stringify(fault), fault);
    }
    // A fault of one of these pages concerns that page alone.
    const hasResults = missing.size + current.size > 0;
    if (tries === 'all' && hasResults) for (const trial of engine.furtherTrials?.(rows) ?? []) ask(trial);
    const told = [...warnings.values()].slice(0, mostWarnings);
    const compilations = { missing: toldOf([...missing.values()]), current: [...current] };
    const lacking = [...keys].filter((key) => !texts.has(key));
    return { kind: 'tried', faults: [...faults.values()], warnings: told, keys: lacking, compilations };
  } catch (error) {
    return { ...nothingTried, faults: [faultOf(error, 'layouts/')] };
  }
}

/** The trial needs no texts of pages. */
function withoutText(outcome: LayoutOutcome): LayoutOutcome {
  return outcome.kind === 'made' ? { ...outcome, text: '', resources: [] } : outcome;
}

/** Results that one trial asks for, and the characters of their sources. */
const mostResults = 50;
const mostOfSources = 1024 * 1024;

/** The trial after this one asks for the rest. */
function toldOf(jobs: readonly Compilation[]): Compilation[] {
  let size = 0;
  const fits = ({ text = '', options }: Compilation) => {
    size += text.length + JSON.stringify(options).length;
    return size <= mostOfSources;
  };
  return jobs.slice(0, mostResults).filter(fits);
}

function faultOf(error: unknown, path: string): LayoutFault {
  if (error instanceof Problem) {
    const [first] = error.errors;
    return { ...first, message: first?.message ?? error.message, file: path };
  }
  console.error(`The layouts failed on "${path}"`, error);
  return { message: `Cannot make "${path}": the program failed on it`, file: path };
}
