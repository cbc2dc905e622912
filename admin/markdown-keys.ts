/** Keys for Markdown: lists and quotes go on with the next line, and marks go around words. */

import type { StateCommand } from '@codemirror/state';
import { EditorSelection } from '@codemirror/state';
import type { Editing } from './editor.ts';

const marker = /^(\s*)(?:([-*+])|(\d+)([.)])|(>))(\s+)(?:\[[ xX]\]\s+)?/;

/** Goes on with a list or a quote. On a line that has nothing but the marker, a blank line ends it. */
export const continueLine: StateCommand = ({ state, dispatch }) => {
  const { head, empty } = state.selection.main;
  const line = state.doc.lineAt(head);
  const found = marker.exec(line.text);
  if (!empty || found === null || head < line.from + found[0].length) return false;
  if (found[0].length === line.text.length) {
    // Without a blank line the next words would belong to the last item.
    const isFirst = line.number === 1 || state.doc.line(line.number - 1).text.trim() === '';
    const insert = isFirst ? '' : '\n';
    const selection = { anchor: line.from + insert.length };
    const changes = { from: line.from, to: line.to, insert };
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input' }));
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

/** Makes the edit at each selection. */
export function edited(edit: Editing): StateCommand {
  return ({ state, dispatch }) => {
    const text = state.doc.toString();
    const changes = state.changeByRange((selected) => {
      const { from, to, insert, start, end } = edit(text, selected.from, selected.to);
      return { changes: { from, to, insert }, range: EditorSelection.range(start, end) };
    });
    dispatch(state.update(changes, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}
