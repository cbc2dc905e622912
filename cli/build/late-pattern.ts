/** Stands for a `RegExp` of a package until it is used. `cli/build/own-tables.ts` puts it there. */

export class LatePattern {
  readonly source: string;
  readonly flags: string;
  #made: RegExp | undefined;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#pattern.exec(text);
  }

  test(text: string): boolean {
    return this.#pattern.test(text);
  }

  get lastIndex(): number {
    return this.#pattern.lastIndex;
  }

  set lastIndex(at: number) {
    this.#pattern.lastIndex = at;
  }

  /** `text.replace(pattern, by)` comes here. */
  [Symbol.replace](text: string, by: string): string {
    return text.replace(this.#pattern, by);
  }

  get #pattern(): RegExp {
    this.#made ??= new RegExp(this.source, this.flags);
    return this.#made;
  }
}
