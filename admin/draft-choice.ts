/** Whether a post is a draft: as it is stored, and as somebody wants it. */

import { isOn } from './field-values.ts';
import type { How } from './saving.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';

export class DraftChoice {
  readonly #file: TextOfFile;
  readonly #isForDrafts: boolean;
  #isStored: boolean;
  #isWanted = false;

  constructor({ site }: Session, file: TextOfFile) {
    this.#file = file;
    this.#isForDrafts = site.token.isForDrafts;
    this.#isStored = isOn(file.field('draft'));
  }

  /** Somebody has chosen. */
  choose(isDraft: boolean): void {
    this.#isWanted = isDraft;
  }

  /** Call once the file is stored, or is another one. */
  stored(isDraft: boolean): void {
    this.#isStored = isDraft;
  }

  /** The text of the main button. */
  get label(): string {
    if (this.#isKept) return words.saveDraft;
    return this.#file.version === null || this.#isStored ? words.publish : words.update;
  }

  /** The work of the main button. Front matter with a fault is stored as it is. */
  get how(): How {
    if (this.#file.fault !== null) return { as: 'is' };
    return { as: this.#isKept ? 'draft' : 'published' };
  }

  get #isKept(): boolean {
    return this.#isWanted || this.#isForDrafts;
  }
}
