/** Replaces a video's link by the player when the visitor presses play. */

const players = new Set(['https://www.youtube-nocookie.com', 'https://player.vimeo.com']);

// An author's `<img name="querySelectorAll">` hides the document's own method, so the prototype is read.
const page = Document.prototype;

for (const link of page.querySelectorAll.call(document, 'a.video-poster[data-player]')) {
  if (!players.has(URL.parse(link.dataset.player)?.origin)) continue;
  link.role = 'button';
  link.addEventListener('click', play);
  link.addEventListener('keydown', pressOnSpace);
}

/** Clicks that open a new tab or window still follow the link. */
function play(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget;
  const frame = page.createElement.call(document, 'iframe');
  frame.title = nameOf(link);
  frame.allow = 'autoplay; encrypted-media; picture-in-picture';
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = link.dataset.player;
  const box = page.createElement.call(document, 'div');
  box.className = 'video-frame';
  box.append(link.querySelector('.video-space') ?? '', frame);
  link.replaceWith(box);
  frame.focus();
}

/** A link reacts to Enter; a button also reacts to the space bar. */
function pressOnSpace(event) {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}

function nameOf(link) {
  const caption = link.closest('figure')?.querySelector('figcaption');
  return (caption ?? link).textContent.trim();
}
