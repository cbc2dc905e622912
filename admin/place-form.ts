/** Where the file of a post is: its folder and its language. */

import { el, labelled } from './dom.ts';
import type { Field } from './fields-form.ts';
import { keyInLanguage, keyOfPost, languageOf } from './names.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';

type Parts = {
  session: Session;
  file: TextOfFile;
  /** Whether the post has no name yet but the one that its title gives. */
  isNew: boolean;
  changed(): void;
  moveTo(key: string): void;
};

export type PlaceForm = {
  dom: HTMLElement;
  /** Fields among the details. */
  fields: readonly Field[];
  /** Names a new file after its title. */
  name(title: string): void;
  show(): void;
};

export function placeForm({ session, file, isNew, changed, moveTo }: Parts): PlaceForm {
  const { languages, token } = session.site;
  const folder = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  folder.value = token.prefix || 'posts/';
  folder.addEventListener('change', changed);
  const select = el(
    'select',
    {},
    ...languages.map(({ code, label }) => el('option', { value: code }, label)),
  );
  const chosen = () => languages.find(({ code }) => code === select.value);
  select.addEventListener('change', () => {
    const to = chosen();
    if (isNew && file.version === null) changed();
    else if (to !== undefined) moveTo(keyInLanguage(file.key, languages, to));
  });
  const name = el('p', { class: 'key' });
  const language: Field = {
    dom: labelled(words.language, select),
    show() {
      if (file.key !== '') select.value = languageOf(file.key, languages).language?.code ?? select.value;
    },
  };
  return {
    dom: isNew ? el('div', { class: 'place' }, labelled(words.folder, folder, words.folderHint), name) : name,
    fields: languages.length > 1 ? [language] : [],
    name(title) {
      const key = keyOfPost(folder.value, title);
      const to = chosen();
      file.key = key === '' || to === undefined ? key : keyInLanguage(key, languages, to);
    },
    show() {
      name.textContent = file.key;
      // From now on the whole name changes, by a move.
      folder.readOnly = file.version !== null;
    },
  };
}
