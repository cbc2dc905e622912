/** Shows HTML in the place of the page that is shown, at another address; answers that as the browser writes it, once all is loaded. */

// biome-ignore lint/correctness/noUnusedVariables: called by the test
async function writePage(address, html) {
  // Prototypes are asked, since the page before may have named its elements for their methods.
  const { open, write, close } = Document.prototype;
  History.prototype.replaceState.call(history, null, '', address);
  const { href } = location;
  open.call(document);
  const isLoaded = new Promise((resolve) => addEventListener('load', resolve));
  write.call(document, html);
  close.call(document);
  await isLoaded;
  return href;
}
