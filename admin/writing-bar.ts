import { button, el, showerIn } from './dom.ts';
import { words } from './words.ts';

export type WritingBar = {
  dom: HTMLElement;
  /** Leads the keyboard from the text to the main button; seen while it has the focus. */
  skip: HTMLElement;
  show(state: Shown): void;
  /** The buttons keep the focus meanwhile. */
  setBusy(isBusy: boolean): void;
};

type Shown = {
  isUnsaved: boolean;
  isKept: boolean;
  /** The words for a saved text. */
  saved: string;
  /** Where visitors find the stored post. */
  url: string | null;
  /** The text of the main button. */
  main: string;
  isDraft: boolean;
};

type Parts = {
  publish(): void;
  saveDraft(): void;
  more(): void;
  /** Shows or hides the preview on narrow screens; returns whether it is seen. */
  toggleSeen(): boolean;
};

export function backLink(): HTMLElement {
  const arrow = el('span', { class: 'arrow', 'aria-hidden': 'true' }, '←');
  return el('a', { class: 'back', href: '#' }, arrow, ' ', el('span', { class: 'word' }, words.posts));
}

export function pageLink(address: string): HTMLElement {
  return el('a', { href: address, target: '_blank', rel: 'noreferrer' }, words.openPage);
}

/** The way back, the state of the text, and the buttons that store it. */
export function writingBar({ publish, saveDraft, more, toggleSeen }: Parts): WritingBar {
  const state = el('span', { class: 'status', role: 'status' });
  const page = el('span', { class: 'open' });
  const main = button(words.publish, publish, { class: 'main' });
  const toggle = () => {
    see.textContent = toggleSeen() ? words.write : words.see;
  };
  const see = button(words.see, toggle, { class: 'quiet see' });
  const draft = button(words.saveDraft, saveDraft, { class: 'as-draft' });
  const menu = button('⋯', more, { class: 'quiet', 'aria-label': words.moreActions });
  const skip = button(words.toSaving, () => main.focus(), { class: 'skip' });
  const showState = showerIn(state);
  const showPage = showerIn(page);
  return {
    dom: el(
      'header',
      { class: 'bar' },
      backLink(),
      state,
      page,
      el('span', { class: 'space' }),
      see,
      menu,
      draft,
      main,
    ),
    skip,
    show({ isUnsaved, isKept, saved, url, main: text, isDraft }) {
      const said = !isUnsaved ? saved : isKept ? words.keptHere : words.unsaved;
      showState([isUnsaved, said], () => [el('span', {}, said)]);
      state.className = isUnsaved ? 'status unsaved' : 'status';
      showPage(url === null ? [] : [url], () => [url !== null && pageLink(url)]);
      main.textContent = text;
      draft.hidden = !isDraft;
    },
    setBusy(isBusy) {
      for (const each of [draft, main]) each.setAttribute('aria-disabled', String(isBusy));
    },
  };
}
