/** The state of the open post, as it is stored and as its fields are, and the buttons that follow from it. */

import type { Report } from './answers.ts';
import { type How, isDraft, laterMoment } from './publishing.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { shownSoon, shownTime } from './zone.ts';

export class PostState {
  readonly #file: TextOfFile;
  readonly #zone: string;
  readonly #isForDrafts: boolean;
  #isStoredDraft = false;
  /** Of the stored post. */
  #appearsAt: number | null = null;
  #savedAt: number | null = null;
  /** Where visitors find the stored post; null where they do not. */
  url: string | null = null;

  constructor({ site }: Session, file: TextOfFile) {
    this.#file = file;
    this.#zone = site.timeZone;
    this.#isForDrafts = site.token.isForDrafts;
    this.reopened();
  }

  /** Call once the file is another one, and has no unsaved change. */
  reopened(): void {
    const { version } = this.#file;
    this.#isStoredDraft = isDraft(this.#file);
    this.#appearsAt = version === null || this.#isStoredDraft ? null : this.#later();
    this.#savedAt = null;
  }

  stored({ status, visibleAt, url }: Report): void {
    this.#isStoredDraft = status === 'draft';
    this.#appearsAt = status === 'scheduled' && visibleAt ? Date.parse(visibleAt) : null;
    this.#savedAt = Date.now();
    this.url = status === 'published' ? url : null;
  }

  /** The words of the bar for a saved text. */
  get saved(): string {
    const now = Date.now();
    if (this.#appearsAt !== null && this.#appearsAt > now) {
      return words.scheduledFor(shownSoon(this.#appearsAt, this.#zone, now));
    }
    if (this.#savedAt !== null) return words.savedAt(shownTime(this.#savedAt));
    return this.#isStoredDraft && this.#file.version !== null ? words.draft : '';
  }

  /** The text of the main button. */
  get label(): string {
    if (this.#isForDrafts) return words.saveDraft;
    const isUpdate = this.#file.version !== null && !this.#isStoredDraft && !this.isDraft;
    const at = this.#later();
    if (at === null) return isUpdate ? words.update : words.publish;
    const when = shownSoon(at, this.#zone, Date.now());
    return isUpdate ? words.updateFor(when) : words.scheduleFor(when);
  }

  /** The work of the main button. Front matter with a fault is stored as it is. */
  get how(): How {
    if (this.#file.fault !== null) return { as: 'is' };
    return { as: this.#isForDrafts ? 'draft' : 'published' };
  }

  /** Whether a second button saves the draft that the text is. */
  get isDraft(): boolean {
    return !this.#isForDrafts && this.#file.fault === null && isDraft(this.#file);
  }

  /** Whether the text has a date that a press may pass over. */
  get isLater(): boolean {
    return !this.#isForDrafts && this.#later() !== null;
  }

  #later(): number | null {
    return laterMoment(this.#file, this.#zone, Date.now());
  }
}
