/** The two ways to edit a text: CodeMirror, and a plain field for phones where CodeMirror's selection fails. */

import type { Fault } from './answers.ts';
import type { Edit } from './marks.ts';

export type Mark = Fault & { line: number; severity: 'error' | 'warning' };

export type Editor = {
  readonly dom: HTMLElement;
  /** With line feeds alone. */
  text(): string;
  /** Replaces a part of the text; this is not undone. The cursor stays where it is, as far as it can. */
  replace(from: number, to: number, text: string): void;
  /** Remembers the selection until the next `insert`, `edit` or `focus`: a dialog in between may move it. */
  hold(): void;
  rename(label: string): void;
  /** Puts a text in the place of the selection. */
  insert(text: Insertion): void;
  /** Changes the text at the selection. */
  edit(edit: Editing): void;
  selection(): string;
  mark(marks: readonly Mark[]): void;
  goTo(line: number): void;
  focus(): void;
  /** Ends the editor; its element can be removed. */
  close(): void;
};

export type EditorOptions = {
  text: string;
  label: string;
  /** Seen while there is no text. */
  hint: string;
  nonce: string;
  /** Edits by the key that is pressed with Ctrl, on a Mac with ⌘. */
  keys: ReadonlyMap<string, Editing>;
  change(): void;
  /** Called for a slash at the beginning of a line, which is not written then. */
  slash(): void;
  /** Called for each paste and drop. Returns whether it is taken, so that the editor leaves it alone. */
  take(transfer: DataTransfer | null): boolean;
};

/** Makes an edit at a selection of the text. */
export type Editing = (text: string, from: number, to: number) => Edit;

/** Gets the texts before and after the selection. */
export type Insertion = (before: string, after: string) => string;
