/** Stores a text: published, as a draft, or for later. */

import type { Report, Value } from './answers.ts';
import { ask, tell } from './dialogs.ts';
import { columns } from './differences.ts';
import { button, el, labelled } from './dom.ts';
import { isOn } from './field-values.ts';
import { messageOf } from './message.ts';
import { Refusal } from './requests.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { forField, readMoment, shown, writeMoment } from './zone.ts';

export type How = { as: 'published' } | { as: 'draft' } | { as: 'scheduled'; at: number } | { as: 'is' };

/** The fields to change so that the post becomes what was asked for. */
export function changesFor(
  file: TextOfFile,
  how: How,
  zone: string,
  now: number,
): Record<string, Value | null> {
  const changes: Record<string, Value | null> = {};
  if (how.as === 'is') return changes;
  if (how.as === 'draft') return file.field('draft') === true ? changes : { draft: true };
  if (isOn(file.field('draft'))) changes['draft'] = false;
  if (file.field('published') !== undefined && !isOn(file.field('published'))) changes['published'] = true;
  const date = readMoment(String(file.field('date') ?? ''), zone);
  if (how.as === 'scheduled') changes['date'] = writeMoment(how.at, zone);
  else if (date !== null && date > now) changes['date'] = writeMoment(now, zone);
  const later = readMoment(String(file.field('publishDate') ?? ''), zone);
  if (later !== null && (how.as === 'scheduled' || later > now)) changes['publishDate'] = null;
  return changes;
}

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

/** The reply of the site as a panel: the state, the address, warnings. */
export function replyPanel(
  { status, url, visibleAt, previewUrl, warnings = [] }: Report,
  zone: string,
): HTMLElement {
  return el(
    'div',
    { class: 'reply', role: 'status' },
    el(
      'p',
      {},
      el('strong', {}, words.savedAs[status]),
      visibleAt ? ` ${words.appearsAt(shown(visibleAt, zone))}` : null,
    ),
    url !== null &&
      status === 'published' &&
      el('a', { href: url, target: '_blank', rel: 'noreferrer' }, words.openPage),
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
