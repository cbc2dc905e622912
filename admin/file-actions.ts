/** Restores and moves the file that is open, and offers all that can be done with it. */

import type { Report } from './answers.ts';
import { deletePost } from './delete-post.ts';
import { ask, tell } from './dialogs.ts';
import { el, labelled } from './dom.ts';
import { chooseVersion } from './history-dialog.ts';
import type { PostState } from './post-state.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { pageLink } from './writing-bar.ts';

/** The view of the file, as far as actions change it. */
export type Desk = {
  session: Session;
  file: TextOfFile;
  state: PostState;
  /** Shows the file anew, which is as it is stored. */
  reopened(): void;
  said(report: Report): void;
  failed(error: unknown): void;
};

/** Asks what to do with the file, and does it. Returns the ways to store it, which are the view's own. */
export async function askAction(desk: Desk): Promise<'now' | 'draft' | 'schedule' | null> {
  const { session, file, state } = desk;
  const isStored = file.version !== null;
  const actions = {
    ...(state.isLater && { now: words.publishNow }),
    ...(!session.site.token.isForDrafts && { draft: words.saveDraft, schedule: words.schedule }),
    ...(isStored && { history: words.history, move: words.move, remove: words.deleteIt }),
    '': words.cancel,
  };
  const link = state.url !== null && pageLink(state.url);
  const answer = await ask(words.moreActions, [link], actions, { isMenu: true });
  if (answer === 'history') await restore(desk);
  if (answer === 'move') await move(desk);
  if (answer === 'remove') await deletePost(desk);
  return answer === 'now' || answer === 'draft' || answer === 'schedule' ? answer : null;
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
