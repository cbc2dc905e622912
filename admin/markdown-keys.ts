/** Keys for Markdown: lists and quotes go on with the next line, and marks go around words. */

import type { StateCommand } from '@codemirror/state';
import { EditorSelection } from '@codemirror/state';

const marker = /^(\s*)(?:([-*+])|(\d+)([.)])|(>))(\s+)(?:\[[ xX]\]\s+)?/;

/** Goes on with a list or a quote. On a line that has nothing but the marker, the marker goes. */
export const continueLine: StateCommand = ({ state, dispatch }) => {
  const { head, empty } = state.selection.main;
  const line = state.doc.lineAt(head);
  const found = marker.exec(line.text);
  if (!empty || found === null || head < line.from + found[0].length) return false;
  if (found[0].length === line.text.length) {
    dispatch(state.update({ changes: { from: line.from, to: line.to }, scrollIntoView: true }));
    return true;
  }
  const [whole, indent = '', bullet, number, sign = '', quote, gap = ' '] = found;
  const first = bullet ?? quote ?? `${Number(number) + 1}${sign}`;
  const task = /\[[ xX]\]\s+$/.test(whole) ? '[ ] ' : '';
  const insert = `\n${indent}${first}${gap}${task}`;
  const selection = { anchor: head + insert.length };
  dispatch(
    state.update({ changes: { from: head, insert }, selection, scrollIntoView: true, userEvent: 'input' }),
  );
  return true;
};

/** Puts the mark around each selection, or takes it away. */
export function wrapSelection(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const { length } = mark;
    const changes = state.changeByRange(({ from, to }) => {
      const isMarked =
        state.sliceDoc(from - length, from) === mark && state.sliceDoc(to, to + length) === mark;
      if (isMarked) {
        return {
          changes: [
            { from: from - length, to: from },
            { from: to, to: to + length },
          ],
          range: EditorSelection.range(from - length, to - length),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + length, to + length),
      };
    });
    dispatch(state.update(changes, { userEvent: 'input' }));
    return true;
  };
}
