/** One post: its fields, its text, the preview, and the buttons that store, move and delete it. */

import type { Report, Value } from './answers.ts';
import { Refusal } from './api.ts';
import { ask, tell } from './dialogs.ts';
import { button, el, labelled } from './dom.ts';
import { fieldsForm } from './fields-form.ts';
import { chooseVersion } from './history-dialog.ts';
import { messageOf } from './list.ts';
import { keyOfPost } from './names.ts';
import { previewFrame } from './preview-frame.ts';
import { askMoment, changesFor, type How, replyPanel, store } from './saving.ts';
import type { Session, View } from './session.ts';
import { TextOfFile } from './text-of-file.ts';
import { textPane } from './text-pane.ts';
import { words } from './words.ts';
import { writeMoment } from './zone.ts';

/** `key` is null for a new post. */
export function showWriting(session: Session, key: string | null): View {
  const dom = el('div', { class: 'writing' }, el('p', { class: 'empty' }, words.loading));
  const file = new TextOfFile(session.api, key ?? '', null);
  let close = () => {};
  void openFile(session, file, key).then(
    () => {
      close = fill(session, file, dom);
    },
    (error) => dom.replaceChildren(backLink(), el('p', { class: 'empty', role: 'alert' }, messageOf(error))),
  );
  return {
    dom,
    title: `${key ?? words.newPost} · ${session.site.title}`,
    isChanged: () => file.isChanged,
    close: () => close(),
  };
}

async function openFile({ api, site }: Session, file: TextOfFile, key: string | null): Promise<void> {
  if (key !== null) {
    const { text, version } = await api.read(key);
    file.version = version;
    return file.load(text, true);
  }
  const text = `---\ntitle:\ndate: ${writeMoment(Date.now(), site.timeZone)}\ndraft: true\n---\n\n`;
  return file.load(text, true);
}

function backLink(): HTMLElement {
  return el('a', { class: 'back', href: '#' }, `← ${words.posts}`);
}

function fill(session: Session, file: TextOfFile, dom: HTMLElement): () => void {
  const { api, site } = session;
  const isNew = file.version === null;
  let isBusy = false;
  const reply = el('div', { class: 'replies' });
  const state = el('span', { class: 'status' });
  const folder = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  folder.value = site.token.prefix || 'posts/';
  const name = el('p', { class: 'key' });

  const write = (changes: Record<string, Value | null>) => {
    file.change(changes).then(changed, (error) => {
      tell(messageOf(error));
      form.show();
    });
  };
  const form = fieldsForm({ session, file, write });
  const pane = textPane({
    ...{ session, file, changed: typed },
    async reload() {
      await file.load(file.text, false);
      form.show();
      changed();
    },
  });
  const preview = previewFrame(
    api,
    () => (file.key === '' ? null : { key: file.key, text: file.text }),
    ({ errors, warnings, failure }) => pane.problems(errors, warnings, failure),
  );

  function typed(): void {
    // The refusal was about the text before.
    reply.querySelector('.bad')?.remove();
    refresh();
  }

  function refresh(): void {
    showState();
    preview.soon();
  }

  function changed(): void {
    if (isNew && file.version === null) {
      file.key = keyOfPost(folder.value, String(file.field('title') ?? ''));
    }
    form.show();
    refresh();
  }
  folder.addEventListener('change', changed);

  function showState(): void {
    name.textContent = file.key;
    const kind = file.isChanged || file.version === null ? 'unsaved' : '';
    state.className = `status ${kind}`;
    state.replaceChildren(
      ...(file.isChanged || file.version === null ? [el('span', {}, words.unsaved)] : []),
    );
    const isDraft = file.field('draft') === true;
    main.textContent = file.version !== null && !isDraft ? words.update : words.publish;
  }

  async function save(how: How): Promise<void> {
    if (isBusy) return;
    pane.take();
    await file.settled();
    if (pane.isWhole()) await file.load(file.text, false);
    if (file.key === '') return tell(words.saveFirst);
    reply.replaceChildren();
    setBusy(true);
    try {
      if (file.fault === null) await file.change(changesFor(file, how, site.timeZone, Date.now()));
      const report = await store(session, file);
      if (report !== null) saved(report);
      else pane.show();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
      changed();
    }
  }

  function saved(report: Report): void {
    file.markSaved(report.version ?? '');
    if (isNew) history.replaceState(null, '', `#edit/${encodeURIComponent(file.key)}`);
    if (pane.isWhole()) pane.show();
    reply.replaceChildren(replyPanel(report, site.timeZone));
  }

  function failed(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    const isTaken = error.status === 412 && file.version === null;
    const message = isTaken ? words.exists : messageOf(error);
    reply.replaceChildren(el('div', { class: 'reply bad', role: 'alert' }, message));
  }

  /** The buttons keep the focus meanwhile. */
  function setBusy(busy: boolean): void {
    isBusy = busy;
    main.setAttribute('aria-disabled', String(busy));
  }

  async function moreActions(): Promise<void> {
    const isStored = file.version !== null;
    const actions = {
      draft: words.saveDraft,
      schedule: words.schedule,
      ...(isStored && { history: words.history, move: words.move, remove: words.deleteIt }),
      '': words.cancel,
    };
    const answer = await ask(words.moreActions, [], actions, { isMenu: true });
    if (answer === 'draft') await save({ as: 'draft' });
    if (answer === 'schedule') {
      const at = await askMoment(session);
      if (at !== null) await save({ as: 'scheduled', at });
    }
    if (answer === 'history') await restore();
    if (answer === 'move') await move();
    if (answer === 'remove') await remove();
  }

  async function restore(): Promise<void> {
    const version = await chooseVersion(session, file.key, file.text);
    if (version === null) return;
    try {
      await api.restore(file.key, version.version);
      const stored = await api.read(file.key);
      file.version = stored.version;
      await file.load(stored.text, true);
      pane.show();
      changed();
      tell(words.restored);
    } catch (error) {
      failed(error);
    }
  }

  async function move(): Promise<void> {
    const field = el('input', { type: 'text', required: true, autocomplete: 'off', spellcheck: 'false' });
    field.value = file.key;
    const answer = await ask(words.move, [labelled(words.moveTo, field)], {
      move: words.move,
      '': words.cancel,
    });
    const to = field.value.trim();
    if (answer !== 'move' || to === file.key || file.version === null) return;
    reply.replaceChildren();
    try {
      const report = await api.move(file.key, to, file.version);
      file.key = to;
      file.version = report.version;
      history.replaceState(null, '', `#edit/${encodeURIComponent(to)}`);
      reply.replaceChildren(replyPanel(report, site.timeZone));
      changed();
    } catch (error) {
      failed(error);
    }
  }

  async function remove(): Promise<void> {
    const { key, version } = file;
    if (version === null) return;
    const answer = await ask(
      words.deleteSure,
      [el('p', { class: 'break' }, key)],
      { remove: words.deleteIt, '': words.cancel },
      { isDanger: true },
    );
    if (answer !== 'remove') return;
    try {
      await api.remove(key, version);
    } catch (error) {
      return failed(error);
    }
    file.markSaved(version);
    session.go('');
    const undo = () =>
      api.restore(key, version).then(
        () => session.go(`edit/${encodeURIComponent(key)}`),
        (error) => tell(messageOf(error)),
      );
    tell(words.deleted(key), { text: words.undo, press: () => void undo() });
  }

  const main = button(words.publish, () => void save({ as: file.fault === null ? 'published' : 'is' }), {
    class: 'main',
  });
  const more = button('⋯', () => void moreActions(), { class: 'quiet', 'aria-label': words.moreActions });
  const see = button(
    words.see,
    () => {
      const isSeen = dom.classList.toggle('seen');
      see.setAttribute('aria-pressed', String(isSeen));
      if (isSeen) preview.now();
    },
    { class: 'quiet see', 'aria-pressed': 'false' },
  );
  const about = isNew ? el('div', { class: 'place' }, labelled(words.file, folder), name) : name;
  form.dom.append(about);
  dom.replaceChildren(
    el('header', { class: 'bar' }, backLink(), state, el('span', { class: 'space' }), see, more, main),
    el(
      'main',
      {},
      el('h1', { class: 'hidden' }, isNew ? words.newPost : file.key),
      el('div', { class: 'column' }, reply, form.title, form.dom, pane.dom),
      preview.dom,
    ),
  );
  form.show();
  showState();
  preview.now();
  if (isNew) form.title.focus();
  return () => {
    preview.close();
    pane.close();
  };
}
