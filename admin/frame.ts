/** Runs inside the preview: keeps its place while the text changes. It knows nothing and may do nothing else. */

const [, start] = /scrolled=(\d+)/.exec(location.hash) ?? [];
if (start !== undefined) {
  const top = Number(start);
  document.addEventListener('DOMContentLoaded', () => window.scrollTo({ top, behavior: 'instant' }));
  window.addEventListener('load', () => window.scrollTo({ top, behavior: 'instant' }));
}

window.addEventListener('scroll', () => parent.postMessage({ scrolled: window.scrollY }, '*'), {
  passive: true,
});
