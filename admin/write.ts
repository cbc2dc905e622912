/** Opens one post: a stored one, or a new one. */

import { el } from './dom.ts';
import { messageOf } from './message.ts';
import { loadEditor } from './open-editor.ts';
import type { Session, View } from './session.ts';
import { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { Writing } from './writing.ts';
import { backLink } from './writing-bar.ts';
import { writeMoment } from './zone.ts';

/** `key` is null for a new post. */
export function showWriting(session: Session, key: string | null): View {
  const dom = el('div', { class: 'writing' }, el('p', { class: 'empty' }, words.loading));
  const file = new TextOfFile(session.api, key ?? '', null);
  let writing: Writing | undefined;
  void Promise.all([openFile(session, file, key), loadEditor()]).then(
    () => {
      writing = new Writing(session, file, dom);
    },
    (error) => dom.replaceChildren(backLink(), el('p', { class: 'empty', role: 'alert' }, messageOf(error))),
  );
  return {
    dom,
    title: `${key ?? words.newPost} · ${session.site.title}`,
    isChanged: () => file.isChanged,
    keep: () => writing?.keep() ?? Promise.resolve(true),
    close: () => writing?.close(),
  };
}

async function openFile({ api, site }: Session, file: TextOfFile, key: string | null): Promise<void> {
  if (key === null) {
    const date = writeMoment(Date.now(), site.timeZone);
    return file.begin(`---\ntitle:\ndate: ${date}\ndraft: true\n---\n\n`, { title: null, date, draft: true });
  }
  const { text, version } = await api.read(key);
  file.version = version;
  return file.load(text, true);
}
