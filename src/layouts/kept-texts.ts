import type { FileTexts } from '../content/layouts/site-rows.ts';

/** Characters that are kept in all, and of one file. */
const most = 4_194_304;
const longest = 262_144;

/** Texts of files that an engine was given, at their versions; those that were used last. */
export class KeptTexts {
  readonly #texts = new Map<string, { version: string; text: string }>();
  #size = 0;

  add(texts: FileTexts): void {
    for (const [key, { version, text }] of texts) {
      if (version === '' || text.length > longest || this.#texts.get(key)?.version === version) continue;
      this.#forget(key);
      this.#texts.set(key, { version, text });
      this.#size += text.length;
    }
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= most) break;
      this.#forget(oldest);
    }
  }

  find(key: string, version: string): string | undefined {
    const found = this.#texts.get(key);
    if (found?.version !== version) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, found);
    return found.text;
  }

  #forget(key: string): void {
    this.#size -= this.#texts.get(key)?.text.length ?? 0;
    this.#texts.delete(key);
  }
}
