/** Custom shortcodes: the author puts their templates into the bucket. */

import type { Position } from '../../content/data/source.ts';
import { once } from '../../content/once.ts';
import { mayBeCustom, shortcodeDependency } from '../../content/post/shortcode-uses.ts';
import { pageFunctions } from '../../hugo/functions.ts';
import { pageObject } from '../../hugo/page-object.ts';
import { siteObject } from '../../hugo/site-object.ts';
import { Problem } from '../../problem.ts';
import type { Allowance } from '../../templates/budget.ts';
import type { FunctionTable } from '../../templates/functions/function.ts';
import { parseTemplate } from '../../templates/parse.ts';
import { runTemplate } from '../../templates/run.ts';
import type { Template } from '../../templates/template.ts';
import type { ShortcodeContext } from '../shortcode.ts';
import { type Around, type CustomCall, callObject } from './call-object.ts';

/** The allowance for all templates of one post. */
const perPost: Readonly<Allowance> = { steps: 200_000, characters: 1_048_576 };

/** The file of a shortcode, and its template or the error in it. */
export type CustomShortcode = { file: string; text: string; template: Template | Problem };

/** The custom shortcodes that one post calls. */
export class CustomShortcodes {
  readonly #context: ShortcodeContext;
  readonly #found = new Map<string, CustomShortcode | undefined>();
  readonly #around: Around;
  readonly #functions: () => FunctionTable;
  readonly #allowance: Allowance = { ...perPost };

  constructor(context: ShortcodeContext) {
    this.#context = context;
    const site = once(() => siteObject(context.site));
    this.#around = { context, site, page: once(() => pageObject(context, site)) };
    this.#functions = once(() => pageFunctions(context, site));
  }

  /** The custom shortcode for a call, looked up once. One that makes Markdown is only for `{{% %}}`. */
  find({ name, notation }: Pick<CustomCall, 'name' | 'notation'>): CustomShortcode | undefined {
    if (!this.#found.has(name)) this.#found.set(name, this.#look(name));
    const custom = this.#found.get(name);
    return custom !== undefined && makesMarkdown(custom) && notation === '<' ? undefined : custom;
  }

  /**
   * Runs the template for a call. The HTML has not passed the allow-list. Returns undefined, with a warning,
   * if the template fails or does not accept the call.
   */
  run(custom: CustomShortcode, call: CustomCall, inner: string | undefined): string | undefined {
    const { file, text, template } = custom;
    this.#context.calls?.({ file, text, line: call.line, column: call.column });
    if (template instanceof Problem) return this.#fail(file, template, call);
    if (this.#isMisused(template, call, inner)) return undefined;
    try {
      return runTemplate(template, callObject(call, inner ?? '', this.#around), {
        functions: this.#functions(),
        allowance: this.#allowance,
        escapes: !makesMarkdown(custom),
        warn: (message, at, strict) =>
          this.#warn(`${file}:${at.line}:${at.column}: ${message}`, call, strict, true),
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return this.#fail(file, error, call);
    }
  }

  /** Counts the characters that replace the marks in a result. False, with a warning, for too many. */
  charge(call: CustomCall, characters: number): boolean {
    this.#allowance.characters -= characters;
    const isWithin = this.#allowance.characters >= 0;
    if (!isWithin)
      this.#warn(`Cannot expand "${call.name}": what the post's shortcodes make is too long`, call, false);
    return isWithin;
  }

  #look(name: string): CustomShortcode | undefined {
    const found = mayBeCustom(name) ? this.#context.use(shortcodeDependency(name)) : undefined;
    if (found?.kind !== 'template') return undefined;
    return { file: found.key, text: found.text, template: read(found.key, found.text) };
  }

  /** Hugo fails for these calls too. Here the post stays visible: its shortcode may have changed later. */
  #isMisused(template: Template, call: CustomCall, inner: string | undefined): boolean {
    const why = misuse(template, call, inner);
    if (why !== undefined) this.#warn(`Cannot expand "${call.name}": ${why}`, call, true);
    return why !== undefined;
  }

  #fail(file: string, problem: Problem, call: CustomCall): undefined {
    const [{ line, column } = {}] = problem.errors;
    this.#warn(`${file}:${line}:${column}: ${problem.message}`, call, false, true);
  }

  #warn(message: string, { line, column }: Position, strict: boolean, isOfTheme = false): void {
    this.#context.warn(message, { line, column }, strict, isOfTheme);
  }
}

function makesMarkdown({ file }: CustomShortcode): boolean {
  return file.endsWith('.md');
}

function misuse(
  { readsInner }: Template,
  { name, args, notation }: CustomCall,
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
