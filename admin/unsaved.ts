/** The text of the open file as the device keeps it until it is stored. */

import { whenQuiet } from './dom.ts';
import { textOf } from './field-values.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';

/** Pause before the device keeps a text, in milliseconds. */
const pause = 1000;

export class Unsaved {
  readonly #session: Session;
  readonly #file: TextOfFile;
  readonly #kept: () => void;
  readonly #keepSoon: () => void;
  /** The place of this text on the device. Another text of the same file has another one. */
  #id: string = crypto.randomUUID();
  #isClosed = false;
  /** Whether the device has the text as it is now. */
  isKept = false;

  /** `kept` is called once the device has the text. */
  constructor(session: Session, file: TextOfFile, kept: () => void) {
    this.#session = session;
    this.#file = file;
    this.#kept = kept;
    this.#keepSoon = whenQuiet(pause, () => void this.keep());
  }

  /** Call after every change of the text. */
  changed(): void {
    this.isKept = false;
    this.#keepSoon();
  }

  /** Call before the text becomes one that the device has already. The text until now stays on the device. */
  async take(id: string): Promise<void> {
    await this.keep();
    this.#id = id;
  }

  /** Call once the text is stored. */
  stored(): void {
    void this.#session.kept.keep(this.#id, null);
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Keeps the text at once. Returns whether the device has all of it. */
  async keep(): Promise<boolean> {
    const file = this.#file;
    if (this.#isClosed || !file.isChanged) return true;
    const { text, version } = file;
    const typed = { ...file.typed };
    const isKept = await this.#session.kept.keep(this.#id, {
      ...{ key: version === null ? '' : file.key, text, typed, version },
      ...{ title: textOf(file.field('title')), at: Date.now() },
    });
    this.isKept = isKept && file.text === text && JSON.stringify(file.typed) === JSON.stringify(typed);
    this.#kept();
    return isKept;
  }
}
