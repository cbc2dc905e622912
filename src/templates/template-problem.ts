import { Problem } from '../problem.ts';

/** A place in a template. */
export type Place = { file: string; line: number; column: number };

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
    const called = this.around.length === 0 ? '' : ` (called at ${this.around.map(written).join(', at ')})`;
    return `${written(this.place)}: ${this.message}${called}`;
  }
}

function written({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
