import type { Value } from '../../templates/value.ts';

/** Is told of each value that a template reads or writes; undefined: there is none. A list of all values is `other`. */
export type StoreWatch = {
  read(key: string, value: Value | undefined): void;
  write(key: string, value: Value | undefined): void;
  other(): void;
};

/** The values that templates keep for a page, a site or the whole rendering. */
export class StoredValues extends Map<string, Value> {
  readonly #watch: StoreWatch;

  constructor(watch: StoreWatch) {
    super();
    this.#watch = watch;
  }

  /** The value, which nobody is told of. */
  peek(key: string): Value | undefined {
    return super.get(key);
  }

  override get(key: string): Value | undefined {
    const value = super.get(key);
    this.#watch.read(key, value);
    return value;
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  override set(key: string, value: Value): this {
    this.#watch.write(key, value);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.#watch.write(key, undefined);
    return super.delete(key);
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    this.#watch.other();
    return super[Symbol.iterator]();
  }
}
