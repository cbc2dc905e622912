/** One post that is open: its fields, its text, the preview, and the buttons that store it. */

import type { Report, Value } from './answers.ts';
import { Refusal } from './api.ts';
import { tell } from './dialogs.ts';
import { button, el, labelled, whenQuiet } from './dom.ts';
import { fieldsForm } from './fields-form.ts';
import { askAction, type Desk } from './file-actions.ts';
import { keptNotice } from './kept-notice.ts';
import { messageOf } from './list.ts';
import { keyOfPost } from './names.ts';
import { previewFrame } from './preview-frame.ts';
import { askMoment, changesFor, type How, replyPanel, store } from './saving.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { textPane } from './text-pane.ts';
import { words } from './words.ts';

export function backLink(): HTMLElement {
  return el('a', { class: 'back', href: '#' }, `← ${words.posts}`);
}

/** Pause before an unsaved text is kept on the device. */
const keptAfter = 1000;

export class Writing implements Desk {
  readonly session: Session;
  readonly file: TextOfFile;
  readonly #dom: HTMLElement;
  readonly #isNew: boolean;
  readonly #form;
  readonly #pane;
  readonly #preview;
  readonly #reply = el('div', { class: 'replies' });
  readonly #state = el('span', { class: 'status', role: 'status' });
  readonly #folder = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  readonly #name = el('p', { class: 'key' });
  readonly #main = button(words.publish, () => void this.#publish(), { class: 'main' });
  readonly #keepSoon = whenQuiet(keptAfter, () => void this.#keep());
  #isBusy = false;
  #isKept = false;
  #isClosed = false;

  constructor(session: Session, file: TextOfFile, dom: HTMLElement) {
    this.session = session;
    this.file = file;
    this.#dom = dom;
    this.#isNew = file.version === null;
    this.#folder.value = session.site.token.prefix || 'posts/';
    this.#folder.addEventListener('change', () => this.#changed());
    this.#form = fieldsForm({ session, file, write: (changes) => this.#write(changes) });
    this.#pane = textPane({
      ...{ session, file, changed: () => this.#typed() },
      reload: async () => {
        await file.load(file.text, false);
        this.#changed();
      },
    });
    this.#preview = previewFrame(
      session.api,
      () => (file.key === '' ? null : { key: file.key, text: file.text }),
      ({ errors, warnings, failure }) => this.#pane.problems(errors, warnings, failure),
    );
    dom.replaceChildren(this.#bar(), this.#content());
    this.#form.show();
    this.#showState();
    this.#preview.now();
    void keptNotice(this, this.#keptName).then((notice) => notice && this.#reply.replaceChildren(notice));
    if (this.#isNew) this.#form.title.focus();
  }

  close(): void {
    this.#isClosed = true;
    this.#preview.close();
    this.#pane.close();
  }

  reopened(): void {
    this.#pane.show();
    this.#changed();
  }

  said(report: Report): void {
    this.#reply.replaceChildren(replyPanel(report, this.session.site.timeZone));
    this.#changed();
  }

  failed(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    const isTaken = error.status === 412 && this.file.version === null;
    const message = isTaken ? words.exists : messageOf(error);
    this.#reply.replaceChildren(el('div', { class: 'reply bad', role: 'alert' }, message));
  }

  #bar(): HTMLElement {
    const more = button('⋯', () => void this.#more(), { class: 'quiet', 'aria-label': words.moreActions });
    const see = button(
      words.see,
      () => {
        const isSeen = this.#dom.classList.toggle('seen');
        see.setAttribute('aria-pressed', String(isSeen));
        if (isSeen) this.#preview.now();
      },
      { class: 'quiet see', 'aria-pressed': 'false' },
    );
    const space = el('span', { class: 'space' });
    return el('header', { class: 'bar' }, backLink(), this.#state, space, see, more, this.#main);
  }

  #content(): HTMLElement {
    const { dom, title } = this.#form;
    dom.append(
      this.#isNew
        ? el('div', { class: 'place' }, labelled(words.file, this.#folder), this.#name)
        : this.#name,
    );
    return el(
      'main',
      {},
      el('h1', { class: 'hidden' }, this.#isNew ? words.newPost : this.file.key),
      el('div', { class: 'column' }, this.#reply, title, dom, this.#pane.dom),
      this.#preview.dom,
    );
  }

  #write(changes: Record<string, Value | null>): void {
    this.file.change(changes).then(
      () => this.#changed(),
      (error) => {
        tell(messageOf(error));
        this.#form.show();
      },
    );
  }

  #typed(): void {
    // The refusal was about the text before.
    this.#reply.querySelector('.bad')?.remove();
    this.#refresh();
  }

  #changed(): void {
    const { file } = this;
    if (this.#isNew && file.version === null) {
      file.key = keyOfPost(this.#folder.value, String(file.field('title') ?? ''));
    }
    this.#form.show();
    this.#refresh();
  }

  #refresh(): void {
    this.#isKept = false;
    this.#showState();
    this.#preview.soon();
    this.#keepSoon();
  }

  #showState(): void {
    const { key, isChanged, version } = this.file;
    const isUnsaved = isChanged || version === null;
    this.#name.textContent = key;
    this.#state.className = isUnsaved ? 'status unsaved' : 'status';
    const text = this.#isKept ? words.keptHere : words.unsaved;
    this.#state.replaceChildren(...(isUnsaved ? [el('span', {}, text)] : []));
    const isDraft = this.file.field('draft') === true;
    const publish = version !== null && !isDraft ? words.update : words.publish;
    this.#main.textContent = this.session.site.token.isForDrafts ? words.saveDraft : publish;
  }

  /** A new post has no name of its own yet. */
  get #keptName(): string {
    return this.file.version === null ? '' : this.file.key;
  }

  async #keep(): Promise<void> {
    const { file, session } = this;
    if (this.#isClosed || !file.isChanged) return;
    const { text, version } = file;
    this.#isKept = await session.kept.keep(this.#keptName, { text, version });
    this.#showState();
  }

  #publish(): Promise<void> {
    const as = this.session.site.token.isForDrafts ? 'draft' : 'published';
    return this.#save({ as: this.file.fault === null ? as : 'is' });
  }

  async #save(how: How): Promise<void> {
    const { file, session } = this;
    if (this.#isBusy) return;
    this.#pane.take();
    await file.settled();
    if (this.#pane.isWhole()) await file.load(file.text, false);
    if (file.key === '') return tell(words.saveFirst);
    const keptName = this.#keptName;
    this.#reply.replaceChildren();
    this.#setBusy(true);
    try {
      if (file.fault === null) {
        await file.change(changesFor(file, how, session.site.timeZone, Date.now()));
      }
      const report = await store(session, file);
      if (report !== null) this.#saved(report, keptName);
      else this.#pane.show();
    } catch (error) {
      this.failed(error);
    } finally {
      this.#setBusy(false);
      this.#changed();
    }
  }

  #saved(report: Report, keptName: string): void {
    const { file, session } = this;
    file.markSaved(report.version ?? '');
    void session.kept.keep(keptName, null);
    if (this.#isNew) history.replaceState(null, '', `#edit/${encodeURIComponent(file.key)}`);
    if (this.#pane.isWhole()) this.#pane.show();
    this.said(report);
  }

  /** The buttons keep the focus meanwhile. */
  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.#main.setAttribute('aria-disabled', String(isBusy));
  }

  async #more(): Promise<void> {
    const answer = await askAction(this);
    if (answer === 'draft') await this.#save({ as: 'draft' });
    if (answer !== 'schedule') return;
    const at = await askMoment(this.session);
    if (at !== null) await this.#save({ as: 'scheduled', at });
  }
}
