import type { SignedIn } from './answers.ts';
import { button, el, labelled } from './dom.ts';
import { firstToken } from './first-token.ts';
import { messageOf, passkeyMessage } from './message.ts';
import { hasPasskeys, signInByPasskey } from './passkeys.ts';
import { Refusal } from './requests.ts';
import { words } from './words.ts';

/** Both throw where the site refuses. */
export type Enter = { byToken(token: string): Promise<void>; byPasskey(signedIn: SignedIn): Promise<void> };

export function showSignIn(enter: Enter): HTMLElement {
  const field = el('input', {
    type: 'password',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: true,
    autofocus: true,
  });
  const message = el('p', { class: 'message', role: 'alert' });
  const send = el('button', { class: 'main', type: 'submit' }, words.signIn);
  const form = el(
    'form',
    {
      class: 'sign-in',
      on: {
        submit: async (event) => {
          event.preventDefault();
          send.disabled = true;
          try {
            await enter.byToken(tokenIn(field.value));
          } catch (error) {
            message.textContent = reasonOf(error);
            send.disabled = false;
            field.focus();
          }
        },
      },
    },
    el('h1', {}, words.write),
    labelled(words.token, field, words.tokenHint),
    message,
    send,
    hasPasskeys() && byPasskey(enter, message),
    firstToken((token) => {
      field.value = token;
    }),
  );
  return el('main', { class: 'centre' }, form);
}

/** Without the name that stands before it in `.dev.vars`, where somebody may have copied the whole line. */
function tokenIn(pasted: string): string {
  return pasted
    .trim()
    .replace(/^PLATEN_TOKEN\s*=\s*/, '')
    .replace(/^(["'])(.*)\1$/, '$2');
}

function byPasskey(enter: Enter, message: HTMLElement): HTMLElement {
  const press = async () => {
    message.textContent = '';
    try {
      await enter.byPasskey(await signInByPasskey());
    } catch (error) {
      message.textContent = error instanceof Refusal ? reasonOf(error) : passkeyMessage(error);
    }
  };
  return button(words.signInPasskey, () => void press(), { class: 'wide' });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  if (error.type === 'uploads-off') return words.tokensOff;
  const isOfToken = error.status === 401 && !error.message.includes('passkey');
  return isOfToken ? words.tokenWrong : messageOf(error);
}
