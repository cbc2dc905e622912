/** The list of pages and files, by status and words. */

import { ask, tell } from './dialogs.ts';
import { button, el, labelled, whenQuiet } from './dom.ts';
import { type Asked, type Filter, filters, type Part, partOf, type Row } from './list-parts.ts';
import { messageOf } from './message.ts';
import { hasPasskeys } from './passkeys.ts';
import { showPasskeys } from './passkeys-dialog.ts';
import type { Session, View } from './session.ts';
import { words } from './words.ts';
import { shownDay } from './zone.ts';

/** Kept while the page is open, so that coming back shows the same. */
const asked: Asked = { filter: '', text: '' };

/** Rows that one press shows at least, where there are as many. */
const enough = 25;

/** Parts that one press asks for, if they have few rows. */
const mostParts = 12;

/** `left` is the address of the view before: its row gets the focus. */
export function showList(session: Session, left: string): View {
  const rows = el('ul', { class: 'rows' });
  const after = el('div', { class: 'after-rows', 'aria-live': 'polite' });
  let round = 0;

  async function load(cursor: string): Promise<void> {
    round += 1;
    const own = round;
    const before = cursor === '' ? 0 : rows.children.length;
    after.replaceChildren(words.loading);
    try {
      let next: string | null = cursor;
      for (let parts = 0; next !== null && parts < mostParts; parts += 1) {
        const part: Part = await partOf(session, asked, next);
        if (own !== round) return;
        if (parts === 0 && cursor === '') rows.replaceChildren();
        rows.append(...part.rows.map((row) => rowOf(row, session)));
        next = part.next;
        if (rows.children.length - before >= enough) break;
      }
      showRest(next);
      if (before > 0) rows.children[before]?.querySelector<HTMLElement>('a, button')?.focus();
    } catch (error) {
      if (own === round) after.replaceChildren(messageOf(error));
    }
  }

  function showRest(next: string | null): void {
    const isNothing = rows.children.length === 0 && next === null;
    after.replaceChildren(
      ...(next === null ? [] : [button(words.more, () => void load(next), { class: 'wide' })]),
      ...(isNothing ? [words.nothing] : []),
    );
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
  void load('').then(() => {
    const row = left === '' ? undefined : rows.querySelector<HTMLElement>(`a[href="#${CSS.escape(left)}"]`);
    // Somebody may have gone on meanwhile.
    if (document.activeElement?.matches('body, [autofocus]')) row?.focus();
  });
  return { dom, title: `${words.posts} · ${session.site.title}` };
}

function header(session: Session): HTMLElement {
  const { site, go } = session;
  const more = () => void askMore(session);
  return el(
    'header',
    { class: 'bar' },
    el('h1', {}, el('a', { href: site.origin, rel: 'noreferrer' }, site.title)),
    el('span', { class: 'space' }),
    button('⋯', more, { class: 'quiet', 'aria-label': words.moreActions }),
    button(words.newPost, () => go('new'), { class: 'main', autofocus: true }),
  );
}

async function askMore(session: Session): Promise<void> {
  const actions = {
    ...(hasPasskeys() && { passkeys: words.passkeys }),
    out: words.signOut,
    '': words.cancel,
  };
  const answer = await ask(words.moreActions, [], actions, { isMenu: true });
  if (answer === 'passkeys') await showPasskeys(session);
  if (answer === 'out') session.signOut();
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
    group.append(el('label', {}, input, el('span', {}, text())));
  }
  return group;
}

function rowOf(row: Row, session: Session): HTMLElement {
  const { key, title, status, date, errors = [], version } = row;
  const opens = version === undefined && /\.(?:md|markdown|mdown|html?|ya?ml|toml|json|css|txt)$/i.test(key);
  const name = title || words.untitled;
  const day = date === null ? '' : shownDay(date, session.site.timeZone);
  return el(
    'li',
    {},
    el(
      opens ? 'a' : 'span',
      { class: 'row', ...(opens && { href: `#edit/${encodeURIComponent(key)}` }) },
      el('span', { class: 'name' }, name),
      el('span', { class: 'key' }, key),
      ...errors.slice(0, 2).map(({ message }) => el('span', { class: 'fault' }, message)),
      version === undefined &&
        status !== 'published' &&
        status !== 'asset' &&
        el('span', { class: `status ${status}` }, words[status]),
      date !== null && version === undefined && el('time', { datetime: date }, day),
      version !== undefined && el('span', { class: 'key' }, words.deletedOn(day)),
    ),
    version !== undefined && bringBackButton(session, key, version),
  );
}

function bringBackButton({ api, go }: Session, key: string, version: string): HTMLElement {
  const bringBack = () =>
    api.restore(key, version).then(
      () => go(`edit/${encodeURIComponent(key)}`),
      (error) => tell(messageOf(error)),
    );
  return button(words.bringBack, () => void bringBack(), { 'aria-label': `${words.bringBack}: ${key}` });
}
