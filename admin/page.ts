/** The page for writing: who is signed in, and which view is open. */

import { Api } from './api.ts';
import { confirmLeaving } from './dialogs.ts';
import { Kept } from './kept.ts';
import { showList } from './list.ts';
import type { Session, View } from './session.ts';
import { showSignIn } from './sign-in.ts';
import { words } from './words.ts';
import { showWriting } from './write.ts';

const found = document.getElementById('app');
if (found !== null) start(found);

function start(app: HTMLElement): void {
  const { nonce = '' } = app.dataset;
  app.removeAttribute('data-nonce');
  signIn(app, nonce);
}

function signIn(app: HTMLElement, nonce: string): void {
  document.title = words.signIn;
  app.replaceChildren(
    showSignIn(async (token) => {
      const api = new Api(token);
      const site = await api.site();
      openSession(app, { api, site, nonce, kept: new Kept(token) });
    }),
  );
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
