import type { Markup } from '../../content/site/markup.ts';
import { decodeEntities } from '../../html/entities.ts';

/** The replacement for each mark. */
export type Marks = { readonly [name in (typeof markNames)[number]]: string };

export const markNames = [
  ...(['apostrophe', 'ellipsis', 'emDash', 'enDash', 'leftAngleQuote', 'rightAngleQuote'] as const),
  ...(['leftDoubleQuote', 'rightDoubleQuote', 'leftSingleQuote', 'rightSingleQuote'] as const),
];

/** The site's marks, with entities as characters. */
export function marksFor(markup: Markup): Marks {
  return marksFrom((name) => decodeEntities(markup[name]));
}

export function marksFrom(write: (name: keyof Marks, index: number) => string): Marks {
  const marks = markNames.map((name, index) => [name, write(name, index)]);
  return Object.fromEntries(marks) as Marks; // One entry for each name.
}
