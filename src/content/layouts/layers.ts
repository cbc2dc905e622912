/** Layers of data and words: those of themes lie below those of the site. Files of one name are joined. */

/** Each of these before a path is one layer further down: `_data/_below/books.yaml`. */
export const lowerFolder = '_below/';

/** The path without its layer, and the number of layers above it. */
export function readLayer(path: string): { path: string; depth: number } {
  let depth = 0;
  while (path.startsWith(lowerFolder, depth * lowerFolder.length)) depth++;
  return { path: path.slice(depth * lowerFolder.length), depth };
}
