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

/** A post in a folder of its own, beside its pictures. */
export function keyOfPost(folder: string, title: string): string {
  const slug = slugOf(title);
  const inside = folder.replace(/^\/+|\/+$/g, '');
  return slug === '' ? '' : `${inside === '' ? '' : `${inside}/`}${slug}/index.md`;
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
