/** The list of pages and files, by status and words. */

import type { Fault, Status } from './answers.ts';
import { Refusal } from './api.ts';
import { button, el, labelled, whenQuiet } from './dom.ts';
import type { Session, View } from './session.ts';
import { words } from './words.ts';
import { shownDay } from './zone.ts';

/** The parts of the list, in the order in which they are offered. */
const filters = {
  '': words.all,
  published: words.published,
  draft: words.drafts,
  scheduled: words.scheduled,
  unreadable: words.unreadable,
  files: words.files,
};

type Filter = keyof typeof filters;

type Row = {
  key: string;
  title: string;
  status: Status;
  date: string | null;
  errors?: readonly Fault[];
};

type Part = { rows: Row[]; next: string | null };

/** Kept while the page is open, so that coming back shows the same. */
const asked: { filter: Filter; text: string } = { filter: '', text: '' };

export function showList(session: Session): View {
  const rows = el('ul', { class: 'rows' });
  const after = el('div', { class: 'after-rows', 'aria-live': 'polite' });
  let round = 0;

  async function load(cursor: string): Promise<void> {
    round += 1;
    const own = round;
    if (cursor === '') after.replaceChildren(words.loading);
    try {
      const part = await partOf(session, cursor);
      if (own !== round) return;
      if (cursor === '') rows.replaceChildren();
      rows.append(...part.rows.map((row) => rowOf(row, session)));
      const { next } = part;
      const isNothing = rows.children.length === 0 && next === null;
      after.replaceChildren(
        ...(next === null ? [] : [button(words.more, () => void load(next), { class: 'wide' })]),
        ...(isNothing ? [words.nothing] : []),
      );
    } catch (error) {
      if (own === round) after.replaceChildren(messageOf(error));
    }
  }

  const loadSoon = whenQuiet(200, () => void load(''));
  const search = el('input', { type: 'search', autocomplete: 'off', autofocus: false });
  search.value = asked.text;
  search.addEventListener('input', () => {
    asked.text = search.value;
    loadSoon();
  });
  const dom = el(
    'div',
    { class: 'list' },
    header(session),
    el(
      'main',
      {},
      el(
        'div',
        { class: 'filters' },
        labelled(words.search, search),
        choice(() => void load('')),
      ),
      rows,
      after,
    ),
  );
  void load('');
  return { dom, title: `${words.posts} · ${session.site.title}` };
}

function header({ site, go, signOut }: Session): HTMLElement {
  return el(
    'header',
    { class: 'bar' },
    el('h1', {}, el('a', { href: site.origin, rel: 'noreferrer' }, site.title)),
    el('span', { class: 'space' }),
    button(words.signOut, signOut, { class: 'quiet' }),
    button(words.newPost, () => go('new'), { class: 'main' }),
  );
}

function choice(load: () => void): HTMLElement {
  const group = el('fieldset', { class: 'choice' }, el('legend', { class: 'hidden' }, words.show));
  for (const [value, text] of Object.entries(filters)) {
    const input = el('input', { type: 'radio', name: 'filter', value, checked: value === asked.filter });
    input.addEventListener('change', () => {
      // A key of the table.
      asked.filter = value as Filter;
      load();
    });
    group.append(el('label', {}, input, el('span', {}, text)));
  }
  return group;
}

function rowOf({ key, title, status, date, errors = [] }: Row, { site }: Session): HTMLElement {
  const isText = /\.(?:md|markdown|mdown|html?|ya?ml|toml|json|css|txt)$/i.test(key);
  const name = title || words.untitled;
  return el(
    'li',
    {},
    el(
      isText ? 'a' : 'span',
      { class: 'row', ...(isText && { href: `#edit/${encodeURIComponent(key)}` }) },
      el('span', { class: 'name' }, name),
      el('span', { class: 'key' }, key),
      ...errors.slice(0, 2).map(({ message }) => el('span', { class: 'fault' }, message)),
      status !== 'published' &&
        status !== 'asset' &&
        el('span', { class: `status ${status}` }, words[status]),
      date !== null && el('time', { datetime: date }, shownDay(date, site.timeZone)),
    ),
  );
}

async function partOf({ api, site }: Session, cursor: string): Promise<Part> {
  const { filter, text } = asked;
  const isFound = (key: string) =>
    key.startsWith(site.token.prefix) && key.toLowerCase().includes(text.trim().toLowerCase());
  if (filter === 'files') {
    const { files, cursor: next } = await api.files(cursor);
    const shown = files.filter(({ key }) => isFound(key));
    return { rows: shown.map(({ key, status }) => ({ key, title: nameOf(key), status, date: null })), next };
  }
  if (filter === 'unreadable') {
    const { unreadable, after } = await api.troubles(cursor);
    const shown = unreadable.filter(({ key }) => isFound(key));
    const status = 'unreadable' as const;
    return {
      rows: shown.map(({ key, errors }) => ({ key, title: nameOf(key), status, date: null, errors })),
      next: after,
    };
  }
  const { pages, next } = await api.pages({ status: filter, text, after: cursor });
  return { rows: pages.map((page) => ({ ...page, date: page.visibleAt ?? page.date })), next };
}

function nameOf(key: string): string {
  return key.split('/').at(-1) ?? key;
}

export function messageOf(error: unknown): string {
  if (error instanceof Refusal) return error.status === 0 ? words.noNetwork : error.message;
  throw error;
}
