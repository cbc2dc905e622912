/**
 * Chooses between the two editors. CodeMirror is most of the page's bytes, so it is a script of its own. A device that begins with
 * the plain field loads it once somebody wants it.
 */

import type { Editor, EditorOptions } from './editor.ts';
import { openPlain } from './plain-editor.ts';

let code: typeof import('./code-editor.ts') | null = null;

/** Kept while the page is open. A finger selects better in the browser's own field. */
let isPlain = window.matchMedia('(pointer: coarse)').matches;

/** Call before `openEditor`. Where CodeMirror does not load, the plain field opens. */
export async function loadEditor(): Promise<void> {
  if (isPlain) return;
  code ??= await import('./code-editor.ts').catch(() => null);
  isPlain = code === null;
}

export function openEditor(options: EditorOptions): Editor {
  return isPlain || code === null ? openPlain(options) : code.openCode(options);
}

export function isPlainEditor(): boolean {
  return isPlain;
}

/** The other editor is the one to open from now on. Returns false if CodeMirror did not load. */
export async function changeEditor(): Promise<boolean> {
  isPlain = !isPlain;
  const wanted = isPlain;
  await loadEditor();
  return isPlain === wanted;
}

/** Opens the search panel of an editor that `openEditor` made; the plain field has none. */
export function searchIn(dom: HTMLElement): void {
  if (!isPlain) code?.searchIn(dom);
}
