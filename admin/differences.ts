import { compare, type Line } from './compare.ts';
import { el } from './dom.ts';

/** Two columns: the lines of each text, those marked that the other lacks. */
export function columns(left: [string, string], right: [string, string]): HTMLElement {
  const [ours, theirs] = compare(left[1].split(/\r\n|\r|\n/), right[1].split(/\r\n|\r|\n/));
  return el('div', { class: 'columns' }, column(left[0], ours), column(right[0], theirs));
}

function column(title: string, lines: readonly Line[]): HTMLElement {
  const text = el('pre', { tabindex: 0, role: 'region', 'aria-label': title });
  for (const { text: line, isOwn } of lines) {
    text.append(isOwn ? el('mark', {}, line || ' ') : line, '\n');
  }
  // Once it is laid out, the first line that differs is in view.
  requestAnimationFrame(() => {
    const mark = text.querySelector('mark');
    if (mark !== null)
      text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - 24;
  });
  return el('section', {}, el('h3', {}, title), text);
}
