import { Budget } from './budget.ts';
import { type Caller, callNamed } from './functions/call.ts';
import { variantKey } from './functions/composition.ts';
import type { FunctionTable } from './functions/function.ts';
import { HtmlWriter, type Writer } from './html/html-writer.ts';
import { TextWriter } from './html/text-writer.ts';
import { findIncluded } from './included.ts';
import type { Options } from './options.ts';
import { RunGlobals } from './run-globals.ts';
import type { FileSource, Node, Template } from './template.ts';
import { type Place, placeOf, problemAt, type TemplateProblem } from './template-problem.ts';
import { type Found, findTemplate, hasTemplate } from './template-set.ts';
import { unfit } from './unfit.ts';
import { beginWatch, dropWatch, marked, type Runner, Safe, type Value } from './value.ts';

/** A reason why a list of nodes ended early. */
export type Jump = 'break' | 'continue' | 'return' | undefined;

export type Interpreter = (run: Run, nodes: readonly Node[], dot: Value) => Jump;

/** Depth of structures and templates that run inside each other: the stack must hold them. */
const deepest = 500;

/** A call of a template takes as much of the stack as two structures. */
export const levelsOfTemplate = 2;

/** One run of a template, and of those that it calls. */
export class Run implements Caller, Runner {
  readonly options: Options;
  readonly globals: RunGlobals;
  readonly budget: Budget;
  readonly functions: FunctionTable;
  readonly #interpret: Interpreter;
  writer: Writer;
  /** The innermost template, and the current offset in it, for messages. */
  source: FileSource;
  at = 0;
  /** Templates whose definitions can be called. */
  scopes: readonly Template[];
  /** The page's template and its base. */
  readonly #page: readonly Template[];
  /** The files of the partials that run inside each other. */
  readonly #included: string[] = [];
  /** The variables of the innermost template by their slots; the first is `$`. */
  variables: Value[] = [];
  /** Texts that `with` gives to the partials that it calls, the innermost last. */
  wrapped: (Omit<Found, 'isPlainText'> & { isAskedFor: boolean })[] = [];
  /** The value of the last `return`; undefined: it had none. */
  returned: Value | undefined;
  /** Where the templates around the innermost one stand. */
  readonly #callers: { source: FileSource; at: number }[] = [];
  readonly locate: (index: number) => void;
  /** The offset of the text that is written. */
  textAt = 0;

  constructor(template: Template, scopes: readonly Template[], options: Options, interpret: Interpreter) {
    this.options = options;
    this.globals =
      options.globals ??
      new RunGlobals({ budget: new Budget(options.allowance ?? { steps: 0, characters: 0 }) });
    this.budget = this.globals.budget;
    this.functions = options.functions;
    this.#interpret = interpret;
    this.source = template.source;
    this.scopes = scopes;
    this.#page = scopes;
    const { escapes = !template.isPlainText } = options;
    this.writer = this.newWriter(!escapes);
    this.locate = (index) => {
      this.at = this.textAt + index;
    };
  }

  get run(): Runner {
    return this;
  }

  get hasTemplates(): boolean {
    return this.options.templates !== undefined;
  }

  get stores(): Map<unknown, Value> {
    return this.globals.stores;
  }

  get place(): Place {
    return placeOf(this);
  }

  warn(message: string, strict: boolean): void {
    this.options.warn(message, this.place, strict);
  }

  call(name: string, args: readonly Value[]): Value {
    return callNamed(this, name, args);
  }

  newWriter(isPlainText: boolean): Writer {
    if (isPlainText) return this.options.newTextWriter?.(this.budget) ?? new TextWriter(this.budget);
    const warn = (message: string) => this.warn(message, false);
    return this.globals.newWriter?.(this.budget, warn) ?? new HtmlWriter(this.budget, warn);
  }

  /** Runs a body that knows no variable of its caller; `$` is `dot` in it. The body writes where the caller writes. */
  enter({ body, scopes }: Omit<Found, 'isPlainText'>, dot: Value): Jump {
    const { source, at, scopes: before, variables } = this;
    this.#callers.push({ source, at });
    this.source = body.source;
    this.scopes = scopes;
    this.variables = [dot];
    this.deeper(levelsOfTemplate);
    const jump = this.#interpret(this, body.nodes, dot);
    this.globals.depth -= levelsOfTemplate;
    this.#callers.pop();
    this.source = source;
    this.at = at;
    this.scopes = before;
    this.variables = variables;
    return jump;
  }

  /** Runs a body by itself: its result is what it returns, else what it writes. */
  include(found: Found, dot: Value): Value {
    const outer = this.writer;
    this.writer = this.newWriter(found.isPlainText);
    this.#included.push(found.body.source.name);
    const jump = this.enter(found, dot);
    this.#included.pop();
    const { writer, returned } = this;
    this.writer = outer;
    if (jump === 'return' && returned !== undefined) {
      this.returned = undefined;
      return returned;
    }
    const text = writer.finish();
    if (!found.isPlainText) return new Safe('HTML', text, writer.hasMarked);
    return writer.hasMarked ? marked(text) : text;
  }

  template(name: string): Found | undefined {
    return findTemplate(name, this.scopes, this.options.templates);
  }

  partial(name: string, dot: Value): Value {
    const found = findIncluded(name, this);
    const wrapped = this.wrapped.at(-1);
    if (wrapped !== undefined) wrapped.isAskedFor ||= found.body.asksInner;
    const before = beginWatch();
    const result = this.include(found, dot);
    dropWatch(before);
    return result;
  }

  partialCached(name: string, dot: Value, variants: readonly Value[]): Value {
    const { cached, sharing, part, numbers, language } = this.globals;
    const key = `${language()}\n${variantKey(name, variants, { budget: this.budget, numbers })}`;
    const around = { budget: this.budget, part: part(), sharing };
    return cached.result(key, name, around, () => this.partial(name, dot));
  }

  inner(dot: Value): Value {
    const wrapped = this.wrapped.at(-1);
    if (wrapped === undefined)
      throw unfit('Cannot call "inner": no "with" stands around the call of the partial');
    return this.include({ ...wrapped, isPlainText: this.scopes[0]?.isPlainText ?? false }, dot);
  }

  hasTemplate(name: string): boolean {
    return hasTemplate(name, this.options.templates);
  }

  templates(): readonly { name: string; base?: string }[] {
    const [page, base] = this.#page;
    const names = this.#included.toReversed().map((name) => ({ name }));
    return [...names, { name: page?.name ?? '', ...(base !== undefined && { base: base.name }) }];
  }

  /** @throws {Problem} When too many structures and templates run inside each other. */
  deeper(levels = 1): void {
    this.globals.depth += levels;
    if (this.globals.depth > deepest)
      throw unfit(`Cannot go on: at most ${deepest} structures may run inside each other`);
  }

  /** The result of `act`, or the error in it; then the run goes on as if `act` had not begun. */
  attempt(act: () => Value): { value: Value } | { problem: TemplateProblem } {
    const { writer, source, at, scopes, variables, returned, wrapped } = this;
    const around = wrapped.length;
    const included = this.#included.length;
    const { depth } = this.globals;
    const callers = this.#callers.length;
    try {
      return { value: act() };
    } catch (error) {
      const problem = this.problem(error);
      Object.assign(this, { writer, source, at, scopes, variables, returned });
      this.globals.depth = depth;
      this.#callers.length = callers;
      wrapped.length = around;
      this.#included.length = included;
      return { problem };
    }
  }

  /** The error with its place. @throws Errors that are no problems of templates. */
  problem(error: unknown): TemplateProblem {
    return problemAt(error, this.place, this.#callers.map(placeOf).toReversed());
  }
}
