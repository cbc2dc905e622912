/** Files that `push` brings from themes, besides those whose keys are as if they were the owner's. */

/** Says which files and settings of the site came from its themes. */
export const themeNoteKey = 'layouts/_themes/themes.json';

/** Data and words of a theme lie below those of the site, and 1 is the most important theme. */
export function themeLayer(layer: number): string {
  return `layouts/_themes/${layer}/`;
}

/** A file of `_data/` or `_i18n/`: of the site, layer 0, or of a theme. */
export type LayeredFile = { layer: number; path: string; suffix: string; text: string };

/**
 * The files of the folder in Hugo's order of reading. Those of the site come before those of themes. Of files beside each
 * other the last name comes first.
 *
 * @param texts By the key below `layouts/`.
 */
export function layeredFiles(texts: ReadonlyMap<string, string>, folder: '_data' | '_i18n'): LayeredFile[] {
  const files = [...texts].flatMap(([key, text]) => {
    const [, layer = '0', inside, path = '', suffix = ''] =
      /^(?:_themes\/(\d+)\/)?(_data|_i18n)\/(.+)\.([a-z]+)$/i.exec(key) ?? [];
    return inside === folder ? [{ layer: Number(layer), path, suffix: suffix.toLowerCase(), text }] : [];
  });
  return files.sort((a, b) => a.layer - b.layer || (nameOf(a) < nameOf(b) ? 1 : -1));
}

function nameOf({ path, suffix }: LayeredFile): string {
  return `${path}.${suffix}`;
}
