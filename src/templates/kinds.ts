/** The kinds of values. They hold each other, so they are declared together. */

import type { Budget } from './budget.ts';
import { hasReadMarked, Marked, noteMark, Safe } from './marks.ts';

/** `null` is Go's nil, a `bigint` an int of 64 bits, a `number` a float64, an array a slice of any type. */
export type Value = null | boolean | bigint | number | string | Marked | Safe | List | Dict | TemplateObject;

export type List = readonly Value[];

/** A map with strings as keys. Front matter, settings and a call's arguments match keys in any case. */
export class Dict {
  readonly #entries = new Map<string, Value>();
  readonly foldsCase: boolean;
  /** Whether its keys may come from a post: always, if a function makes it that has read a text of one. */
  readonly hasMarkedKeys: boolean;

  constructor(entries: Iterable<readonly [string, Value]>, foldsCase = false, hasMarkedKeys = false) {
    this.foldsCase = foldsCase;
    for (const [key, value] of entries) this.#entries.set(this.#fold(key), value);
    this.hasMarkedKeys = hasMarkedKeys || (this.#entries.size > 0 && hasReadMarked());
  }

  get size(): number {
    return this.#entries.size;
  }

  has(key: string): boolean {
    return this.#entries.has(this.#fold(key));
  }

  get(key: string): Value {
    return this.#entries.get(this.#fold(key)) ?? null;
  }

  /** In the order of the keys, as templates see them. */
  entries(): [string, Value][] {
    if (this.hasMarkedKeys) noteMark();
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The same map as one of a post. */
  marked(): Dict {
    const entries = [...this.#entries].map(([key, value]): [string, Value] => [key, marked(value)]);
    return new Dict(entries, this.foldsCase, true);
  }

  #fold(key: string): string {
    return this.foldsCase ? key.toLowerCase() : key;
  }
}

/** Gets the values after its name. */
export type Method = (args: readonly Value[], tools: Tools) => Value;

/** Services for functions and methods, besides their arguments. */
export type Tools = {
  readonly budget: Budget;
  /** Sends a message to the author. `strict` refuses an upload. */
  warn(message: string, strict: boolean): void;
  /** Calls the function of this name. @throws {Problem} When there is none, or when it fails. */
  call(name: string, args: readonly Value[]): Value;
  /** Services of the templates that run. */
  readonly run: Runner;
};

export type Runner = {
  /** The result of a partial: what it returns, else what it writes. `name` is as templates write it. */
  partial(name: string, dot: Value): Value;
  /** The same, run once for all calls with the same name and variants. */
  partialCached(name: string, dot: Value, variants: readonly Value[]): Value;
  /** The text that a `with` around the partial's call gives it, run with `dot`. */
  inner(dot: Value): Value;
  /** Whether there is a template of this name below `layouts/`: `partials/head.html`. */
  hasTemplate(name: string): boolean;
  /** The templates that run inside each other, the innermost first, with their base templates. */
  templates(): readonly { name: string; base?: string }[];
  /** Values that last as long as the page's rendering, such as `.Store` of a page, by their owners. */
  readonly stores: Map<unknown, Value>;
};

/** Members of the objects that have them from their type. */
export const none: ReadonlyMap<string, Value | Method> = new Map();

/** An object with fields and methods, such as a page. */
export class TemplateObject {
  /** Its name in messages: `the page`. */
  readonly name: string;
  readonly #members: ReadonlyMap<string, Value | Method>;
  /** Its printed form; `Marked` if it comes from a post. */
  readonly text: string | Marked;
  /** Whether it is false: the zero time is. */
  readonly isZero: boolean;

  constructor(
    name: string,
    members: Iterable<readonly [string, Value | Method]>,
    { text = name, isZero = false }: { text?: string | Marked; isZero?: boolean } = {},
  ) {
    this.name = name;
    this.#members = members === none ? none : new Map(members);
    this.text = text;
    this.isZero = isZero;
  }

  /** The field or method of this name; undefined if there is none. */
  member(name: string): Value | Method | undefined {
    return this.#members.get(name);
  }

  /** Two objects are of the same thing if this is the same. */
  get identity(): object {
    return this;
  }
}

export function isList(value: Value): value is List {
  return Array.isArray(value);
}

/** The result of a function that read a text of a post. Whether a safe text is sound, the function that makes it knows. */
export function marked(value: Value): Value {
  if (typeof value === 'string') return value === '' ? value : new Marked(value);
  if (value instanceof Safe && !value.isMarked && (value.kind === 'HTML' || value.kind === 'URL'))
    return new Safe(value.kind, value.text, true, value.raw);
  if (isList(value)) return value.map(marked);
  return value instanceof Dict ? value.marked() : value;
}
