/**
 * Applies the light or dark colours that the visitor chose. Runs before the page is drawn, so that nothing
 * flashes.
 */

const root = document.documentElement;
// Taken before the page exists: an author's `<img name="querySelector">` hides the document's own method.
const find = document.querySelector.bind(document);
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const key = 'color-scheme';

// The attribute also tells the style sheet that a script runs, so a switch can be shown.
root.dataset.scheme = remembered();
prefersDark.addEventListener('change', tellState);
addEventListener('DOMContentLoaded', tellState);
addEventListener('click', ({ target }) => {
  if (!target.closest?.('.scheme')) return;
  choose(isDark() ? 'light' : 'dark');
  tellState();
});

function isDark() {
  return root.dataset.scheme ? root.dataset.scheme === 'dark' : prefersDark.matches;
}

/** A choice that equals the system's is not stored, so that the page continues to follow the system. */
function choose(scheme) {
  const isPreferred = (scheme === 'dark') === prefersDark.matches;
  root.dataset.scheme = isPreferred ? '' : scheme;
  try {
    if (isPreferred) localStorage.removeItem(key);
    else localStorage.setItem(key, scheme);
  } catch {
    // Without storage the choice applies to this page only.
  }
}

function remembered() {
  try {
    const scheme = localStorage.getItem(key);
    return scheme === 'light' || scheme === 'dark' ? scheme : '';
  } catch {
    return '';
  }
}

function tellState() {
  find('button.scheme')?.setAttribute('aria-pressed', String(isDark()));
}
