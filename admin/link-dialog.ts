import { ask } from './dialogs.ts';
import { el, labelled, whenQuiet } from './dom.ts';
import { messageOf } from './message.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** Finds a page of the site by words. Returns the Markdown of a link to it; null for none. */
export async function chooseLink({ api, site }: Session): Promise<string | null> {
  const search = el('input', { type: 'search', autocomplete: 'off', autofocus: true });
  const found = el('div', { class: 'buttons menu found' });
  const state = el('p', { role: 'status' });
  const targets = new Map<string, string>();

  let round = 0;

  async function show(): Promise<void> {
    round += 1;
    const own = round;
    try {
      const { pages } = await api.pages({ status: 'published', text: search.value, after: '' });
      // An answer to earlier words may be late.
      if (own !== round) return;
      const shown = pages.filter(({ url }) => url !== null).slice(0, 8);
      state.textContent = shown.length === 0 ? words.nothing : '';
      found.replaceChildren(
        ...shown.map(({ key, title, url }) => {
          const text = title || words.untitled;
          targets.set(
            key,
            `[${text.replace(/([[\]\\])/g, '\\$1')}](${(url ?? '').slice(site.origin.length)})`,
          );
          return el('button', { type: 'submit', value: key }, text);
        }),
      );
    } catch (error) {
      state.textContent = messageOf(error);
    }
  }

  search.addEventListener(
    'input',
    whenQuiet(200, () => void show()),
  );
  void show();
  const answer = await ask(words.link, [labelled(words.search, search), state, found], { '': words.cancel });
  return targets.get(answer) ?? null;
}
