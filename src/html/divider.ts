/** `<!--more-->`, which ends a post's summary. */

/** Exactly this text; other comments that hold the word are comments. */
export const divider = '<!--more-->';

/** Line ends that stand in the text for one divider. */
export const dividerLines = 4;

export function holdsDivider(text: string): boolean {
  return text.includes(divider);
}
