/** Knowledge of files that lasts longer than one rendering: it spares reading and making them again. */

/** Characters of texts of assets that are kept. */
const mostCharacters = 8_000_000;

/** The texts of the owner's assets, by key and version. */
export class AssetTexts {
  readonly #texts = new Map<string, string>();
  #characters = 0;

  get(key: string, version: string): string | undefined {
    return this.#texts.get(`${version} ${key}`);
  }

  keep(key: string, version: string, text: string): void {
    const name = `${version} ${key}`;
    if (this.#texts.has(name)) return;
    this.#characters += text.length;
    if (this.#characters > mostCharacters) {
      this.#texts.clear();
      this.#characters = text.length;
    }
    this.#texts.set(name, text);
  }
}

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

/** The knowledge of one engine. */
export type MadeBefore = { assets: AssetTexts; makers: Makers };

export function newMadeBefore(): MadeBefore {
  return { assets: new AssetTexts(), makers: new Makers() };
}
