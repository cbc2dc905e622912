/** Fields of front matter. Each is written on its own, when it is left. */

import type { Value } from './answers.ts';
import { button, el, labelled } from './dom.ts';
import type { Session } from './session.ts';
import type { TextOfFile } from './text-of-file.ts';
import { words } from './words.ts';
import { forField, readMoment, writeMoment } from './zone.ts';

export type FieldsForm = { dom: HTMLElement; title: HTMLElement; show(): void };

type Parts = {
  session: Session;
  file: TextOfFile;
  write(changes: Record<string, Value | null>): void;
};

/** `show` takes the values from the file again. */
export function fieldsForm(parts: Parts): FieldsForm {
  const { file, session } = parts;
  const title = titleField(parts);
  const fields = [
    dateField(parts),
    ...session.site.terms.map((terms) => termsField(parts, terms)),
    textField(parts, 'description', words.description, { isLong: true }),
    textField(parts, 'slug', words.slug),
    pictureField(parts),
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

type Field = { dom: HTMLElement; show(): void };

function titleField({ file, write }: Parts): Field {
  const field = el('textarea', {
    class: 'title',
    rows: 1,
    'aria-label': words.title,
    placeholder: words.title,
  });
  field.addEventListener('input', () => {
    field.value = field.value.replace(/\n/g, ' ');
  });
  field.addEventListener('change', () => write({ title: field.value.trim() }));
  return {
    dom: field,
    show() {
      field.value = textOf(file.field('title'));
      field.disabled = file.fault !== null;
    },
  };
}

function textField({ file, write }: Parts, name: string, label: string, { isLong = false } = {}): Field {
  const field = isLong ? el('textarea', { rows: 2 }) : el('input', { type: 'text', autocomplete: 'off' });
  field.addEventListener('change', () =>
    write({ [name]: field.value.trim() === '' ? null : field.value.trim() }),
  );
  return {
    dom: labelled(label, field),
    show() {
      field.value = textOf(file.field(name));
      field.disabled = file.fault !== null;
    },
  };
}

/** A date that this page does not write is shown as it stands. */
function dateField({ file, write, session }: Parts): Field {
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
  return {
    dom: labelled(words.date, field, words.dateHint(timeZone)),
    show() {
      const written = textOf(file.field('date'));
      const at = readMoment(written, timeZone);
      field.type = at === null && written !== '' ? 'text' : 'datetime-local';
      field.value = at === null ? written : forField(at, timeZone);
      field.disabled = file.fault !== null;
    },
  };
}

/** The first of `images`, or `image` where the post has that. */
function pictureField({ file, write }: Parts): Field {
  const field = el('input', { type: 'text', autocomplete: 'off', placeholder: 'cover.webp' });
  const listed = () => listOf(file.field('images'));
  field.addEventListener('change', () => {
    const name = field.value.trim();
    if (file.field('image') !== undefined) write({ image: name === '' ? null : name });
    else write({ images: name === '' ? null : [name, ...listed().slice(1)] });
  });
  return {
    dom: labelled(words.picture, field),
    show() {
      field.value = textOf(file.field('image')) || (listed()[0] ?? '');
      field.disabled = file.fault !== null || typeof file.field('image') === 'object';
    },
  };
}

type Terms = Session['site']['terms'][number];

/** Terms as a row of words, each with a button that takes it away. */
function termsField({ file, write }: Parts, { plural, field: name, names }: Terms): Field {
  const label = plural.charAt(0).toUpperCase() + plural.slice(1);
  const input = el('input', {
    type: 'text',
    list: `known-${plural}`,
    autocomplete: 'off',
    enterkeyhint: 'done',
  });
  const chosen = el('ul', { class: 'terms' });
  const list = el('datalist', { id: `known-${plural}` }, ...names.map((value) => el('option', { value })));
  const terms = () => listOf(file.field(name));
  const add = () => {
    const added = input.value
      .split(',')
      .map((term) => term.trim())
      .filter((term) => term !== '');
    input.value = '';
    const fresh = added.filter((term) => !terms().includes(term));
    if (fresh.length > 0) write({ [name]: [...terms(), ...fresh] });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  });
  input.addEventListener('change', add);
  return {
    dom: el('div', { class: 'field' }, labelled(label, input), chosen, list),
    show() {
      input.disabled = file.fault !== null;
      chosen.replaceChildren(
        ...terms().map((term) => {
          const rest = () => terms().filter((other) => other !== term);
          const remove = button('×', () => write({ [name]: rest().length === 0 ? null : rest() }), {
            'aria-label': words.remove(term),
          });
          return el('li', {}, el('span', {}, term), remove);
        }),
      );
    },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null || value === '' ? [] : [String(value)];
}
