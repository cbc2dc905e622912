/** The page for writing: who is signed in, and which view is open. */

import { Api } from './api.ts';
import { ask, confirmLeaving, tell } from './dialogs.ts';
import { Kept } from './kept.ts';
import { showList } from './list.ts';
import { signInByPasskey } from './passkeys.ts';
import { passkeyMessage } from './passkeys-dialog.ts';
import type { Session, View } from './session.ts';
import { showSignIn } from './sign-in.ts';
import type { Words } from './words/english.ts';
import { speak, words } from './words.ts';
import { showWriting } from './write.ts';

/** `language` is that of the words. */
export function start(given: Words, language: string): void {
  speak(given, language);
  const app = document.getElementById('app');
  if (app === null) return;
  const { nonce = '' } = app.dataset;
  app.removeAttribute('data-nonce');
  signIn(app, nonce);
}

function signIn(app: HTMLElement, nonce: string): void {
  document.title = words.signIn;
  const enter = async (api: Api) => {
    const site = await api.site();
    openSession(app, { api, site, nonce, kept: new Kept(site.deviceSecret) });
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

function openSession(app: HTMLElement, given: Omit<Session, 'go' | 'signOut'>): void {
  let view: View | undefined;
  let address = '';
  const listening = new AbortController();
  const session: Session = {
    ...given,
    go(next) {
      if (location.hash === `#${next}`) void open();
      else location.hash = next;
    },
    signOut() {
      listening.abort();
      view?.close?.();
      history.replaceState(null, '', location.pathname);
      signIn(app, given.nonce);
      app.querySelector<HTMLElement>('[autofocus]')?.focus();
    },
  };

  async function open(): Promise<void> {
    const next = location.hash.slice(1);
    if (next === address && view !== undefined) return;
    if (view?.isChanged?.() && !(await confirmLeaving())) {
      history.replaceState(null, '', `#${address}`);
      return;
    }
    view?.close?.();
    address = next;
    view = viewAt(next, session);
    document.title = view.title;
    app.replaceChildren(view.dom);
    view.dom.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  const { signal } = listening;
  window.addEventListener('hashchange', () => void open(), { signal });
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (view?.isChanged?.()) event.preventDefault();
    },
    { signal },
  );
  void open();
}

/** `edit/<key>`, `new`, or the list. */
function viewAt(address: string, session: Session): View {
  const [, kind, rest = ''] = /^(edit|new)(?:\/(.*))?$/.exec(address) ?? [];
  if (kind === 'edit') return showWriting(session, decodeURIComponent(rest));
  if (kind === 'new') return showWriting(session, null);
  return showList(session);
}
