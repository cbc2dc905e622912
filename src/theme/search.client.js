/** Suggests posts while somebody types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/ */

const input = document.querySelector('search input');
const list = document.createElement('ul');
let addresses = [];
let chosen = -1;
let pause;
let asked;

list.id = '_suggestions';
list.role = 'listbox';
list.hidden = true;
list.ariaLabel = input.labels[0].textContent;
input.role = 'combobox';
input.ariaAutoComplete = 'list';
input.ariaExpanded = 'false';
input.setAttribute('aria-controls', list.id);
input.after(list);

input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(ask, 150);
});
input.addEventListener('keydown', press);
input.addEventListener('blur', () => show([]));
// The field keeps the focus, which closes the list when it leaves.
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', (event) => open([...list.children].indexOf(event.target)));

async function ask() {
  const query = input.value.trim();
  asked = query;
  let titles = [];
  let found = [];
  if (query !== '') {
    try {
      const reply = await fetch(`/search/suggest?q=${encodeURIComponent(query)}`);
      if (reply.ok) [, titles, , found] = await reply.json();
    } catch {
      // Without a network nothing is suggested.
    }
  }
  if (asked !== query || document.activeElement !== input) return;
  addresses = found;
  show(titles);
}

function show(titles) {
  list.replaceChildren(
    ...titles.map((title, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.role = 'option';
      option.textContent = title;
      return option;
    }),
  );
  list.hidden = titles.length === 0;
  input.ariaExpanded = String(!list.hidden);
  choose(-1);
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((option, number) => {
    option.ariaSelected = String(number === index);
  });
  const option = list.children[index];
  if (!option) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function press(event) {
  const count = list.children.length;
  if (count === 0 || event.isComposing) return;
  // Behind the last comes the field itself, and then the first.
  if (event.key === 'ArrowDown') choose(chosen + 1 === count ? -1 : chosen + 1);
  else if (event.key === 'ArrowUp') choose(chosen === -1 ? count - 1 : chosen - 1);
  else if (event.key === 'Enter' && chosen !== -1) open(chosen);
  else if (event.key === 'Escape') show([]);
  else return;
  event.preventDefault();
}

/** On this very host, whatever the site calls itself. */
function open(index) {
  if (addresses[index]) location.assign(new URL(addresses[index]).pathname);
}
