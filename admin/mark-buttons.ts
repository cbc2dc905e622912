/** Buttons and keys for marks of Markdown. */

import { button } from './dom.ts';
import type { Editing } from './editor.ts';
import { toggleHeading, wrap } from './marks.ts';
import { showMarks } from './marks-dialog.ts';
import { words } from './words.ts';

const bold: Editing = (...at) => wrap(...at, '**');

const italic: Editing = (...at) => wrap(...at, '_');

/** Pressed with Ctrl, on a Mac with ⌘. */
export const markKeys: ReadonlyMap<string, Editing> = new Map([
  ['b', bold],
  ['i', italic],
]);

export function markButtons(edit: (edit: Editing) => void): HTMLElement[] {
  const named = [
    ['B', words.bold, bold],
    ['I', words.italic, italic],
    ['H', words.heading, toggleHeading],
  ] as const;
  return named.map(([sign, name, editing]) =>
    button(sign, () => edit(editing), {
      ...{ class: `quiet mark ${sign.toLowerCase()}`, 'aria-label': name, title: name },
      // The text keeps the focus, and phones their keyboard.
      on: { mousedown: (event) => event.preventDefault() },
    }),
  );
}

/** Shows what the marks are. */
export function helpButton(): HTMLElement {
  return button('?', () => void showMarks(), {
    ...{ class: 'quiet', 'aria-label': words.marks, title: words.marks },
  });
}
