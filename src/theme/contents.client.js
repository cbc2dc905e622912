/** Unfolds the table of contents if it is beside the text, and marks the section that is being read. */

const page = Document.prototype;
const contents = page.querySelector.call(document, '.contents');
// The width from which the style sheet puts the contents beside the text.
contents.open = matchMedia('(min-width: 76rem)').matches;

const links = new Map([...contents.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -75%' });
for (const heading of page.querySelectorAll.call(document, '.prose :is(h1, h2, h3, h4, h5, h6)[id]')) {
  if (links.has(encodeURIComponent(heading.id)) || links.has(heading.id)) watch.observe(heading);
}

function mark(entries) {
  const entry = entries.find(({ isIntersecting }) => isIntersecting);
  if (!entry) return;
  const { id } = entry.target;
  for (const [hash, link] of links) {
    link.ariaCurrent = hash === id || hash === encodeURIComponent(id) ? 'true' : null;
  }
}
