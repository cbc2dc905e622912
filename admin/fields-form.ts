/** Fields of front matter. Each is written on its own, while it is typed and when it is left. */

import { el, labelled, setterOf } from './dom.ts';
import { isOff, listOf, textOf } from './field-values.ts';
import { fileField } from './file-field.ts';
import { isDraft } from './publishing.ts';
import type { Session } from './session.ts';
import { termsField } from './terms-field.ts';
import type { Changes, TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { forField, readMoment, writeMoment } from './zone.ts';

export type FieldsForm = { dom: HTMLElement; title: HTMLElement; show(): void };

export type FormParts = {
  session: Session;
  file: TextOfFile;
  /** Resolves once they are written, or refused. */
  write(changes: Changes): Promise<void>;
  /** As `write`, at each letter. */
  type(changes: Changes): void;
  /** Moves the cursor to the text. */
  toText(): void;
  /** More fields, which are about the file. */
  others: readonly Field[];
};

/** `show` takes the values from the file again. */
export function fieldsForm(parts: FormParts): FieldsForm {
  const { file, session } = parts;
  const title = titleField(parts);
  const fields = [
    dateField(parts),
    ...session.site.terms.map((terms) => termsField(parts, terms)),
    textField(parts, 'description', words.description, { isLong: true }),
    textField(parts, 'slug', words.slug),
    pictureField(parts),
    ...parts.others,
    draftField(parts),
  ];
  const others = el('p', { class: 'others' });
  const form = el('div', { class: 'fields' }, ...fields.map(({ dom }) => dom), others);
  const known = new Set(
    ['title', 'date', 'draft', 'description', 'slug', 'image', 'images'].concat(
      session.site.terms.map(({ field }) => field.toLowerCase()),
    ),
  );
  return {
    dom: el('details', { class: 'about' }, el('summary', {}, words.details), form),
    title: title.dom,
    show() {
      for (const field of [title, ...fields]) field.show();
      const names = file.names.filter((name) => !known.has(name.toLowerCase()));
      others.textContent = names.length > 0 ? words.otherFields(names.join(', ')) : '';
    },
  };
}

/** `show` takes the value from the file. */
export type Field = { dom: HTMLElement; show(): void };

function titleField({ file, write, type, toText }: FormParts): Field {
  const field = el('textarea', {
    class: 'title',
    rows: 1,
    'aria-label': words.title,
    placeholder: words.title,
    enterkeyhint: 'next',
    on: {
      keydown: (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        toText();
      },
    },
  });
  const set = setterOf(field);
  field.addEventListener('input', () => {
    if (field.value.includes('\n')) field.value = field.value.replace(/\n/g, ' ');
    type({ title: field.value.trim() });
  });
  field.addEventListener('change', () => write({ title: field.value.trim() }));
  return {
    dom: field,
    show() {
      set(textOf(file.field('title')));
      field.disabled = file.fault !== null;
    },
  };
}

function textField(
  { file, write, type }: FormParts,
  name: string,
  label: string,
  { isLong = false } = {},
): Field {
  const field = isLong ? el('textarea', { rows: 2 }) : el('input', { type: 'text', autocomplete: 'off' });
  // A text of several lines may end with a line end of its own.
  const endOf = () => (textOf(file.field(name)).endsWith('\n') ? '\n' : '');
  let end = endOf();
  const set = setterOf(field);
  field.addEventListener('focus', () => {
    end = endOf();
  });
  const change = () => {
    const text = field.value.trim();
    return { [name]: text === '' ? null : text + end };
  };
  field.addEventListener('input', () => type(change()));
  field.addEventListener('change', () => write(change()));
  return {
    dom: labelled(label, field),
    show() {
      set(textOf(file.field(name)));
      field.disabled = file.fault !== null;
    },
  };
}

/** A date that this page does not write is shown as it stands. */
function dateField({ file, write, session }: FormParts): Field {
  const { timeZone } = session.site;
  const field = el('input', { type: 'datetime-local' });
  const change = () => {
    const before = textOf(file.field('date'));
    if (field.type === 'text') return { date: field.value.trim() || null };
    if (field.value === '') return { date: null };
    const isDay = /^\d{4}-\d\d-\d\d$/.test(before) && field.value.endsWith('T00:00');
    const at = readMoment(field.value, timeZone) ?? 0;
    return { date: isDay ? field.value.slice(0, 10) : writeMoment(at, timeZone) };
  };
  field.addEventListener('change', () => write(change()));
  const set = setterOf(field);
  return {
    dom: labelled(words.date, field, words.dateHint(timeZone)),
    show() {
      const written = textOf(file.field('date'));
      const at = readMoment(written, timeZone);
      field.type = at === null && written !== '' ? 'text' : 'datetime-local';
      set(at === null ? written : forField(at, timeZone));
      field.disabled = file.fault !== null;
    },
  };
}

function draftField({ file, session, write }: FormParts): Field {
  const field = el('input', { type: 'checkbox' });
  field.addEventListener('change', () => {
    const isUnpublished = !field.checked && isOff(file.field('published'));
    write({ draft: field.checked, ...(isUnpublished && { published: true }) });
  });
  return {
    dom: el('label', { class: 'field check' }, field, words.draft),
    show() {
      field.checked = isDraft(file);
      field.disabled = file.fault !== null || session.site.token.isForDrafts;
    },
  };
}

/** The first of `images`, or `image` where the post has that. */
function pictureField({ file, session, write, type }: FormParts): Field {
  const field = el('input', { type: 'text', autocomplete: 'off', placeholder: 'cover.webp' });
  const listed = () => listOf(file.field('images'));
  let isListed = true;
  let others: string[] = [];
  const set = setterOf(field);
  /** As the picture was before somebody typed: an empty field would hide it. */
  const remember = () => {
    isListed = file.field('image') === undefined;
    others = listed().slice(1);
  };
  const change = () => {
    const name = field.value.trim();
    if (!isListed) return { image: name || null };
    return { images: name === '' ? null : [name, ...others] };
  };
  field.addEventListener('input', () => type(change()));
  field.addEventListener('change', () => write(change()));
  return {
    dom: fileField(words.picture, field, session.api, () => file.key, 'image/*'),
    show() {
      if (document.activeElement !== field) remember();
      set(textOf(file.field('image')) || (listed()[0] ?? ''));
      field.disabled = file.fault !== null || typeof file.field('image') === 'object';
    },
  };
}
