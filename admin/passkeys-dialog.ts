import type { Passkeys } from './answers.ts';
import { ask, tell } from './dialogs.ts';
import { el, labelled } from './dom.ts';
import { deviceName, makePasskey } from './make-passkey.ts';
import { passkeyMessage } from './message.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';
import { shownDay } from './zone.ts';

/** Shows the passkeys of the token until the dialog is closed; makes and removes them. */
export async function showPasskeys(session: Session): Promise<void> {
  try {
    for (let known: Passkeys | null = await session.api.passkeys(); known !== null; ) {
      known = await showOnce(session, known);
    }
  } catch (error) {
    tell(passkeyMessage(error));
  }
}

/** Null once it is to stay closed. */
async function showOnce(session: Session, known: Passkeys): Promise<Passkeys | null> {
  const { api, site } = session;
  const label = el('input', { type: 'text', autocomplete: 'off', maxlength: 60 });
  label.value = deviceName();
  const canMake = known.challenge !== null;
  const list = el('ul', { class: 'passkeys' }, ...known.passkeys.map((passkey) => row(session, passkey)));
  const content = [
    el('p', {}, words.passkeysHint),
    known.passkeys.length === 0 ? el('p', {}, words.noPasskeys) : list,
    canMake ? labelled(words.passkeyName, label) : el('p', {}, words.passkeyNeedsToken),
  ];
  const buttons = { ...(canMake && { make: words.makePasskey }), '': words.close };
  const answer = await ask(words.passkeys, content, buttons);
  if (answer.startsWith('remove:')) return api.removePasskey(answer.slice('remove:'.length));
  if (answer !== 'make') return null;
  const asked = { api, known, site: site.title, person: site.token.name, label: label.value.trim() };
  const made = await makePasskey({ ...asked, label: asked.label || deviceName() });
  tell(words.passkeyMade);
  return made;
}

function row({ site }: Session, { id, label, made }: Passkeys['passkeys'][number]): HTMLElement {
  return el(
    'li',
    {},
    el('span', {}, label),
    el('time', { datetime: made }, shownDay(made, site.timeZone)),
    el(
      'button',
      { type: 'submit', value: `remove:${id}`, formnovalidate: true, 'aria-label': words.remove(label) },
      '×',
    ),
  );
}
