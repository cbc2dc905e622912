import { Refusal } from './api.ts';
import { el, labelled } from './dom.ts';
import { firstToken } from './first-token.ts';
import { words } from './words.ts';

/** The form for a token. `enter` throws where the site refuses it. */
export function showSignIn(enter: (token: string) => Promise<void>): HTMLElement {
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
            await enter(field.value.trim());
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
    firstToken((token) => {
      field.value = token;
    }),
  );
  return el('main', { class: 'centre' }, form);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  if (error.status === 0) return words.noNetwork;
  if (error.status === 401) return words.tokenWrong;
  if (error.type === 'uploads-off') return words.tokensOff;
  return error.message;
}
