/** The two ways to edit a text: CodeMirror, and a plain field for phones where CodeMirror's selection fails. */

import type { Fault } from './answers.ts';

export type Mark = Fault & { line: number; severity: 'error' | 'warning' };

export type Editor = {
  readonly dom: HTMLElement;
  /** With line feeds alone. */
  text(): string;
  replace(text: string): void;
  /** Puts a text in the place of the selection; `block` on lines of its own. */
  insert(text: string, how?: { block: boolean }): void;
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
  nonce: string;
  change(): void;
  /** Called for a slash at the beginning of a line, which is not written then. */
  slash(): void;
  /** Files that were pasted or dropped. */
  files(files: readonly File[]): void;
};

/** Files of a paste or a drop; none where it also has text, as of a word processor. */
export function filesOf(transfer: DataTransfer | null): File[] {
  if (transfer === null || transfer.types.includes('text/plain')) return [];
  return [...transfer.files];
}

/** `text` with blank lines around it, as far as they are missing at this place. */
export function asBlock(text: string, before: string, after: string): string {
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return `${lead}${text}${after.startsWith('\n') ? '\n' : '\n\n'}`;
}
