/** Objects whose members are written once for their type. */

import { type Dict, type List, type Method, none, TemplateObject, type Tools, type Value } from './kinds.ts';
import type { Marked } from './marks.ts';

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
  /** Of lists that need not be read as a whole. */
  unread?: UnreadList<S>;
  /** The list that `slice` makes of objects of this type alone. */
  listFrom?: (items: List) => Value;
  /** The printed form as JSON. Absent: the printed form as a string. */
  json?: (self: S) => Value;
};

/** The parts of a list that are known before its elements are made. */
export type UnreadList<S> = {
  length: (self: S) => number;
  /** As `slice` of an array does. */
  slice: (self: S, from: number, to?: number) => Value;
  /** Whether the value is one of its elements; undefined for a value of another type. */
  includes: (self: S, value: Value) => boolean | undefined;
  /**
   * A part that follows from these paths of keys and from `name` alone, made once for each name; undefined where such a
   * part may change.
   */
  remember: (self: S, path: readonly string[], name: string, make: () => List) => Value | undefined;
};

/** An object whose members are written once for its type, so that thousands of them are cheap. */
export class TypedObject<S> extends TemplateObject {
  readonly self: S;
  readonly type: ObjectType<S>;

  constructor(type: ObjectType<S>, self: S, isZero = false) {
    super(type.name, none, { isZero });
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

  get length(): number {
    return this.type.unread?.length(this.self) ?? this.items.length;
  }

  /** A part of it, as `slice` of an array takes it. */
  slice(from: number, to?: number): Value {
    return this.type.unread?.slice(this.self, from, to) ?? this.withItems(this.items.slice(from, to));
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
