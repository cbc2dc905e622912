/** One post that is open: its fields, its text, the preview, and the buttons that store it. */

import type { Report, Value } from './answers.ts';
import { tell } from './dialogs.ts';
import { el } from './dom.ts';
import { DraftChoice } from './draft-choice.ts';
import { isOn } from './field-values.ts';
import { fieldsForm } from './fields-form.ts';
import { askAction, type Desk, moveTo } from './file-actions.ts';
import { keptNotice } from './kept-notice.ts';
import { messageOf } from './message.ts';
import { placeForm } from './place-form.ts';
import { previewFrame } from './preview-frame.ts';
import { saveKeys } from './save-keys.ts';
import { askMoment, changesFor, type How, refusalPanel, replyPanel, store } from './saving.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { textPane } from './text-pane.ts';
import { Unsaved } from './unsaved.ts';
import { words } from './words.ts';
import { writingBar } from './writing-bar.ts';

export class Writing implements Desk {
  readonly session: Session;
  readonly file: TextOfFile;
  readonly #isNew: boolean;
  readonly #form;
  readonly #pane;
  readonly #preview;
  readonly #reply = el('div', { class: 'replies' });
  readonly #place;
  readonly #bar;
  readonly #unsaved;
  readonly #draft;
  readonly #keys = new AbortController();
  #isBusy = false;

  constructor(session: Session, file: TextOfFile, dom: HTMLElement) {
    this.session = session;
    this.file = file;
    this.#isNew = file.version === null;
    this.#draft = new DraftChoice(session, file);
    this.#unsaved = new Unsaved(session, file, () => this.#showState());
    this.#place = placeForm({
      ...{ session, file, isNew: this.#isNew, changed: () => this.#changed() },
      moveTo: (key) => void moveTo(this, key).then(() => this.#form.show()),
    });
    this.#form = fieldsForm({
      ...{ session, file, others: this.#place.fields, write: (changes) => this.#write(changes) },
      chooseDraft: (isDraft) => this.#draft.choose(isDraft),
      toText: () => this.#pane.focus(),
    });
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
    this.#bar = writingBar({
      publish: () => void this.#save(this.#draft.how),
      more: () => void this.#more(),
      toggleSeen: () => {
        const isSeen = dom.classList.toggle('seen');
        if (isSeen) this.#preview.now();
        return isSeen;
      },
    });
    saveKeys(this.#keys.signal, {
      save: () => void this.#save(isOn(file.field('draft')) ? { as: 'draft' } : this.#draft.how),
      publish: () => void this.#save(this.#draft.how),
    });
    dom.replaceChildren(this.#bar.dom, this.#content());
    this.#form.show();
    this.#showState();
    this.#preview.now();
    void keptNotice(this, this.#unsaved.name).then((notice) => notice && this.#reply.replaceChildren(notice));
    if (this.#isNew) this.#form.title.focus();
  }

  close(): void {
    this.#keys.abort();
    this.#unsaved.close();
    this.#preview.close();
    this.#pane.close();
  }

  reopened(): void {
    this.#draft.stored(isOn(this.file.field('draft')));
    this.#pane.show();
    this.#changed();
  }

  said(report: Report): void {
    this.#reply.replaceChildren(replyPanel(report, this.session.site.timeZone));
    this.#changed();
  }

  failed(error: unknown): void {
    this.#reply.replaceChildren(refusalPanel(error, this.file));
  }

  #content(): HTMLElement {
    const { dom, title } = this.#form;
    dom.append(this.#place.dom);
    return el(
      'main',
      {},
      el('h1', { class: 'hidden' }, this.#isNew ? words.newPost : this.file.key),
      el('div', { class: 'column' }, this.#reply, title, dom, this.#pane.dom),
      this.#preview.dom,
    );
  }

  #write(changes: Record<string, Value | null>): Promise<void> {
    return this.file.change(changes).then(
      () => {
        this.#pane.refresh();
        this.#changed();
      },
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
    if (this.#isNew && file.version === null) this.#place.name(String(file.field('title') ?? ''));
    this.#form.show();
    this.#refresh();
  }

  #refresh(): void {
    this.#unsaved.changed();
    this.#showState();
    this.#preview.soon();
  }

  #showState(): void {
    const { isChanged, version } = this.file;
    this.#place.show();
    this.#bar.show({
      isUnsaved: isChanged || version === null,
      isKept: this.#unsaved.isKept,
      main: this.#draft.label,
    });
  }

  async #save(how: How): Promise<void> {
    const { file, session } = this;
    if (this.#isBusy) return;
    this.#pane.take();
    await file.settled();
    if (this.#pane.isWhole()) await file.load(file.text, false);
    if (file.key === '') return tell(words.saveFirst);
    const keptName = this.#unsaved.name;
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
    const { file } = this;
    this.#draft.stored(report.status === 'draft');
    this.#unsaved.stored(keptName);
    if (this.#isNew) history.replaceState(null, '', `#edit/${encodeURIComponent(file.key)}`);
    if (this.#pane.isWhole()) this.#pane.show();
    this.said(report);
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.#bar.setBusy(isBusy);
  }

  async #more(): Promise<void> {
    const answer = await askAction(this);
    if (answer === 'draft') await this.#save({ as: 'draft' });
    if (answer !== 'schedule') return;
    const at = await askMoment(this.session);
    if (at === null) return;
    this.#draft.choose(false);
    await this.#save({ as: 'scheduled', at });
  }
}
