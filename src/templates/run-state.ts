import { positionAt, type Source } from '../content/data/source.ts';
import type { Allowance, Budget } from './budget.ts';
import type { FunctionTable } from './functions/function.ts';
import type { Writer } from './html/html-writer.ts';
import type { Pipe } from './template.ts';
import type { Value } from './value.ts';

export type Options = {
  /** Functions beside those of every template. */
  functions: FunctionTable;
  /** Whether values are escaped for HTML; in a template that makes Markdown they are not. */
  escapes: boolean;
  /** What the page may still cost; what the run costs is taken away. */
  allowance: Allowance;
  /** Line and column are the template's. */
  warn(message: string, at: { line: number; column: number }, strict: boolean): void;
};

/** One run of a template. */
export class Run {
  readonly source: Source;
  readonly options: Options;
  readonly budget: Budget;
  readonly writer: Writer;
  /** Where in the template it stands, for messages. */
  at = 0;
  /** The values of each name, the innermost last, and the names in the order they were declared. */
  readonly #values = new Map<string, Value[]>();
  readonly #declared: string[] = [];

  constructor(source: Source, dot: Value, options: Options, budget: Budget, writer: Writer) {
    this.source = source;
    this.options = options;
    this.budget = budget;
    this.writer = writer;
    this.#declare('$', dot);
  }

  warn(message: string, strict: boolean): void {
    this.options.warn(message, positionAt(this.source, this.at), strict);
  }

  /** Forgets the variables that `act` declares. */
  scoped<T>(act: () => T): T {
    const known = this.#declared.length;
    const result = act();
    while (this.#declared.length > known) this.#values.get(this.#declared.pop() ?? '')?.pop();
    return result;
  }

  variable(name: string): Value {
    return this.#values.get(name)?.at(-1) ?? null;
  }

  /** Declares or assigns the name of the pipe at `index`, if there is one. */
  setName({ names, isAssignment }: Pipe, index: number, value: Value): void {
    const name = names[index];
    if (name === undefined) return;
    if (isAssignment) this.#values.get(name)?.splice(-1, 1, value);
    else this.#declare(name, value);
  }

  #declare(name: string, value: Value): void {
    const values = this.#values.get(name);
    if (values === undefined) this.#values.set(name, [value]);
    else values.push(value);
    this.#declared.push(name);
  }
}
