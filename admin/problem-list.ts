/** Faults of the text, each with a press that leads to its line. */

import type { Fault } from './answers.ts';
import { button, el, showerIn } from './dom.ts';
import type { Editor, Mark } from './editor.ts';
import { words } from './words.ts';

type Found = { errors: readonly Fault[]; warnings: readonly Fault[]; failure: string | null };

export type ProblemList = {
  dom: HTMLElement;
  /** `first` is the line of the file on which the text of the editor begins. */
  show(editor: Editor, first: number, found: Found): void;
};

export function problemList(): ProblemList {
  const dom = el('ul', { class: 'problems', 'aria-label': words.problems, 'aria-live': 'polite' });
  const showProblems = showerIn(dom);
  let current: Editor | undefined;
  return {
    dom,
    show(editor, first, { errors, warnings, failure }) {
      current = editor;
      const marked = (faults: readonly Fault[], severity: Mark['severity']) =>
        faults.map((fault) => ({ ...fault, line: (fault.line ?? 0) - first + 1, severity }));
      const all = [...marked(errors, 'error'), ...marked(warnings, 'warning')];
      editor.mark(all.filter(({ line }) => line >= 1));
      const leadTo = (line: number) =>
        button(words.line(line + first - 1), () => current?.goTo(line), { class: 'quiet' });
      showProblems([failure, first, all], () => [
        failure !== null && el('li', { class: 'warning' }, failure),
        ...all.map(({ line, message, severity }) =>
          el('li', { class: severity }, line >= 1 ? leadTo(line) : null, el('span', {}, message)),
        ),
      ]);
    },
  };
}
