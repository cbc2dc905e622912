/** The text of the open file as the device keeps it until it is stored. */

import { whenQuiet } from './dom.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';

/** Pause before the device keeps a text, in milliseconds. */
const pause = 1000;

export class Unsaved {
  readonly #session: Session;
  readonly #file: TextOfFile;
  readonly #keepSoon: () => void;
  #isClosed = false;
  /** Whether the device has the text as it is now. */
  isKept = false;

  /** `kept` is called once the device has the text. */
  constructor(session: Session, file: TextOfFile, kept: () => void) {
    this.#session = session;
    this.#file = file;
    this.#keepSoon = whenQuiet(pause, () => void this.#keep(kept));
  }

  /** A new post has no name of its own yet. */
  get name(): string {
    return this.#file.version === null ? '' : this.#file.key;
  }

  /** Call after every change of the text. */
  changed(): void {
    this.isKept = false;
    this.#keepSoon();
  }

  /** Call once the text is stored. `name` is the one of before. */
  stored(name: string): void {
    void this.#session.kept.keep(name, null);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #keep(kept: () => void): Promise<void> {
    const { text, version, isChanged } = this.#file;
    if (this.#isClosed || !isChanged) return;
    const isKept = await this.#session.kept.keep(this.name, { text, version });
    this.isKept = isKept && this.#file.text === text;
    kept();
  }
}
