/** Restores, moves and deletes the file that is open. */

import type { Report } from './answers.ts';
import { ask, tell } from './dialogs.ts';
import { el, labelled } from './dom.ts';
import { chooseVersion } from './history-dialog.ts';
import { messageOf } from './message.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';

/** The view of the file, as far as actions change it. */
export type Desk = {
  session: Session;
  file: TextOfFile;
  /** Shows the file anew. */
  reopened(): void;
  said(report: Report): void;
  failed(error: unknown): void;
};

/** Asks what to do with the file, and does it. Returns the ways to store it, which are the view's own. */
export async function askAction(desk: Desk): Promise<'draft' | 'schedule' | null> {
  const isStored = desk.file.version !== null;
  const actions = {
    ...(!desk.session.site.token.isForDrafts && { draft: words.saveDraft, schedule: words.schedule }),
    ...(isStored && { history: words.history, move: words.move, remove: words.deleteIt }),
    '': words.cancel,
  };
  const answer = await ask(words.moreActions, [], actions, { isMenu: true });
  if (answer === 'history') await restore(desk);
  if (answer === 'move') await move(desk);
  if (answer === 'remove') await remove(desk);
  return answer === 'draft' || answer === 'schedule' ? answer : null;
}

async function restore(desk: Desk): Promise<void> {
  const { session, file } = desk;
  const { api } = session;
  const version = await chooseVersion(session, file.key, file.text);
  if (version === null) return;
  try {
    await api.restore(file.key, version.version);
    const stored = await api.read(file.key);
    file.version = stored.version;
    await file.load(stored.text, true);
    desk.reopened();
    tell(words.restored);
  } catch (error) {
    desk.failed(error);
  }
}

async function move(desk: Desk): Promise<void> {
  const { file } = desk;
  const field = el('input', { type: 'text', required: true, autocomplete: 'off', spellcheck: 'false' });
  field.value = file.key;
  const buttons = { move: words.move, '': words.cancel };
  const answer = await ask(words.move, [labelled(words.moveTo, field)], buttons);
  if (answer === 'move') await moveTo(desk, field.value.trim());
}

/** Gives the file another name. Its unsaved text stays unsaved. */
export async function moveTo(desk: Desk, to: string): Promise<void> {
  const { session, file } = desk;
  if (to === file.key || file.version === null) return;
  try {
    const report = await session.api.move(file.key, to, file.version);
    file.key = to;
    file.version = report.version;
    history.replaceState(null, '', `#edit/${encodeURIComponent(to)}`);
    desk.said(report);
  } catch (error) {
    desk.failed(error);
  }
}

async function remove(desk: Desk): Promise<void> {
  const { session, file } = desk;
  const { api } = session;
  const { key, version } = file;
  if (version === null) return;
  const buttons = { remove: words.deleteIt, '': words.cancel };
  const answer = await ask(words.deleteSure, [el('p', { class: 'break' }, key)], buttons, { isDanger: true });
  if (answer !== 'remove') return;
  try {
    await api.remove(key, version);
  } catch (error) {
    return desk.failed(error);
  }
  // Nothing is left to lose.
  file.markSaved(version, file.text);
  session.go('');
  const undo = () =>
    api.restore(key, version).then(
      () => session.go(`edit/${encodeURIComponent(key)}`),
      (error) => tell(messageOf(error)),
    );
  tell(words.deleted(key), { text: words.undo, press: () => void undo() });
}
