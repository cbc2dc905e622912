/** Stores a text, and tells the site's reply. */

import type { Report } from './answers.ts';
import { ask, tell } from './dialogs.ts';
import { columns } from './differences.ts';
import { button, el, labelled } from './dom.ts';
import { messageOf } from './message.ts';
import { Refusal } from './requests.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { forField, readMoment, shown, shownTime } from './zone.ts';

/** Asks for a moment in the site's zone; null where it was given up. */
export async function askMoment(session: Session): Promise<number | null> {
  const { timeZone } = session.site;
  const field = el('input', { type: 'datetime-local', required: true });
  field.value = forField(Math.ceil((Date.now() + 3_600_000) / 3_600_000) * 3_600_000, timeZone);
  const content = [labelled(words.later, field, words.dateHint(timeZone))];
  const answer = await ask(words.schedule, content, { set: words.schedule, '': words.cancel });
  return answer === 'set' ? readMoment(field.value, timeZone) : null;
}

/**
 * Stores the file and marks it as saved; where somebody else has changed it, asks what to do. Returns the site's reply; null where
 * nothing was stored. Throws the refusal of any other reason.
 */
export async function store(session: Session, file: TextOfFile): Promise<Report | null> {
  const { api } = session;
  const write = async (version: string | null) => {
    const { text } = file;
    const report = await api.write(file.key, text, version);
    file.markSaved(report.version ?? '', text);
    return report;
  };
  try {
    return await write(file.version);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 412) throw error;
  }
  const stored = await api.read(file.key).catch((error) => {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  });
  if (stored === null) return write(null);
  const answer = await ask(
    words.conflict,
    [el('p', {}, words.conflictHint), columns([words.yours, file.text], [words.theirs, stored.text])],
    { '': words.goOn, ours: words.keepYours, theirs: words.takeTheirs },
    { isWide: true },
  );
  if (answer === 'ours') return write(stored.version);
  if (answer === 'theirs') {
    await file.load(stored.text, true);
    file.version = stored.version;
  }
  return null;
}

/** Tells the new state of the post at the bottom of the page, with the time. */
export function tellStored({ status, url, visibleAt }: Report, zone: string): void {
  const appears = visibleAt ? [words.appearsAt(shown(visibleAt, zone))] : [];
  const text = [words.savedAs[status], ...appears, shownTime(Date.now())].join(' ');
  const isSeen = url !== null && status === 'published';
  tell(text, isSeen ? { text: words.openPage, href: url } : undefined);
}

/** The lasting part of the site's reply: warnings, and a link to a draft. Null for none. */
export function replyPanel({ previewUrl, warnings = [] }: Report): HTMLElement | null {
  if (!previewUrl && warnings.length === 0) return null;
  return el(
    'div',
    { class: 'reply' },
    previewUrl ? copyButton(previewUrl) : null,
    warnings.length > 0 && el('ul', {}, ...warnings.map(({ message }) => el('li', {}, message))),
  );
}

/** Throws anything that is no refusal again. */
export function refusalPanel(error: unknown, { version }: TextOfFile): HTMLElement {
  const isTaken = error instanceof Refusal && error.status === 412 && version === null;
  return el('div', { class: 'reply bad', role: 'alert' }, isTaken ? words.exists : messageOf(error));
}

function copyButton(address: string): HTMLElement {
  return button(words.copyPreview, () => {
    navigator.clipboard.writeText(address).then(
      () => tell(words.copied),
      () => void ask(words.copyPreview, [el('p', { class: 'break' }, address)], { '': words.close }),
    );
  });
}
