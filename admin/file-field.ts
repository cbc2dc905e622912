import type { Api } from './api.ts';
import { button, el, labelled } from './dom.ts';
import { messageOf } from './message.ts';
import { storeBeside } from './pictures.ts';
import { words } from './words.ts';

/** A field for the name of a file, with a button that puts a file beside the post and writes its name. */
export function fileField(
  label: string,
  field: HTMLInputElement,
  api: Api,
  key: () => string,
  accept: string,
): HTMLElement {
  const state = el('small', { role: 'status' });
  const chooser = el('input', { type: 'file', accept, hidden: true });
  const take = async (file: File) => {
    if (key() === '') return words.saveFirst;
    try {
      state.textContent = words.uploading(file.name);
      const { address, name } = await storeBeside(api, key(), file, (part) => {
        state.textContent = `${words.uploading(file.name)}: ${Math.floor(part * 100)} %`;
      });
      field.value = address;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('change'));
      return words.uploaded(name);
    } catch (error) {
      return messageOf(error);
    }
  };
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) state.textContent = await take(file);
    chooser.value = '';
  });
  const choose = button(words.chooseFile, () => chooser.click());
  return el(
    'div',
    { class: 'field' },
    el('div', { class: 'with-button choose' }, labelled(label, field), choose),
    chooser,
    state,
  );
}
