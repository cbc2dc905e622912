/** The page once somebody has signed in: which view is open. */

import { confirmLeaving, hush } from './dialogs.ts';
import { Kept } from './kept.ts';
import { showList } from './list.ts';
import type { Session, View } from './session.ts';
import { showWriting } from './write.ts';

export { loadEditor } from './open-editor.ts';

/** `leave` shows the form to sign in. */
export function openSession(
  app: HTMLElement,
  given: Pick<Session, 'api' | 'site' | 'nonce'>,
  leave: () => void,
): void {
  let view: View | undefined;
  let address = '';
  const listening = new AbortController();
  const session: Session = {
    ...given,
    kept: new Kept(given.site.deviceSecret),
    go(next) {
      if (location.hash.slice(1) !== next) history.pushState(null, '', `#${next}`);
      return open();
    },
    signOut() {
      listening.abort();
      hush();
      view?.close?.();
      history.replaceState(null, '', location.pathname);
      leave();
      app.querySelector<HTMLElement>('[autofocus]')?.focus();
    },
  };

  /** `left` is the address before. */
  async function open(left = ''): Promise<void> {
    const next = location.hash.slice(1);
    if (next === address && view !== undefined) return;
    if (view?.isChanged?.() && !(await confirmLeaving((await view.keep?.()) ?? false))) {
      history.replaceState(null, '', `#${address}`);
      return;
    }
    hush();
    view?.close?.();
    address = next;
    view = viewAt(next, session, left);
    document.title = view.title;
    app.replaceChildren(view.dom);
    view.dom.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  const { signal } = listening;
  const listen = ({ oldURL }: HashChangeEvent) => void open(new URL(oldURL).hash.slice(1));
  window.addEventListener('hashchange', listen, { signal });
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
function viewAt(address: string, session: Session, left: string): View {
  const [, kind, rest = ''] = /^(edit|new)(?:\/(.*))?$/.exec(address) ?? [];
  if (kind === 'edit') return showWriting(session, decodeURIComponent(rest));
  if (kind === 'new') return showWriting(session, null);
  return showList(session, left);
}
