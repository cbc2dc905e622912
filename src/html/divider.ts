/** `<!--more-->`, which ends a post's summary. */

/** Exactly this text; other comments with the word are plain comments. */
export const divider = '<!--more-->';

/** Line ends that replace one divider in the text. */
export const dividerLines = 4;

export function holdsDivider(text: string): boolean {
  return text.includes(divider);
}
