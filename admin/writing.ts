/** One post that is open: its fields, its text, the preview, and the buttons that store it. */

import type { Report } from './answers.ts';
import { hush, tell } from './dialogs.ts';
import { el, whenQuiet } from './dom.ts';
import { fieldsForm } from './fields-form.ts';
import { askAction, type Desk, moveTo } from './file-actions.ts';
import type { Found } from './kept.ts';
import { keptNotice } from './kept-notice.ts';
import { messageOf } from './message.ts';
import { placeForm } from './place-form.ts';
import { PostState } from './post-state.ts';
import { previewFrame } from './preview-frame.ts';
import { changesFor, type How } from './publishing.ts';
import { saveKeys } from './save-keys.ts';
import { askMoment, refusalPanel, replyPanel, store, tellStored } from './saving.ts';
import type { Session } from './session.ts';
import type { Changes, TextOfFile } from './text-of-file.ts';
import { textPane } from './text-pane.ts';
import { Unsaved } from './unsaved.ts';
import { words } from './words.ts';
import { writingBar } from './writing-bar.ts';

/** Pause before a field that is being typed is written, in milliseconds. */
const pause = 300;

export class Writing implements Desk {
  readonly session: Session;
  readonly file: TextOfFile;
  readonly state: PostState;
  readonly #isNew: boolean;
  readonly #form;
  readonly #pane;
  readonly #preview;
  readonly #offers = el('div', { class: 'replies' });
  readonly #reply = el('div', { class: 'replies' });
  readonly #place;
  readonly #bar;
  readonly #unsaved;
  readonly #writeSoon = whenQuiet(pause, () => void this.#write({}));
  readonly #keys = new AbortController();
  #isBusy = false;

  constructor(session: Session, file: TextOfFile, dom: HTMLElement) {
    this.session = session;
    this.file = file;
    this.#isNew = file.version === null;
    this.state = new PostState(session, file);
    this.#unsaved = new Unsaved(session, file, () => this.#showState());
    this.#place = placeForm({
      ...{ session, file, isNew: this.#isNew, changed: () => this.#changed() },
      moveTo: (key) => void moveTo(this, key).then(() => this.#form.show()),
    });
    this.#form = fieldsForm({
      ...{ session, file, others: this.#place.fields },
      write: (changes) => this.#write(changes),
      type: (changes) => this.#type(changes),
      toText: () => this.#pane.focus(),
    });
    this.#bar = writingBar({
      publish: () => void this.#save(this.state.how),
      saveDraft: () => void this.#save({ as: 'draft' }),
      more: () => void this.#more(),
      toggleSeen: () => {
        const isSeen = dom.classList.toggle('seen');
        if (isSeen) this.#preview.now();
        return isSeen;
      },
    });
    this.#pane = textPane({
      ...{ session, file, skip: this.#bar.skip, changed: () => this.#typed() },
      reload: async () => {
        await file.load(file.text, false);
        this.#changed();
      },
    });
    this.#preview = previewFrame(
      session.api,
      () => (file.key === '' ? null : { key: file.key, text: file.text }),
      ({ errors, warnings, failure, report }) => {
        this.#pane.problems(errors, warnings, failure);
        if (report !== undefined && !file.isChanged) this.#known(report);
      },
    );
    saveKeys(this.#keys.signal, {
      save: () => void this.#save(this.state.isDraft ? { as: 'draft' } : this.state.how),
      publish: () => void this.#save(this.state.how),
    });
    dom.replaceChildren(this.#bar.dom, this.#content());
    this.#form.show();
    this.#showState();
    this.#preview.now();
    void this.#offerKept();
    if (this.#isNew) this.#form.title.focus();
  }

  close(): void {
    this.#keys.abort();
    this.#unsaved.close();
    this.#preview.close();
    this.#pane.close();
  }

  /** Keeps on the device what is not stored; returns whether it took all. */
  keep(): Promise<boolean> {
    this.#pane.take();
    return this.#unsaved.keep();
  }

  reopened(): void {
    this.state.reopened();
    this.#pane.show();
    this.#changed();
  }

  said(report: Report): void {
    const panel = replyPanel(report);
    this.#reply.replaceChildren(...(panel === null ? [] : [panel]));
    tellStored(report, this.session.site.timeZone);
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
      el('div', { class: 'column' }, this.#offers, this.#reply, title, dom, this.#pane.dom),
      this.#preview.dom,
    );
  }

  async #offerKept(): Promise<void> {
    const { file, session } = this;
    const texts = await session.kept.find(file.version === null ? '' : file.key);
    const others = texts.filter(({ text, typed }) => text !== file.text || Object.keys(typed).length > 0);
    if (others.length === 0) return;
    const forget = ({ id }: Found) => void session.kept.keep(id, null);
    this.#offers.append(keptNotice(others, { take: (kept) => this.#take(kept), forget }));
  }

  async #take({ id, text, typed, version }: Found): Promise<void> {
    const { file } = this;
    this.#pane.take();
    await this.#unsaved.take(id);
    await file.load(text, false);
    // If the file has changed since, storing it will say so.
    file.version = version;
    this.#pane.show();
    await this.#write(typed);
  }

  #known({ status, url }: Report): void {
    const { file, state } = this;
    state.url = status === 'published' && file.version !== null ? url : null;
    this.#showState();
  }

  /** A field is being typed: the text takes it soon. */
  #type(changes: Changes): void {
    this.file.type(changes);
    this.#changed();
    this.#writeSoon();
  }

  #write(changes: Changes): Promise<void> {
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
    const { file, state } = this;
    this.#place.show();
    this.#bar.show({
      ...{ isUnsaved: file.isChanged || file.version === null, isKept: this.#unsaved.isKept },
      ...{ saved: state.saved, url: state.url, main: state.label, isDraft: state.isDraft },
    });
  }

  async #save(how: How): Promise<void> {
    const { file, session } = this;
    if (this.#isBusy) return;
    if (file.key === '') return tell(words.saveFirst);
    this.#pane.take();
    hush();
    this.#reply.replaceChildren();
    this.#setBusy(true);
    try {
      await file.settled();
      if (this.#pane.isWhole()) await file.load(file.text, false);
      if (file.fault === null) {
        await file.change(changesFor(file, how, session.site.timeZone, Date.now()));
      }
      const report = await store(session, file);
      if (report !== null) this.#saved(report);
      else this.#pane.show();
    } catch (error) {
      this.failed(error);
    } finally {
      this.#setBusy(false);
      this.#changed();
    }
  }

  #saved(report: Report): void {
    const { file } = this;
    this.state.stored(report);
    this.#unsaved.stored();
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
    if (answer === 'draft' || answer === 'now') await this.#save({ as: answer });
    if (answer !== 'schedule') return;
    const at = await askMoment(this.session);
    if (at === null) return;
    await this.#save({ as: 'scheduled', at });
  }
}
