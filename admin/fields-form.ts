/** Fields of front matter. Each is written on its own, when it is left. */

import type { Value } from './answers.ts';
import { el, labelled, setterOf } from './dom.ts';
import { isOn, listOf, textOf } from './field-values.ts';
import { fileField } from './file-field.ts';
import type { Session } from './session.ts';
import { termsField } from './terms-field.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { forField, readMoment, writeMoment } from './zone.ts';

export type FieldsForm = { dom: HTMLElement; title: HTMLElement; show(): void };

export type FormParts = {
  session: Session;
  file: TextOfFile;
  /** Resolves once they are written, or refused. */
  write(changes: Record<string, Value | null>): Promise<void>;
  /** Called when somebody has chosen that the post is a draft, or is none. */
  chooseDraft(isDraft: boolean): void;
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
      const names = Object.keys(file.fields).filter((name) => !known.has(name.toLowerCase()));
      others.textContent = names.length > 0 ? words.otherFields(names.join(', ')) : '';
    },
  };
}

/** `show` takes the value from the file. */
export type Field = { dom: HTMLElement; show(): void };

function titleField({ file, write, toText }: FormParts): Field {
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
  field.addEventListener('input', () => {
    field.value = field.value.replace(/\n/g, ' ');
  });
  field.addEventListener('change', () => write({ title: field.value.trim() }));
  const set = setterOf(field);
  return {
    dom: field,
    show() {
      set(textOf(file.field('title')));
      field.disabled = file.fault !== null;
    },
  };
}

function textField({ file, write }: FormParts, name: string, label: string, { isLong = false } = {}): Field {
  const field = isLong ? el('textarea', { rows: 2 }) : el('input', { type: 'text', autocomplete: 'off' });
  field.addEventListener('change', () => {
    const text = field.value.trim();
    // A text of several lines may end with a line end of its own.
    const end = textOf(file.field(name)).endsWith('\n') ? '\n' : '';
    write({ [name]: text === '' ? null : text + end });
  });
  const set = setterOf(field);
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
  field.addEventListener('change', () => {
    const before = textOf(file.field('date'));
    if (field.type === 'text') write({ date: field.value.trim() || null });
    else if (field.value === '') write({ date: null });
    else {
      const isDay = /^\d{4}-\d\d-\d\d$/.test(before) && field.value.endsWith('T00:00');
      const at = readMoment(field.value, timeZone) ?? 0;
      write({ date: isDay ? field.value.slice(0, 10) : writeMoment(at, timeZone) });
    }
  });
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

function draftField({ file, session, write, chooseDraft }: FormParts): Field {
  const field = el('input', { type: 'checkbox' });
  field.addEventListener('change', () => {
    chooseDraft(field.checked);
    write({ draft: field.checked });
  });
  return {
    dom: el('label', { class: 'field check' }, field, words.draft),
    show() {
      field.checked = isOn(file.field('draft'));
      field.disabled = file.fault !== null || session.site.token.isForDrafts;
    },
  };
}

/** The first of `images`, or `image` where the post has that. */
function pictureField({ file, session, write }: FormParts): Field {
  const field = el('input', { type: 'text', autocomplete: 'off', placeholder: 'cover.webp' });
  const listed = () => listOf(file.field('images'));
  field.addEventListener('change', () => {
    const name = field.value.trim();
    if (file.field('image') !== undefined) write({ image: name === '' ? null : name });
    else write({ images: name === '' ? null : [name, ...listed().slice(1)] });
  });
  const set = setterOf(field);
  return {
    dom: fileField(words.picture, field, session.api, () => file.key, 'image/*'),
    show() {
      set(textOf(file.field('image')) || (listed()[0] ?? ''));
      field.disabled = file.fault !== null || typeof file.field('image') === 'object';
    },
  };
}
