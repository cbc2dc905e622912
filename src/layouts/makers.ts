/**
 * The pages that make files, in one state of the site. Pages that make the same file link it at one address, so that
 * browsers load it once.
 */
export class Makers {
  #state = '';
  readonly #pages = new Map<string, string>();

  /** The address of a page that makes the file; undefined if none is known. */
  of(state: string, file: string): string | undefined {
    return state === this.#state ? this.#pages.get(file) : undefined;
  }

  /** Call for a page that was made whole. */
  keep(state: string, files: Iterable<string>, page: string): void {
    if (state !== this.#state) this.#pages.clear();
    this.#state = state;
    if (this.#pages.size > 1000) this.#pages.clear();
    for (const file of files) if (!this.#pages.has(file)) this.#pages.set(file, page);
  }
}
