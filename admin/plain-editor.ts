import { el } from './dom.ts';
import type { Editor, EditorOptions } from './editor.ts';

/** A field of the browser's own. It grows with its text. */
export function openPlain({ text, label, change, slash, take }: EditorOptions): Editor {
  const offer = (event: Event, transfer: DataTransfer | null) => {
    if (take(transfer)) event.preventDefault();
  };
  const field = el('textarea', {
    class: 'plain-text',
    'aria-label': label,
    spellcheck: 'true',
    on: {
      input: change,
      beforeinput: (event) => {
        const { selectionStart: at, value } = field;
        if (event.data !== '/' || event.isComposing || !/(?:^|\n)[ \t]*$/.test(value.slice(0, at))) return;
        event.preventDefault();
        slash();
      },
      paste: (event) => offer(event, event.clipboardData),
      drop: (event) => offer(event, event.dataTransfer),
    },
  });
  field.value = text;
  return {
    dom: field,
    text: () => field.value,
    replace: (from, to, other) => field.setRangeText(other, from, to, 'preserve'),
    insert(inserted) {
      const { selectionStart: from, selectionEnd: to, value } = field;
      field.setRangeText(inserted(value.slice(0, from), value.slice(to)), from, to, 'end');
      change();
      field.focus();
    },
    selection: () => field.value.slice(field.selectionStart, field.selectionEnd),
    mark() {},
    goTo(line) {
      const lines = field.value.split('\n');
      const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      field.focus();
      field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    },
    focus: () => field.focus(),
    close() {},
  };
}
