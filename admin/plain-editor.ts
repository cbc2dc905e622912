import { el } from './dom.ts';
import { asBlock, type Editor, type EditorOptions, filesOf } from './editor.ts';

/** A field of the browser's own. It grows with its text. */
export function openPlain({ text, label, change, slash, files }: EditorOptions): Editor {
  const take = (event: Event, transfer: DataTransfer | null) => {
    const given = filesOf(transfer);
    if (given.length === 0) return;
    event.preventDefault();
    files(given);
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
      paste: (event) => take(event, event.clipboardData),
      drop: (event) => take(event, event.dataTransfer),
    },
  });
  field.value = text;
  return {
    dom: field,
    text: () => field.value,
    replace(other) {
      field.value = other;
    },
    insert(inserted, how) {
      const { selectionStart: from, selectionEnd: to, value } = field;
      const written = how?.block ? asBlock(inserted, value.slice(0, from), value.slice(to)) : inserted;
      field.setRangeText(written, from, to, 'end');
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
