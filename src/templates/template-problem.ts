import { positionAt } from '../content/data/source.ts';
import { Problem } from '../problem.ts';
import type { FileSource } from './template.ts';

/** A place in a template. */
export type Place = { file: string; line: number; column: number };

/** Places around the innermost one that a message names. */
const mostTold = 8;

/** Why a template cannot go on, and where: in the innermost template that ran. */
export class TemplateProblem extends Problem {
  readonly place: Place;
  /** Where the templates around it stood, the nearest first. */
  readonly around: readonly Place[];

  constructor(message: string, place: Place, around: readonly Place[]) {
    const { line, column } = place;
    super('unprocessable', message, [{ message, line, column }]);
    this.place = place;
    this.around = around;
  }

  /** `partials/head.html:3:5: Cannot … (called at baseof.html:7:3)`. */
  get whole(): string {
    const more = this.around.length > mostTold ? ', …' : '';
    const places = this.around.slice(0, mostTold).map(written).join(', at ');
    const called = places === '' ? '' : ` (called at ${places}${more})`;
    return `${written(this.place)}: ${this.message}${called}`;
  }
}

function written({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The place of an offset in a template. */
export function placeOf({ source, at }: { source: FileSource; at: number }): Place {
  return { file: source.name, ...positionAt(source, at) };
}

/** The error with its place. @throws Errors that are no problems of templates. */
export function problemAt(error: unknown, place: Place, around: readonly Place[]): TemplateProblem {
  const isStack = error instanceof RangeError && /stack/i.test(error.message);
  if (!(error instanceof Problem) && !isStack) throw error;
  const message = isStack ? 'Cannot go on: too much runs inside each other' : (error as Problem).message; // It is one: the other errors were thrown on.
  if (error instanceof TemplateProblem)
    return new TemplateProblem(message, error.place, [...error.around, place, ...around]);
  return new TemplateProblem(message, place, around);
}
