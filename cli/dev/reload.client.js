/**
 * On every page of `platen dev`: reloads the page when the folder has changed, and links to drafts and
 * problems.
 */

const { version } = document.currentScript.dataset;
let events;
let corner;

function listen() {
  events = new EventSource('/_platen/dev/events');
  events.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    if (state.version !== version) location.reload();
    else showCorner(state.corner);
  };
}

/** Browsers open only a few connections to one host, so hidden pages close theirs. */
document.addEventListener('visibilitychange', () => {
  events?.close();
  if (!document.hidden) listen();
});
if (!document.hidden) listen();

function showCorner(text) {
  corner?.remove();
  if (text === '' || location.pathname === '/_platen/dev/') return;
  corner = document.createElement('a');
  corner.href = '/_platen/dev/';
  corner.textContent = text;
  // Set by script, which the page's policy allows, unlike a style attribute.
  Object.assign(corner.style, {
    position: 'fixed',
    insetBlockEnd: '0.5rem',
    insetInlineEnd: '0.5rem',
    padding: '0.25rem 0.75rem',
    borderRadius: '1rem',
    background: '#222',
    color: '#fff',
    font: '14px system-ui, sans-serif',
    zIndex: '2147483647',
  });
  document.body.append(corner);
}
