/** Questions in front of the page, by the browser's own dialog: it keeps the focus and closes by Escape. */

import { button, type Child, el } from './dom.ts';
import { words } from './words.ts';

/**
 * Shows a dialog until it is closed. Returns the value of the button that was pressed; empty for Escape.
 *
 * @param buttons By value, what they say; the first is the main one.
 */
export function ask(
  title: string,
  content: readonly Child[],
  buttons: Readonly<Record<string, string>>,
  { isWide = false, isDanger = false, isMenu = false } = {},
): Promise<string> {
  const heading = el('h2', { id: 'dialog-title' }, title);
  const row = el('div', { class: isMenu ? 'buttons menu' : 'buttons' });
  const dialog = el(
    'dialog',
    { class: isWide ? 'wide' : '', 'aria-labelledby': 'dialog-title' },
    el('form', { method: 'dialog' }, heading, ...content, row),
  );
  for (const [index, [value, text]] of Object.entries(buttons).entries()) {
    const isAlone = value === '' && Object.keys(buttons).length === 1;
    const kind = index > 0 || isMenu || isAlone ? '' : isDanger ? 'danger' : 'main';
    row.append(el('button', { value, class: kind, type: 'submit', formnovalidate: index > 0 }, text));
  }
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** `isKept`: the device has what is not saved. */
export async function confirmLeaving(isKept: boolean): Promise<boolean> {
  const hint = el('p', {}, isKept ? words.leaveKept : words.leaveLost);
  const answer = await ask(words.leaveSure, [hint], { stay: words.goOn, leave: words.leave });
  return answer === 'leave';
}

let shown: HTMLElement | undefined;

/** Takes the sentence away. */
export function hush(): void {
  shown?.remove();
}

type Action = { text: string } & ({ press(): void } | { href: string });

/** A sentence at the bottom of the page, perhaps with a link or a button. It goes by itself without a button. */
export function tell(text: string, action?: Action): void {
  hush();
  const note = el('div', { class: 'toast', role: 'status' }, el('span', {}, text));
  const isButton = action !== undefined && 'press' in action;
  if (action && !isButton) {
    note.append(el('a', { href: action.href, target: '_blank', rel: 'noreferrer' }, action.text));
  }
  if (isButton) {
    note.append(
      button(action.text, () => {
        note.remove();
        action.press();
      }),
    );
  }
  note.append(button('×', () => note.remove(), { class: 'quiet', 'aria-label': words.close }));
  // The first stop of Tab, not the one after all rows of a list.
  document.body.prepend(note);
  shown = note;
  if (!isButton) window.setTimeout(() => note.remove(), 6000);
}
