/** Does to every element what a visitor could, so that whatever waits for that runs. */

const types = [
  ...[
    'pointerover',
    'pointerenter',
    'pointermove',
    'mouseover',
    'mouseenter',
    'mousemove',
    'wheel',
    'scroll',
  ],
  ...[
    'mousedown',
    'mouseup',
    'dblclick',
    'contextmenu',
    'auxclick',
    'touchstart',
    'dragstart',
    'drop',
    'copy',
  ],
  ...['keydown', 'keyup', 'input', 'change', 'toggle', 'beforetoggle', 'beforematch', 'cancel', 'close'],
  ...[
    'animationstart',
    'animationend',
    'transitionend',
    'load',
    'error',
    'message',
    'hashchange',
    'pageshow',
  ],
];

// biome-ignore lint/correctness/noUnusedVariables: called by the test
function actOnPage() {
  // Following a link or sending a form leads to another page, as it should; addresses that run are let go.
  const stay = (event) => {
    const link = event.target.closest?.('a[href], area[href]');
    const isPage = /^(?:https?|mailto|tel):$/.test(link?.protocol ?? '');
    if (isPage || event.type === 'submit') event.preventDefault();
  };
  const events = types.map((type) => new Event(type, { bubbles: false, cancelable: true }));
  addEventListener('click', stay, true);
  addEventListener('submit', stay, true);
  for (const element of Document.prototype.querySelectorAll.call(document, 'body, body *')) {
    for (const event of events) element.dispatchEvent(event);
    HTMLElement.prototype.focus.call(element instanceof HTMLElement ? element : document.body);
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}
