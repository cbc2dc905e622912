import { button, el } from './dom.ts';
import { words } from './words.ts';

export type WritingBar = {
  dom: HTMLElement;
  /** `main` is the text of the main button. */
  show(state: { isUnsaved: boolean; isKept: boolean; main: string }): void;
  /** The buttons keep the focus meanwhile. */
  setBusy(isBusy: boolean): void;
};

type Parts = {
  publish(): void;
  more(): void;
  /** Shows or hides the preview on narrow screens; returns whether it is seen. */
  toggleSeen(): boolean;
};

export function backLink(): HTMLElement {
  const arrow = el('span', { class: 'arrow', 'aria-hidden': 'true' }, '←');
  return el('a', { class: 'back', href: '#' }, arrow, ' ', el('span', { class: 'word' }, words.posts));
}

/** The way back, the state of the text, and the buttons that store it. */
export function writingBar({ publish, more, toggleSeen }: Parts): WritingBar {
  const state = el('span', { class: 'status', role: 'status' });
  const main = button(words.publish, publish, { class: 'main' });
  const toggle = () => {
    see.textContent = toggleSeen() ? words.write : words.see;
  };
  const see = button(words.see, toggle, { class: 'quiet see' });
  const menu = button('⋯', more, { class: 'quiet', 'aria-label': words.moreActions });
  return {
    dom: el('header', { class: 'bar' }, backLink(), state, el('span', { class: 'space' }), see, menu, main),
    show({ isUnsaved, isKept, main: text }) {
      state.className = isUnsaved ? 'status unsaved' : 'status';
      const said = isKept ? words.keptHere : words.unsaved;
      state.replaceChildren(...(isUnsaved ? [el('span', {}, said)] : []));
      main.textContent = text;
    },
    setBusy: (isBusy) => main.setAttribute('aria-disabled', String(isBusy)),
  };
}
