/** Keys of new files. */

/** A part of an address from a title: letters and digits of every language, with hyphens between words. */
export function slugOf(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** A language of the site. `folder` has its files; empty: none of its own. */
export type Language = { code: string; folder: string };

/** A post in a folder of its own, beside its pictures, in the site's first language. */
export function keyOfPost(folder: string, title: string): string {
  const slug = slugOf(title);
  const inside = folder.replace(/^\/+|\/+$/g, '');
  return slug === '' ? '' : `${inside === '' ? '' : `${inside}/`}${slug}/index.md`;
}

/** The language of a file, and its name without that language. The site's first one needs no mark. */
export function languageOf<Known extends Language>(
  key: string,
  languages: readonly Known[],
): { language: Known | undefined; bare: string } {
  const own = languages.find(({ folder }) => folder !== '' && key.startsWith(`${folder}/`));
  const inside = own === undefined ? key : key.slice(own.folder.length + 1);
  const [, stem = '', code = '', suffix = ''] = /^(.*[^/])\.([^./]+)(\.[^./]+)$/.exec(inside) ?? [];
  const named = languages.find((language) => language.code === code.toLowerCase());
  return { language: named ?? own ?? languages[0], bare: named === undefined ? inside : stem + suffix };
}

/** The name of the same file in another language. */
export function keyInLanguage(key: string, languages: readonly Language[], to: Language): string {
  const { bare } = languageOf(key, languages);
  return to === languages[0] && to.folder === '' ? bare : withLanguage(bare, to);
}

function withLanguage(bare: string, { code, folder }: Language): string {
  return folder === '' ? bare.replace(/(\.[^./]+)$/, `.${code}$1`) : `${folder}/${bare}`;
}

/** The folder of the files of a post, with how its text names them: `''`, or an absolute path. */
export function placeBeside(key: string): { folder: string; address: string } {
  const folder = key.slice(0, key.lastIndexOf('/') + 1);
  if (/(?:^|\/)_?index(?:\.[\w-]+)?\.(?:md|markdown|html)$/i.test(key)) return { folder, address: '' };
  const own = key.replace(/(?:\.[a-z]{2,3}(?:-[a-z]+)?)?\.\w+$/i, '/');
  return { folder: own, address: `/${own}` };
}

/** A name for a file that a site may have: no signs that addresses must escape. */
export function fileName(name: string, extension: string): string {
  const stem = slugOf(name.replace(/\.[^.]*$/, '')) || 'file';
  return `${stem}.${extension}`;
}
