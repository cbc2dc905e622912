import type { Allowance, Budget } from './budget.ts';
import type { FunctionTable } from './functions/function.ts';
import type { Writer } from './html/html-writer.ts';
import type { RunGlobals } from './run-globals.ts';
import type { Place } from './template-problem.ts';
import type { TemplateSet } from './template-set.ts';

/** The inputs of a run besides template and dot. */
export type Options = {
  /** Functions besides those of every template. */
  functions: FunctionTable;
  /** Whether values are escaped for HTML; absent: the template's name says it. */
  escapes?: boolean;
  /** Makes writers of plain text, where others are wanted than the usual ones. */
  newTextWriter?(budget: Budget): Writer;
  /** The rest of the page's allowance; the cost of the run is deducted. `globals` have a budget instead. */
  allowance?: Allowance;
  /** The place is in the innermost template. `strict`: the page is wrong, though it is made. */
  warn(message: string, at: Place, strict: boolean): void;
  /** Templates beside this one; absent: there are none. */
  templates?: TemplateSet;
  /** The state that all templates of one page share. */
  globals?: RunGlobals;
};
