/** Makes a token where a site has none yet. The site learns only its digest, from its owner. */

import { toBase64url } from './base64.ts';
import { tell } from './dialogs.ts';
import { button, el, labelled } from './dom.ts';
import { words } from './words.ts';

/** A part of the form to sign in, closed at first. `made` takes the new token. */
export function firstToken(made: (token: string) => void): HTMLElement {
  const place = el('div', { class: 'first-token' });
  const details = el('details', {}, el('summary', {}, words.noToken), place);
  details.addEventListener('toggle', async () => {
    if (!details.open || place.children.length > 0) return;
    const token = newToken();
    const entry = `me:${await digestOf(token)}`;
    place.append(
      ...(isOnThisMachine() ? [el('p', {}, words.tokenHere)] : []),
      shown(words.yourToken, token, words.yourTokenHint),
      shown(words.itsEntry, entry, words.itsEntryHint),
      el('ol', {}, ...words.tokenSteps.map((step) => el('li', {}, step))),
    );
    made(token);
  });
  return details;
}

/** Where the command that started the site has made a token, which works at once. */
function isOnThisMachine(): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
}

function shown(label: string, text: string, hint: string): HTMLElement {
  const field = el('input', { type: 'text', readonly: true, spellcheck: 'false' });
  field.value = text;
  field.addEventListener('focus', () => field.select());
  const copy = button(words.copy, () => {
    field.select();
    navigator.clipboard.writeText(text).then(
      () => tell(words.copied),
      () => undefined,
    );
  });
  return el('div', { class: 'with-button' }, labelled(label, field, hint), copy);
}

/** 32 random bytes, as the command makes them. */
function newToken(): string {
  const token = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
  // Programs take an argument that begins so for an option.
  return token.startsWith('-') ? newToken() : token;
}

async function digestOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
