import { el } from './dom.ts';
import type { Editor, EditorOptions } from './editor.ts';

/** The part of the text that is selected. */
type Place = { from: number; to: number };

/** A field of the browser's own. It grows with its text. */
export function openPlain({ text, label, hint, keys, change, slash, take }: EditorOptions): Editor {
  const offer = (event: Event, transfer: DataTransfer | null) => {
    if (take(transfer)) event.preventDefault();
  };
  const field = el('textarea', {
    class: 'plain-text',
    'aria-label': label,
    placeholder: hint,
    spellcheck: 'true',
    on: {
      input: change,
      beforeinput: (event) => {
        const { selectionStart: at, value } = field;
        const isSlash = event.data === '/' && !event.isComposing && !isWriting;
        if (!isSlash || !/(?:^|\n)[ \t]*$/.test(value.slice(0, at))) return;
        event.preventDefault();
        slash();
      },
      keydown: (event) => {
        const own = event.ctrlKey || event.metaKey ? keys.get(event.key.toLowerCase()) : undefined;
        if (own === undefined || event.altKey || event.shiftKey) return;
        event.preventDefault();
        edit(own);
      },
      paste: (event) => offer(event, event.clipboardData),
      drop: (event) => offer(event, event.dataTransfer),
    },
  });
  field.value = text;
  let isWriting = false;
  let held: Place | null = null;

  /** Phones forget the selection of a field while a dialog is open. Puts it back, and the focus. */
  function takeHeld(): Place {
    const place = held ?? { from: field.selectionStart, to: field.selectionEnd };
    held = null;
    field.focus();
    field.setSelectionRange(place.from, place.to);
    return place;
  }

  /** As if it was typed, so that the browser can undo it. */
  function write(from: number, to: number, insert: string): void {
    field.focus();
    field.setSelectionRange(from, to);
    isWriting = true;
    const isWritten = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
    isWriting = false;
    if (isWritten || field.value.slice(from, from + insert.length) === insert) return;
    field.setRangeText(insert, from, to, 'end');
    change();
  }

  const edit: Editor['edit'] = (edit) => {
    const selected = takeHeld();
    const { from, to, insert, start, end } = edit(field.value, selected.from, selected.to);
    if (from !== to || insert !== '') write(from, to, insert);
    field.setSelectionRange(start, end);
  };

  return {
    dom: field,
    text: () => field.value,
    replace: (from, to, other) => field.setRangeText(other, from, to, 'preserve'),
    hold() {
      held ??= { from: field.selectionStart, to: field.selectionEnd };
    },
    rename: (other) => field.setAttribute('aria-label', other),
    insert(inserted) {
      const { from, to } = takeHeld();
      const { value } = field;
      write(from, to, inserted(value.slice(0, from), value.slice(to)));
    },
    edit,
    selection: () => field.value.slice(field.selectionStart, field.selectionEnd),
    mark() {},
    goTo(line) {
      const lines = field.value.split('\n');
      const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      field.focus();
      field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    },
    focus: () => void takeHeld(),
    close() {},
  };
}
