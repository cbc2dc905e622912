/** The things that a press or a slash inserts: files, links, and shortcodes with their arguments. */

import type { Shortcode } from './answers.ts';
import { ask, tell } from './dialogs.ts';
import { el, labelled } from './dom.ts';
import { fileField } from './file-field.ts';
import { chooseLink } from './link-dialog.ts';
import { messageOf } from './message.ts';
import type { Session } from './session.ts';
import { type Call, writeCall } from './shortcode-text.ts';
import { words } from './words.ts';

/** A text for the place of the cursor; `files`: let files be chosen; null: it was given up. */
export type Inserted = { text: string; block: boolean } | 'files' | null;

/** `key` is that of the post; empty for none yet. `selected` is put inside what encloses a text. */
export async function chooseInserted(session: Session, key: string, selected: string): Promise<Inserted> {
  const own: Shortcode[] = [];
  const loading = session.api.shortcodes().then(
    (found) => void own.push(...found),
    (error) => tell(messageOf(error)),
  );
  const answer = await askKind(own, loading);
  if (answer === 'files') return 'files';
  if (answer === 'link') {
    const text = await chooseLink(session);
    return text === null ? null : { text, block: false };
  }
  const call = await askCall({ session, key }, answer, own, selected);
  return call && { text: writeCall(call), block: true };
}

/** The entries are made anew with each letter, so Enter takes the first of them. An entry that may be under a finger stays. */
async function askKind(own: readonly Shortcode[], loading: Promise<void>): Promise<string> {
  const fixed: Entry[] = [
    ['files', words.addPicture],
    ['video', words.video],
    ['figure', words.figure],
    ['details', words.unfolding],
    ['link', words.link],
  ];
  const owned = () => own.map(({ name }): Entry => [`own:${name}`, name]);
  const menu = el('div', { class: 'buttons menu found' });
  const search = el('input', { type: 'search', autocomplete: 'off', autofocus: true });
  const found = (entries: readonly Entry[]) => {
    const asked = search.value.trim().toLowerCase();
    return entries.filter(([, text]) => text.toLowerCase().includes(asked)).map(entryButton);
  };
  search.addEventListener('input', () => menu.replaceChildren(...found([...fixed, ...owned()])));
  menu.append(...found(fixed));
  void loading.then(() => menu.append(...found(owned())));
  const content = [labelled(words.find, search, words.slashHint), menu];
  return ask(words.insert, content, { '': words.cancel });
}

type Entry = [value: string, text: string];

function entryButton([value, text]: Entry): HTMLElement {
  const note = value.startsWith('own:') && el('small', {}, words.ownShortcode);
  return el('button', { type: 'submit', value }, el('span', {}, text), note);
}

/** Where files go that somebody chooses. */
type Place = { session: Session; key: string };

async function askCall(
  place: Place,
  kind: string,
  own: readonly Shortcode[],
  selected: string,
): Promise<Call | null> {
  if (kind === 'video') {
    const values = await askFields(words.video, [
      { name: 'src', label: words.videoSource, isRequired: true, file: { ...place, accept: 'video/*' } },
      { name: 'title', label: words.title },
    ]);
    return values && { name: 'video', named: values };
  }
  if (kind === 'figure') {
    const values = await askFields(words.figure, [
      { name: 'src', label: words.pictureSource, isRequired: true, file: { ...place, accept: 'image/*' } },
      { name: 'alt', label: words.altText },
      { name: 'caption', label: words.caption },
    ]);
    return values && { name: 'figure', named: values };
  }
  if (kind === 'details') {
    const values = await askFields(words.unfolding, [
      { name: 'summary', label: words.visibleLine, isRequired: true },
      { name: 'inner', label: words.enclosedText, isLong: true, value: selected },
    ]);
    if (values === null) return null;
    const { inner = '', ...named } = values;
    return { name: 'details', named, inner };
  }
  const shortcode = own.find(({ name }) => kind === `own:${name}`);
  return shortcode === undefined ? null : askOwn(shortcode, selected);
}

async function askOwn(shortcode: Shortcode, selected: string): Promise<Call | null> {
  const { name, arguments: names, positions: count, encloses, makesMarkdown } = shortcode;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const inner = { name: 'inner', label: words.enclosedText, isLong: true, value: selected };
  const asked: AskedField[] = [
    ...names.map((each) => ({ name: `=${each}`, label: each })),
    ...numbers.map((index) => ({ name: `#${index}`, label: words.argument(index + 1) })),
    ...(encloses ? [inner] : []),
  ];
  const values = asked.length === 0 ? {} : await askFields(name, asked);
  if (values === null) return null;
  return {
    name,
    named: Object.fromEntries(names.map((each) => [each, values[`=${each}`] ?? ''])),
    positions: numbers.map((index) => values[`#${index}`] ?? ''),
    inner: encloses ? (values['inner'] ?? '') : null,
    makesMarkdown,
  };
}

type AskedField = {
  name: string;
  label: string;
  isRequired?: boolean;
  isLong?: boolean;
  value?: string;
  /** The value may be the name of a file of this kind. */
  file?: Place & { accept: string };
};

/** The values by name; null where it was given up. */
async function askFields(
  title: string,
  fields: readonly AskedField[],
): Promise<Record<string, string> | null> {
  const made = fields.map(({ label, isRequired = false, isLong = false, value = '', file }, index) => {
    const props = { required: isRequired, autofocus: index === 0, autocomplete: 'off' };
    const line = () => el('input', { ...props, type: 'text', spellcheck: 'false' });
    if (file !== undefined) {
      const input = line();
      return { input, dom: fileField(label, input, file.session.api, () => file.key, file.accept) };
    }
    const input = isLong ? el('textarea', { ...props, rows: 4 }) : line();
    input.value = value;
    return { input, dom: labelled(label, input) };
  });
  const content = made.map(({ dom }) => dom);
  const answer = await ask(title, content, { insert: words.insert, '': words.cancel });
  if (answer !== 'insert') return null;
  return Object.fromEntries(fields.map(({ name }, index) => [name, made[index]?.input.value ?? '']));
}
