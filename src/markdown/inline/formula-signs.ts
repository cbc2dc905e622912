import type { Markup } from '../../content/site/markup.ts';

/** What begins and what ends a formula; one of a block stands on lines of its own where it can. */
export type Sign = { open: string; close: string; isBlock: boolean };

const usual = {
  block: [
    ['$$', '$$'],
    ['\\[', '\\]'],
  ],
  inline: [
    ['\\(', '\\)'],
    ['$', '$'],
  ],
} as const;

/** The site's signs, those of blocks first, as Hugo looks for them; the usual ones where it names none at all. */
export function signsOf({ blockFormulas, inlineFormulas }: Markup): Sign[] {
  const isUsual = blockFormulas === null && inlineFormulas === null;
  const block = isUsual ? usual.block : (blockFormulas ?? []);
  const inline = isUsual ? usual.inline : (inlineFormulas ?? []);
  return [
    ...block.map(([open, close]) => ({ open, close, isBlock: true })),
    ...inline.map(([open, close]) => ({ open, close, isBlock: false })),
  ];
}
