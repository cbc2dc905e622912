/**
 * Runs inside the preview: keeps its place while the text changes, and stills that are not there yet out of sight. It knows
 * nothing and may do nothing else.
 */

const [, start] = /scrolled=(\d+)/.exec(location.hash) ?? [];
if (start !== undefined) {
  const top = Number(start);
  document.addEventListener('DOMContentLoaded', () => window.scrollTo({ top, behavior: 'instant' }));
  window.addEventListener('load', () => window.scrollTo({ top, behavior: 'instant' }));
}

window.addEventListener('scroll', () => parent.postMessage({ scrolled: window.scrollY }, '*'), {
  passive: true,
});

// The site asks a video's host for its still only when visitors see the video. Without one the box of the player stays.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLImageElement && /\/posters\//.test(target.src)) target.remove();
  },
  { capture: true },
);
