/** Values of templates: those kinds of Go's values that authors meet. */

import type { Budget } from './budget.ts';

/** `null` is Go's nil, a `bigint` an int of 64 bits, a `number` a float64, an array a slice of any type. */
export type Value = null | boolean | bigint | number | string | Safe | List | Dict | TemplateObject;

export type List = readonly Value[];

/** A string that its template declares safe for a context, as `safeHTML` and `markdownify` do. */
export class Safe {
  readonly kind: 'HTML' | 'HTMLAttr' | 'URL' | 'CSS' | 'JS';
  readonly text: string;

  constructor(kind: Safe['kind'], text: string) {
    this.kind = kind;
    this.text = text;
  }
}

/** A map with strings as keys. Front matter, settings and a call's arguments match keys in any case. */
export class Dict {
  readonly #entries = new Map<string, Value>();
  readonly foldsCase: boolean;

  constructor(entries: Iterable<readonly [string, Value]>, foldsCase = false) {
    this.foldsCase = foldsCase;
    for (const [key, value] of entries) this.#entries.set(this.#fold(key), value);
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
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1));
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
};

/** An object with fields and methods, such as a page. */
export class TemplateObject {
  /** Its name in messages: `the page`. */
  readonly name: string;
  readonly members: ReadonlyMap<string, Value | Method>;
  /** Its printed form. */
  readonly text: string;
  /** Whether it is false: the zero time is. */
  readonly isZero: boolean;

  constructor(
    name: string,
    members: Iterable<readonly [string, Value | Method]>,
    { text = name, isZero = false }: { text?: string; isZero?: boolean } = {},
  ) {
    this.name = name;
    this.members = new Map(members);
    this.text = text;
    this.isZero = isZero;
  }
}

export function isList(value: Value): value is List {
  return Array.isArray(value);
}

/** The string, safe or not; undefined for other values. */
export function stringOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof Safe ? value.text : undefined;
}

/** False, 0, nil and empty values are false, as in Go. So is the zero time, as in Hugo. */
export function isTrue(value: Value): boolean {
  if (value === null) return false;
  if (value instanceof Safe) return value.text !== '';
  if (value instanceof Dict) return value.size > 0;
  if (value instanceof TemplateObject) return !value.isZero;
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}

/** Go's name of the type, for messages and `%T`. */
export function typeName(value: Value): string {
  if (value === null) return '<nil>';
  if (value instanceof Safe) return `template.${value.kind}`;
  if (value instanceof Dict) return 'map[string]interface {}';
  if (value instanceof TemplateObject) return value.name;
  if (isList(value)) return '[]interface {}';
  return typeNames.get(typeof value) ?? '';
}

const typeNames = new Map([
  ['boolean', 'bool'],
  ['bigint', 'int'],
  ['number', 'float64'],
  ['string', 'string'],
]);
