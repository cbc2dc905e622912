import { button, el, labelled, showerIn } from './dom.ts';
import { listOf } from './field-values.ts';
import type { Field, FormParts } from './fields-form.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

type Terms = Session['site']['terms'][number];

/** Terms as a row of words, each with a button that takes it away. */
export function termsField({ file, write }: FormParts, { plural, field: name, names }: Terms): Field {
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
  const put = async (next: readonly string[]) => {
    const written = write({ [name]: next.length === 0 ? null : next });
    // The file has the new list before the site answers.
    show();
    await written;
    show();
  };
  const add = () => {
    const added = input.value
      .split(',')
      .map((term) => term.trim())
      .filter((term) => term !== '');
    input.value = '';
    const fresh = added.filter((term) => !terms().includes(term));
    if (fresh.length > 0) void put([...terms(), ...fresh]);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  });
  input.addEventListener('change', add);
  const showTerms = showerIn(chosen);
  function show(): void {
    input.disabled = file.fault !== null;
    showTerms(terms(), () =>
      terms().map((term) => {
        const remove = () => void put(terms().filter((other) => other !== term));
        const named = { 'aria-label': words.remove(term) };
        return el('li', {}, el('span', {}, term), button('×', remove, named));
      }),
    );
  }

  return { dom: el('div', { class: 'field' }, labelled(label, input, words.termsHint), chosen, list), show };
}
