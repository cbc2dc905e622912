import { button, el } from './dom.ts';
import type { Found } from './kept.ts';
import { words } from './words.ts';
import { shown } from './zone.ts';

type Deeds = { take(kept: Found): Promise<void>; forget(kept: Found): void };

/** Offers texts that were not stored: each with its title, its time, and two buttons. */
export function keptNotice(texts: readonly Found[], { take, forget }: Deeds): HTMLElement {
  const notice = el('div', { class: 'reply', role: 'status' }, el('p', {}, words.keptFound));
  for (const kept of texts) {
    const said = `${kept.title || words.untitled} · ${shown(kept.at)}`;
    const offer = el('p', {}, el('strong', {}, said), ' ');
    const close = () => {
      offer.remove();
      if (notice.querySelector('button') === null) notice.remove();
    };
    const describe = { 'aria-description': said };
    offer.append(
      button(
        words.takeKept,
        () => {
          close();
          void take(kept);
        },
        { class: 'main', ...describe },
      ),
      ' ',
      button(
        words.forgetKept,
        () => {
          close();
          forget(kept);
        },
        describe,
      ),
    );
    notice.append(offer);
  }
  return notice;
}
