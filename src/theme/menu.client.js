/** Folds the header's menu as soon as the visitor turns to something else, or presses Escape. */

// An author's `<img name="querySelectorAll">` hides the document's own method, so the prototype is read.
const menus = [...Document.prototype.querySelectorAll.call(document, '.tools details')];

addEventListener('click', ({ target }) => foldOthers(target));
addEventListener('focusin', ({ target }) => foldOthers(target));
addEventListener('keydown', ({ key, target }) => {
  const menu = menus.find((each) => each.open && each.contains(target));
  if (key !== 'Escape' || !menu) return;
  menu.firstElementChild.focus();
  menu.open = false;
});

function foldOthers(target) {
  for (const menu of menus) if (!menu.contains(target)) menu.open = false;
}
