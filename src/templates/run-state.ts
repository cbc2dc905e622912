import { positionAt, type Source } from '../content/data/source.ts';
import type { Allowance, Budget } from './budget.ts';
import type { FunctionTable } from './functions/function.ts';
import type { Writer } from './html/html-writer.ts';
import type { Body, Pipe } from './template.ts';
import { unfit } from './unfit.ts';
import type { Value } from './value.ts';

export type Options = {
  /** Functions besides those of every template. */
  functions: FunctionTable;
  /** Whether values are escaped for HTML; false for a template that makes Markdown. */
  escapes: boolean;
  /** The rest of the page's allowance; the cost of the run is deducted. */
  allowance: Allowance;
  /** The line and column are in the template. */
  warn(message: string, at: { line: number; column: number }, strict: boolean): void;
};

/** Depth of structures and templates that run inside each other: the stack must hold them. */
const deepest = 500;

/** One run of a template. */
export class Run {
  readonly source: Source;
  readonly definitions: ReadonlyMap<string, Body>;
  readonly options: Options;
  readonly budget: Budget;
  readonly writer: Writer;
  /** The current offset in the template, for messages. */
  at = 0;
  /** The values of each name, the innermost last, and the names in the order of their declarations. */
  #values = new Map<string, Value[]>();
  #declared: string[] = [];
  #depth = 0;

  constructor(
    source: Source,
    dot: Value,
    definitions: ReadonlyMap<string, Body>,
    options: Options,
    budget: Budget,
    writer: Writer,
  ) {
    this.source = source;
    this.definitions = definitions;
    this.options = options;
    this.budget = budget;
    this.writer = writer;
    this.#declare('$', dot);
  }

  warn(message: string, strict: boolean): void {
    this.options.warn(message, positionAt(this.source, this.at), strict);
  }

  /** Forgets the variables that `act` declares. @throws {Problem} When too many of these run inside each other. */
  scoped<T>(act: () => T): T {
    if (++this.#depth > deepest)
      throw unfit(`Cannot go on: at most ${deepest} structures may run inside each other`);
    const known = this.#declared.length;
    const result = act();
    this.#depth--;
    while (this.#declared.length > known) this.#values.get(this.#declared.pop() ?? '')?.pop();
    return result;
  }

  /** Hides all variables from `act`; `$` is `dot` in it. */
  apart(dot: Value, act: () => unknown): void {
    const [values, declared] = [this.#values, this.#declared];
    this.#values = new Map();
    this.#declared = [];
    this.#declare('$', dot);
    this.scoped(act);
    this.#values = values;
    this.#declared = declared;
  }

  variable(name: string): Value {
    return this.#values.get(name)?.at(-1) ?? null;
  }

  /** Declares or assigns the pipe's variable at `index`, if it exists. */
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
