/** Calls of the engine of the layouts, which must never break the catalog. */

import type { LayoutEngine, LayoutFault, LayoutOutcome, LayoutQuestion } from '../content/layouts/engine.ts';
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

export type Tried = { faults: LayoutFault[]; warnings: LayoutFault[]; keys: readonly string[] };

/** Warnings that one trial tells. */
const mostWarnings = 20;

/** The faults of a tree, and the keys of files without which some pages could not be tried. */
export function trialsOf(
  engine: LayoutEngine,
  rows: SiteRows,
  about: Pick<LayoutQuestion, 'origin' | 'now'>,
  texts: FileTexts,
): Tried {
  try {
    const faults = engine.check(rows);
    if (faults.length > 0) return { faults, warnings: [], keys: [] };
    const keys = new Set<string>();
    const warnings = new Map<string, LayoutFault>();
    for (const trial of engine.trials(rows)) {
      const question = { ...trial, ...about };
      const outcome = outcomeOf(() => engine.render(rows, question, texts), question.path);
      if (outcome.kind === 'made') {
        for (const warning of outcome.warnings) warnings.set(JSON.stringify(warning), warning);
      }
      if (outcome.kind === 'failed') faults.push(outcome.fault);
      if (outcome.kind === 'needs') for (const key of outcome.keys) keys.add(key);
    }
    const told = [...warnings.values()].slice(0, mostWarnings);
    return { faults, warnings: told, keys: [...keys].filter((key) => !texts.has(key)) };
  } catch (error) {
    return { faults: [faultOf(error, 'layouts/')], warnings: [], keys: [] };
  }
}

function faultOf(error: unknown, path: string): LayoutFault {
  if (error instanceof Problem) {
    const [first] = error.errors;
    return { ...first, message: first?.message ?? error.message, file: path };
  }
  console.error(`The layouts failed on "${path}"`, error);
  return { message: `Cannot make "${path}": the program failed on it`, file: path };
}
