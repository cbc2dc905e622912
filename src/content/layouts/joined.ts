/**
 * Files of data and words with one name, which Hugo joins. Those of a theme lie below those of the site, as
 * `layouts/_i18n/_below/en.yaml`. Those of its own theme are in `_below/_below/`.
 */

const below = '_below/';

/** Whether the key is that of a file of data or words for templates. */
export function isJoined(key: string): boolean {
  return /^layouts\/_(?:data|i18n)\//.test(key);
}

/** The key of such a file with `depth` files of its name above. */
export function belowOthers(key: string, depth: number): string {
  return key.replace(/^layouts\/_[^/]+\//, (folder) => folder + below.repeat(depth));
}

/** The path of such a file below its folder, and the number of levels above. */
export function levelOf(path: string): { path: string; depth: number } {
  const [start = ''] = /^(?:_below\/)*/.exec(path) ?? [];
  return { path: path.slice(start.length), depth: start.length / below.length };
}
