/** Folders and base templates had other names before Hugo 0.146. */

export function isInNewFolder(path: string): boolean {
  return /^\/_(?:partials|shortcodes|markup)\//.test(path);
}

/** `/_partials/a.html` for `/partials/a.html`, `/docs/baseof.list.html` for `/docs/list-baseof.html`. */
export function pathToday(path: string): string {
  const short = path.replace(/^\/_default/, '');
  const renamed = /^\/(?:shortcodes|partials)/.test(short) ? `/_${short.slice(1)}` : short;
  const [, folder = '', word = '', rest = ''] = /^(.*\/)([^/-]+)-baseof([^/]*)$/.exec(renamed) ?? [];
  if (word === '') return renamed;
  return `${folder}baseof.${word}${rest === '' || rest.startsWith('.') ? rest : `.${rest}`}`;
}
