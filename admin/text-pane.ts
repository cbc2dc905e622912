/** The editor with its buttons, and the list of problems below. */

import type { Fault } from './answers.ts';
import { difference } from './compare.ts';
import { tell } from './dialogs.ts';
import { button, el } from './dom.ts';
import type { Editor, Insertion } from './editor.ts';
import { chooseInserted } from './insert-menu.ts';
import { chooseLink } from './link-dialog.ts';
import { helpButton, markButtons, markKeys } from './mark-buttons.ts';
import { changeEditor, isPlainEditor, openEditor, searchIn } from './open-editor.ts';
import { addFiles } from './pictures.ts';
import { problemList } from './problem-list.ts';
import type { Session } from './session.ts';
import { type TextOfFile, withLineFeeds } from './text-of-file.ts';
import { words } from './words.ts';

type Parts = {
  session: Session;
  file: TextOfFile;
  /** The next thing after the text for the keyboard. */
  skip: HTMLElement;
  changed(): void;
  /** Called when the front matter may have been edited as text. */
  reload(): Promise<void>;
};

export type TextPane = {
  dom: HTMLElement;
  /** Opens the text of the file again. */
  show(): void;
  /** Takes the text from the file again; the editor stays. */
  refresh(): void;
  /** Puts the typed text into the file. */
  take(): void;
  focus(): void;
  isWhole(): boolean;
  problems(errors: readonly Fault[], warnings: readonly Fault[], failure: string | null): void;
  close(): void;
};

export function textPane(parts: Parts): TextPane {
  const { session, file, changed, reload } = parts;
  let isWhole = file.fault !== null;
  const place = el('div', { class: 'text' });
  const list = problemList();
  let editor = open();

  function textNow(): string {
    return isWhole ? withLineFeeds(file.text) : file.body;
  }

  function label(): string {
    return isWhole ? words.whole : words.text;
  }

  function open(): Editor {
    const options = {
      text: textNow(),
      label: label(),
      hint: words.textHint,
      keys: markKeys,
      nonce: session.nonce,
      change() {
        take();
        changed();
      },
      slash: () => void insertChosen('/'),
      take(transfer: DataTransfer | null) {
        const files = filesOf(transfer);
        if (files.length > 0) void insertFiles(files);
        return files.length > 0;
      },
    };
    const opened = openEditor(options);
    place.replaceChildren(opened.dom);
    return opened;
  }

  function take(): void {
    if (isWhole) file.whole = editor.text();
    else file.body = editor.text();
  }

  function refresh(): void {
    const [before, after] = [editor.text(), textNow()];
    const { start, end } = difference(before, after);
    if (before !== after) editor.replace(start, before.length - end, after.slice(start, after.length - end));
  }

  function reopen(): void {
    editor.close();
    editor = open();
  }

  async function insertFiles(files: readonly File[]): Promise<void> {
    if (file.key === '') return tell(words.saveFirst);
    editor.hold();
    await addFiles(session.api, file.key, files, (text) => {
      editor.insert(asBlock(text));
      editor.hold();
    });
    editor.focus();
  }

  async function insertLink(): Promise<void> {
    editor.hold();
    const link = await chooseLink(session);
    if (link !== null) editor.insert(() => link);
    else editor.focus();
  }

  /** `instead` is written where nothing was chosen. */
  async function insertChosen(instead: string): Promise<void> {
    editor.hold();
    const chosen = await chooseInserted(session, file.key, editor.selection());
    if (chosen === 'files') chooser.click();
    else if (chosen !== null) editor.insert(chosen.block ? asBlock(chosen.text) : () => chosen.text);
    else if (instead !== '') editor.insert(() => instead);
    else editor.focus();
  }

  async function toggleWhole(): Promise<void> {
    await file.settled();
    take();
    if (isWhole) await reload();
    isWhole = !isWhole || file.fault !== null;
    whole.setAttribute('aria-pressed', String(isWhole));
    refresh();
    editor.rename(label());
  }

  async function togglePlain(): Promise<void> {
    if (!(await changeEditor())) return tell(words.noNetwork);
    take();
    plain.setAttribute('aria-pressed', String(isPlainEditor()));
    reopen();
  }

  const chooser = el('input', { type: 'file', multiple: true, hidden: true });
  chooser.addEventListener('change', () => {
    void insertFiles([...(chooser.files ?? [])]);
    chooser.value = '';
  });
  chooser.addEventListener('cancel', () => editor.focus());
  const whole = button(words.whole, () => void toggleWhole(), {
    class: 'quiet',
    'aria-pressed': String(isWhole),
  });
  const plain = button(words.plain, () => void togglePlain(), {
    class: 'quiet',
    'aria-pressed': String(isPlainEditor()),
  });
  const tools = el(
    'div',
    { class: 'tools', role: 'group', 'aria-label': words.text },
    ...markButtons((edit) => editor.edit(edit)),
    button(words.addPicture, () => chooser.click(), { class: 'quiet' }),
    button(words.addLink, () => void insertLink(), { class: 'quiet' }),
    button(words.insert, () => void insertChosen(''), { class: 'quiet' }),
    helpButton(),
    chooser,
    el('span', { class: 'views' }, whole, plain),
  );
  // A press beside the text is meant for it.
  place.addEventListener('click', ({ target }) => {
    const isBeside = target instanceof Element && !target.closest('.cm-content, .cm-panels, textarea');
    if (isBeside) editor.focus();
  });
  place.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') searchIn(editor.dom);
  });

  return {
    dom: el('div', { class: 'pane' }, tools, place, parts.skip, list.dom),
    show() {
      isWhole = isWhole || file.fault !== null;
      reopen();
    },
    ...{ refresh, take },
    problems(errors, warnings, failure) {
      list.show(editor, isWhole ? 1 : file.bodyLine, { errors, warnings, failure });
    },
    focus: () => editor.focus(),
    isWhole: () => isWhole,
    close: () => editor.close(),
  };
}

/** Files of a paste or a drop; none where it also has text, as of a word processor. */
function filesOf(transfer: DataTransfer | null): File[] {
  if (transfer === null || transfer.types.includes('text/plain')) return [];
  return [...transfer.files];
}

/** `text` with blank lines around it, as far as they are missing at its place. */
function asBlock(text: string): Insertion {
  return (before, after) => {
    const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    return `${lead}${text}${after.startsWith('\n') ? '\n' : '\n\n'}`;
  };
}
