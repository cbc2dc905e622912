import { button, el } from './dom.ts';
import type { Desk } from './file-actions.ts';
import { words } from './words.ts';

/** Offers a text of this file that was not stored, if the device keeps one; else null. */
export async function keptNotice(desk: Desk, name: string): Promise<HTMLElement | null> {
  const { session, file } = desk;
  const kept = await session.kept.find(name);
  if (kept === null || kept.text === file.text) return null;
  const notice = el('div', { class: 'reply', role: 'status' }, el('p', {}, words.keptFound));
  notice.append(
    button(
      words.takeKept,
      async () => {
        notice.remove();
        await file.load(kept.text, false);
        // If the file has changed since, storing it will say so.
        file.version = kept.version;
        desk.reopened();
      },
      { class: 'main' },
    ),
    button(words.forgetKept, () => {
      notice.remove();
      void session.kept.keep(name, null);
    }),
  );
  return notice;
}
