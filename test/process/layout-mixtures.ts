/** Random names of templates. */

const folders = `
/ / / / _default/ _default/ posts/ posts/ posts/sub/ docs/ section/ taxonomy/ term/ tags/ tag/ tags/one/ page/
categories/ category/`;
const stems = `
single single single list list list all page home index section taxonomy term terms tag tags tag.terms category posts docs
special contact wide baseof baseof baseof list-baseof single-baseof posts-baseof baseof.single baseof.list baseof.home
baseof.page 404 robots sitemap sitemapindex rss alias card card single.list list.special`;
const formats = 'html json rss amp markdown feed note 404 alias'.split(' ');
const suffixes = 'html html html html html json xml txt md atom htm'.split(' ');
const hooks = `
render-link render-image render-heading render-codeblock render-codeblock-go render-codeblock-js render-blockquote
render-blockquote-regular`;
const markupFolders =
  '_markup/ _markup/ _default/_markup/ posts/_markup/ docs/_markup/ posts/sub/_markup/'.split(' ');
const shortcodeFolders = '_shortcodes/ shortcodes/ posts/_shortcodes/ docs/_shortcodes/'.split(' ');

type Random = () => number;

/** Numbers that follow from the seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Names of templates below `layouts/`, those that fill a base template with a `!` at the end; always with the shortcodes that the site's texts call. */
export function mixedNames(random: Random): string[] {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = (list: string) => list.trim().split(/\s+/);
  const maybe = (chance: number, word: () => string) => (random() < chance ? `.${word()}` : '');
  const tail = () => `${maybe(0.2, () => one(formats))}${maybe(0.15, () => one(['nn', 'nn', 'en']))}`;
  const names = new Set(['_shortcodes/sc.html', '_shortcodes/sm.html']);
  const count = 3 + Math.floor(random() * 22);
  for (let at = 0; at < count; at++) {
    const kind = random();
    if (kind < 0.7) {
      const name = one(words(folders)).replace(/^\/$/, '') + one(words(stems)) + tail();
      const fillsBase = !name.includes('baseof') && random() < 0.4;
      names.add(`${name}.${one(suffixes)}${fillsBase ? '!' : ''}`);
    } else if (kind < 0.8) names.add(`${one(markupFolders) + one(words(hooks)) + tail()}.${one(suffixes)}`);
    else if (kind < 0.9) names.add(`${one(shortcodeFolders) + one(['sc', 'sm']) + tail()}.${one(suffixes)}`);
    else {
      const folder = one(['_partials/', 'partials/']);
      names.add(`${folder + one(['p', 'p', 'p.foo', 'sub/q']) + tail()}.${one(suffixes)}`);
    }
  }
  return [...names].sort();
}
