/** Suggests posts while the visitor types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */

const input = document.querySelector('search input');
const list = document.createElement('ul');
let found = [];
let chosen = -1;
let pause;

list.id = '_found';
list.role = 'listbox';
list.ariaLabel = input.labels[0].textContent;
input.role = 'combobox';
input.ariaAutoComplete = 'list';
input.setAttribute('aria-controls', list.id);
input.after(list);
show([]);

input.oninput = () => {
  clearTimeout(pause);
  pause = setTimeout(ask, 150, input.value);
};
input.onkeydown = press;
input.onblur = () => show([]);
// The field keeps the focus, or the list would close under the mouse.
list.onmousedown = (event) => event.preventDefault();
list.onclick = (event) => open(found[[...list.children].indexOf(event.target)]);

async function ask(query) {
  const reply = await fetch(`/search/suggest?q=${encodeURIComponent(query)}`).catch(() => null);
  const [, titles, , addresses] = reply?.ok ? await reply.json() : [null, [], null, []];
  // The visitor has typed something else by now, or left the field.
  if (query !== input.value || document.activeElement !== input) return;
  found = addresses;
  show(titles);
}

function show(titles) {
  list.replaceChildren(
    ...titles.map((title, index) => {
      const option = document.createElement('li');
      option.id = list.id + index;
      option.role = 'option';
      option.textContent = title;
      return option;
    }),
  );
  list.hidden = titles.length === 0;
  input.ariaExpanded = !list.hidden;
  choose(-1);
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((option, number) => {
    option.ariaSelected = number === index;
  });
  input.setAttribute('aria-activedescendant', list.children[index]?.id ?? '');
}

/** After the last suggestion comes the field itself, then the first suggestion. */
function press(event) {
  const count = list.children.length;
  if (!count || event.isComposing) return;
  if (event.key === 'ArrowDown') choose(chosen + 1 === count ? -1 : chosen + 1);
  else if (event.key === 'ArrowUp') choose((chosen === -1 ? count : chosen) - 1);
  else if (event.key === 'Enter' && chosen !== -1) open(found[chosen]);
  else if (event.key === 'Escape') show([]);
  else return;
  event.preventDefault();
}

/** On the current host, whatever the site's configured address is. */
function open(address) {
  if (address) location.assign(new URL(address).pathname);
}
