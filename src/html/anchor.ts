/** Anchors of headings from their texts, as Hugo makes them. */

/**
 * Letters and digits of all scripts in lower case, `_`, `-`, and `-` for each space; all else is removed.
 * @see https://gohugo.io/configuration/markup/#parserautoidtype (github)
 */
export function anchorOf(text: string): string {
  return text
    .trim()
    .replaceAll(' ', '-')
    .replace(/[^\p{L}\p{Nd}_-]/gu, '')
    .replace(/[\p{Lu}\p{Lt}]/gu, lowerCase);
}

/** As above, without accents and without letters outside ASCII. */
function asciiAnchorOf(text: string): string {
  return anchorOf(text)
    .normalize('NFD')
    .replace(/[^!-~]/g, '');
}

/** Letters and numbers in lower case, and one `-` for all characters between them. */
function blackfridayAnchorOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').replace(/[\p{Lu}\p{Lt}\p{Nl}]/gu, lowerCase);
}

export const anchorTypes = {
  github: anchorOf,
  'github-ascii': asciiAnchorOf,
  blackfriday: blackfridayAnchorOf,
};

/** Each letter alone, as in Go: `Σ` becomes `σ` even at a word's end, and `İ` becomes `i`. */
function lowerCase(letter: string): string {
  return String.fromCodePoint(letter.toLowerCase().codePointAt(0) ?? 0);
}
