/** Light or dark colours as the visitor chose them; runs before the page is drawn, so that nothing flashes. */

const root = document.documentElement;
// Taken before the page is there: an author's `<img name="querySelector">` hides the document's own.
const find = document.querySelector.bind(document);
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const key = 'color-scheme';

// The attribute also says that there is a script, and so a switch.
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

/** What the system says anyway is not remembered, so that the page goes on following it. */
function choose(scheme) {
  const isPreferred = (scheme === 'dark') === prefersDark.matches;
  root.dataset.scheme = isPreferred ? '' : scheme;
  try {
    if (isPreferred) localStorage.removeItem(key);
    else localStorage.setItem(key, scheme);
  } catch {
    // A browser that keeps nothing shows the choice on this page alone.
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
