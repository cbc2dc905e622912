/** Shortcodes whose templates the author put into the bucket. */

import type { Position } from '../../content/data/source.ts';
import { mayBeOwn, ownUse } from '../../content/post/shortcode-uses.ts';
import { pageFunctions } from '../../hugo/functions.ts';
import { once } from '../../hugo/once.ts';
import { pageThing } from '../../hugo/page-object.ts';
import { siteThing } from '../../hugo/site-object.ts';
import { Problem } from '../../problem.ts';
import type { Allowance } from '../../templates/budget.ts';
import type { FunctionTable } from '../../templates/functions/function.ts';
import { parseTemplate } from '../../templates/parse.ts';
import { runTemplate } from '../../templates/run.ts';
import type { Template } from '../../templates/template.ts';
import type { ShortcodeContext } from '../shortcode.ts';
import { type Around, callThing } from './call-object.ts';
import type { OwnCall } from './custom-call.ts';

/** What all templates may cost in one post. */
const perPost: Readonly<Allowance> = { steps: 200_000, characters: 1_048_576 };

/** A file that was found; a text that is no template has a fault instead. */
export type OwnShortcode = { file: string; text: string; template: Template | Problem };

/** The own shortcodes of one post. */
export class OwnShortcodes {
  readonly #context: ShortcodeContext;
  readonly #found = new Map<string, OwnShortcode | undefined>();
  readonly #around: Around;
  readonly #functions: () => FunctionTable;
  readonly #allowance: Allowance = { ...perPost };

  constructor(context: ShortcodeContext) {
    this.#context = context;
    const site = once(() => siteThing(context.site));
    this.#around = { context, site, page: once(() => pageThing(context, site)) };
    this.#functions = once(() => pageFunctions(context, site));
  }

  /** The author's shortcode that a call means; each name is asked for once. One that makes Markdown is for `{{% %}}` alone. */
  find({ name, notation }: Pick<OwnCall, 'name' | 'notation'>): OwnShortcode | undefined {
    if (!this.#found.has(name)) this.#found.set(name, this.#look(name));
    const own = this.#found.get(name);
    return own !== undefined && makesMarkdown(own) && notation === '<' ? undefined : own;
  }

  /**
   * What the template makes of a call, which is HTML that has not passed the allow-list. Undefined when it makes nothing,
   * of which the author is warned.
   */
  run(own: OwnShortcode, call: OwnCall, inner: string | undefined): string | undefined {
    const { file, text, template } = own;
    this.#context.calls?.({ file, text, line: call.line, column: call.column });
    if (template instanceof Problem) return this.#fail(file, template, call);
    if (this.#isMisused(template, call, inner)) return undefined;
    try {
      return runTemplate(template, callThing(call, inner ?? '', this.#around), {
        functions: this.#functions(),
        allowance: this.#allowance,
        escapes: !makesMarkdown(own),
        warn: (message, at, strict) =>
          this.#warn(`${file}:${at.line}:${at.column}: ${message}`, call, strict),
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return this.#fail(file, error, call);
    }
  }

  /** Counts what the marks in a call's result become. False, with a warning, when that is too much for the post. */
  charge(call: OwnCall, characters: number): boolean {
    this.#allowance.characters -= characters;
    const isWithin = this.#allowance.characters >= 0;
    if (!isWithin)
      this.#warn(`Cannot expand "${call.name}": what the post's shortcodes make is too long`, call, false);
    return isWithin;
  }

  #look(name: string): OwnShortcode | undefined {
    const fact = mayBeOwn(name) ? this.#context.use(ownUse(name)) : undefined;
    if (fact?.text === undefined) return undefined;
    return { file: fact.key, text: fact.text, template: read(fact.key, fact.text) };
  }

  /** These are errors in Hugo too. They do not hide a post that was published before its shortcode changed. */
  #isMisused(template: Template, call: OwnCall, inner: string | undefined): boolean {
    const why = misuse(template, call, inner);
    if (why !== undefined) this.#warn(`Cannot expand "${call.name}": ${why}`, call, true);
    return why !== undefined;
  }

  #fail(file: string, problem: Problem, call: OwnCall): undefined {
    const [{ line, column } = {}] = problem.errors;
    this.#warn(`${file}:${line}:${column}: ${problem.message}`, call, false);
  }

  #warn(message: string, { line, column }: Position, strict: boolean): void {
    this.#context.warn(message, { line, column }, strict);
  }
}

function makesMarkdown({ file }: OwnShortcode): boolean {
  return file.endsWith('.md');
}

function misuse(
  { readsInner }: Template,
  { name, args, notation }: OwnCall,
  inner: string | undefined,
): string | undefined {
  if (args.positional.length > 0 && args.named.size > 0) {
    return 'its arguments must be all named or all positional';
  }
  if (readsInner && inner === undefined) {
    return `it must be closed with "${notation === '%' ? `{{% /${name} %}}` : `{{< /${name} >}}`}"`;
  }
  const isNeedless = !readsInner && inner !== undefined;
  return isNeedless ? 'it must not be closed, since its template does not ask for .Inner' : undefined;
}

function read(file: string, text: string): Template | Problem {
  try {
    return parseTemplate(file, text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
