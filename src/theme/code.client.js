/** Adds a copy button to each block of code. */

// An author's `<img name="body">` hides the document's own property, so the prototype is read.
const page = Document.prototype;
const { copy, copied } = page.querySelector.call(document, 'main').dataset;

for (const block of page.querySelectorAll.call(document, '.prose pre')) {
  // Browsers offer no clipboard to pages that came over plain HTTP.
  if (!navigator.clipboard) break;
  const box = page.createElement.call(document, 'div');
  box.className = 'code';
  block.replaceWith(box);
  box.append(block, copyButton(block));
}

function copyButton(block) {
  const button = page.createElement.call(document, 'button');
  button.type = 'button';
  button.className = 'copy';
  button.ariaLive = 'polite';
  button.textContent = copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(textOf(block));
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
  return button;
}

/** The code without its line numbers. */
function textOf(block) {
  const text = block.cloneNode(true);
  for (const number of text.querySelectorAll('.ln')) number.remove();
  return text.textContent;
}
