/** Values of templates: those kinds of Go's values that authors meet. */

import type { Budget } from './budget.ts';

/** `null` is Go's nil, a `bigint` an int of 64 bits, a `number` a float64, an array a slice of any type. */
export type Value = null | boolean | bigint | number | string | Marked | Safe | List | Dict | TemplateObject;

export type List = readonly Value[];

/** A text that comes from a post, not from a template. No `safe` function but `safeHTML` changes it. */
export class Marked {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A string that its template declares safe for a context, as `safeHTML` and `markdownify` do. */
export class Safe {
  readonly kind: 'HTML' | 'HTMLAttr' | 'URL' | 'CSS' | 'JS' | 'JSStr' | 'Srcset';
  readonly text: string;
  /** Whether something in it comes from a post. As HTML it is sound; texts made from it are `Marked` again. */
  readonly isMarked: boolean;
  /** Functions read this instead of `text`: the text of a post before anything was removed from it. */
  readonly raw: string | undefined;

  constructor(kind: Safe['kind'], text: string, isMarked = false, raw?: string) {
    this.kind = kind;
    this.text = text;
    this.isMarked = isMarked;
    this.raw = raw;
  }
}

/** Whether a text of a post was read since the last call of `beginWatch`. One template runs at a time. */
let hasMarked = false;

/** A map with strings as keys. Front matter, settings and a call's arguments match keys in any case. */
export class Dict {
  readonly #entries = new Map<string, Value>();
  readonly foldsCase: boolean;
  /** Whether its keys may come from a post: always, if a function makes it that has read a text of one. */
  readonly hasMarkedKeys: boolean;

  constructor(entries: Iterable<readonly [string, Value]>, foldsCase = false, hasMarkedKeys = false) {
    this.foldsCase = foldsCase;
    this.hasMarkedKeys = hasMarkedKeys || hasMarked;
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
    hasMarked ||= this.hasMarkedKeys;
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
    this.#members = new Map(members);
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

/** The members of all objects of one type, made from the object's own data `self`. */
export type MemberTable<S> = ReadonlyMap<string, (self: S, args: readonly Value[], tools: Tools) => Value>;

export type ObjectType<S> = {
  /** Go's name of the type in messages: `page.Page`. */
  name: string;
  members: MemberTable<S>;
  /** The printed form; `Marked` if it comes from a post. */
  print?: (self: S) => string | Marked;
  /** Two objects are the same where this is the same. Absent: where their data is one object. */
  identity?: (self: S) => unknown;
  /** The number that an object is in calculations and comparisons: a month, a duration. */
  number?: (self: S) => bigint;
  /** The order beside another value: negative, 0 or positive. Undefined for values without an order. */
  compare?: (self: S, other: Value) => number | undefined;
  /** A list of the same type with these elements: a part of pages is pages again. */
  withItems?: (self: S, items: List) => Value;
  /** The list that `slice` makes of objects of this type alone. */
  listFrom?: (items: List) => Value;
  /** The printed form as JSON. Absent: the printed form as a string. */
  json?: (self: S) => Value;
};

/** An object whose members are written once for its type, so that thousands of them are cheap. */
export class TypedObject<S> extends TemplateObject {
  readonly self: S;
  readonly type: ObjectType<S>;

  constructor(type: ObjectType<S>, self: S, isZero = false) {
    super(type.name, [], { isZero });
    this.type = type;
    this.self = self;
  }

  override member(name: string): Value | Method | undefined {
    const member = this.type.members.get(name);
    return member && ((args, tools) => member(this.self, args, tools));
  }

  override get identity(): object {
    return typeof this.self === 'object' && this.self !== null ? this.self : this;
  }
}

/** A list with methods of its own, such as pages. It is read only where its elements are needed. */
export class ListObject<S> extends TypedObject<S> {
  readonly #read: (self: S) => List;
  #items: List | undefined;

  constructor(type: ObjectType<S>, self: S, read: (self: S) => List) {
    super(type, self);
    this.#read = read;
  }

  get items(): List {
    this.#items ??= this.#read(this.self);
    return this.#items;
  }

  /** A list of the same type with these elements, if the type has such lists; else a plain list. */
  withItems(items: List): Value {
    return this.type.withItems?.(this.self, items) ?? items;
  }
}

/** A map with methods of its own, such as a taxonomy. */
export class MapObject<S> extends TypedObject<S> {
  readonly #read: (self: S) => Dict;
  #dict: Dict | undefined;

  constructor(type: ObjectType<S>, self: S, read: (self: S) => Dict) {
    super(type, self);
    this.#read = read;
  }

  get dict(): Dict {
    this.#dict ??= this.#read(this.self);
    return this.#dict;
  }
}

export function isList(value: Value): value is List {
  return Array.isArray(value);
}

/** The elements of a list of any kind; undefined for other values. */
export function listOf(value: Value): List | undefined {
  if (value instanceof ListObject) return value.items;
  return isList(value) ? value : undefined;
}

/** The map of any kind; undefined for other values. */
export function dictOf(value: Value): Dict | undefined {
  if (value instanceof MapObject) return value.dict;
  return value instanceof Dict ? value : undefined;
}

/** The string, safe or not; undefined for other values. */
export function stringOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof Marked) return noted(value.text);
  if (!(value instanceof Safe)) return undefined;
  const text = value.raw ?? value.text;
  return value.isMarked ? noted(text) : text;
}

function noted(text: string): string {
  hasMarked = true;
  return text;
}

/** Whether a text of a post was read since `beginWatch`: what is made now may hold some of it. */
export function hasReadMarked(): boolean {
  return hasMarked;
}

/** Begins to watch whether texts of a post are read. Returns what `endWatch` needs. */
export function beginWatch(): boolean {
  const before = hasMarked;
  hasMarked = false;
  return before;
}

/** Ends what `beginWatch` began, with its answer: the result, `Marked` if a text of a post was read. */
export function endWatch(before: boolean, value: Value): Value {
  if (!hasMarked) {
    hasMarked = before;
    return value;
  }
  return marked(value);
}

/** Ends what `beginWatch` began where nothing is learned from it: values keep the marks that they have. */
export function dropWatch(before: boolean): void {
  hasMarked = before;
}

/**
 * The result of `make`. If it reads any text of a post, texts in its result are `Marked`: whatever a post's text is
 * joined with or cut from stays a text of the post.
 */
export function watchMarked(make: () => Value): Value {
  const before = beginWatch();
  return endWatch(before, make());
}

/** The result of a function that read a text of a post. Whether a safe text is sound, the function that makes it knows. */
export function marked(value: Value): Value {
  if (typeof value === 'string') return value === '' ? value : new Marked(value);
  if (value instanceof Safe && !value.isMarked && (value.kind === 'HTML' || value.kind === 'URL'))
    return new Safe(value.kind, value.text, true, value.raw);
  if (isList(value)) return value.map(marked);
  return value instanceof Dict ? value.marked() : value;
}

/** False, 0, nil and empty values are false, as in Go. So is the zero time, as in Hugo. */
export function isTrue(value: Value): boolean {
  if (value === null) return false;
  if (value instanceof Safe || value instanceof Marked) return value.text !== '';
  if (value instanceof Dict) return value.size > 0;
  if (value instanceof ListObject) return value.items.length > 0;
  if (value instanceof MapObject) return value.dict.size > 0;
  if (value instanceof TemplateObject) return !value.isZero;
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}

/** Go's name of the type, for messages and `%T`. */
export function typeName(value: Value): string {
  if (value === null) return '<nil>';
  if (value instanceof Marked) return 'string';
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
