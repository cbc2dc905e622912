/** The page for writing, as it begins: the form to sign in. All else is loaded while somebody reads it. */

import { Api } from './api.ts';
import { ask, tell } from './dialogs.ts';
import { passkeyMessage } from './message.ts';
import { signInByPasskey } from './passkeys.ts';
import { Refusal } from './requests.ts';
import { showSignIn } from './sign-in.ts';
import type { Words } from './words/english.ts';
import { speak, words } from './words.ts';

/** `language` is that of the words. */
export function start(given: Words, language: string): void {
  speak(given, language);
  const app = document.getElementById('app');
  if (app === null) return;
  const { nonce = '' } = app.dataset;
  app.removeAttribute('data-nonce');
  signIn(app, nonce);
  // The form is painted first.
  requestAnimationFrame(() => setTimeout(() => void prepare()));
}

function signIn(app: HTMLElement, nonce: string): void {
  document.title = words.signIn;
  const leave = () => signIn(app, nonce);
  const enter = async (api: Api) => {
    const [, key] = /^#edit\/(.+)$/.exec(location.hash) ?? [];
    if (key !== undefined) api.expect(decodeURIComponent(key));
    const [{ openSession }, site] = await Promise.all([loadRest(), api.site()]);
    openSession(app, { api, site, nonce }, leave);
  };
  const form = showSignIn({
    byToken: (token) => enter(new Api(token)),
    byPasskey: ({ bearer }) => enter(new Api(bearer, askAgain)),
  });
  app.replaceChildren(form);
}

/** The hour of a passkey has ended while something is open. */
async function askAgain(): Promise<string | null> {
  const buttons = { again: words.signInPasskey, '': words.cancel };
  const answer = await ask(words.hourOver, [], buttons);
  if (answer !== 'again') return null;
  try {
    return (await signInByPasskey()).bearer;
  } catch (error) {
    tell(passkeyMessage(error));
    return null;
  }
}

async function prepare(): Promise<void> {
  try {
    await (await loadRest()).loadEditor();
  } catch {
    // Asked for again when somebody signs in.
  }
}

async function loadRest(): Promise<typeof import('./signed-in.ts')> {
  try {
    return await import('./signed-in.ts');
  } catch {
    throw new Refusal(0, '');
  }
}
