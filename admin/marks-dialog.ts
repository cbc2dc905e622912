import { ask } from './dialogs.ts';
import { el } from './dom.ts';
import { words } from './words.ts';

/** Shows the marks of Markdown, each with what it makes. */
export async function showMarks(): Promise<void> {
  const { bold, italic, heading, listItem, quote, code, link } = words;
  const rows = [
    [`**${bold}**`, el('strong', {}, bold)],
    [`_${italic}_`, el('em', {}, italic)],
    [`## ${heading}`, el('strong', { class: 'heading' }, heading)],
    [`- ${listItem}`, `• ${listItem}`],
    [`1. ${listItem}`, `1. ${listItem}`],
    [`> ${quote}`, el('q', {}, quote)],
    [`\`${code}\``, el('code', {}, code)],
    [`[${link}](https://example.org/)`, el('u', {}, link)],
  ] as const;
  const list = el(
    'dl',
    { class: 'marks' },
    ...rows.flatMap(([written, made]) => [el('dt', {}, el('code', {}, written)), el('dd', {}, made)]),
  );
  await ask(words.marks, [list], { '': words.close });
}
