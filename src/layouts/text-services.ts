import { anchorTypes } from '../html/anchor.ts';
import { emojiByName } from '../markdown/emoji/emoji-names.ts';
import type { TextServices } from '../templates/functions/text-functions.ts';
import { unfit } from '../templates/unfit.ts';

/** What functions of templates need of Markdown. */
export const textServices: TextServices = {
  anchor: anchorTypes.github,
  emojify: (text) =>
    text.includes(':')
      ? text.replace(/:([\w+-]{1,64}):/g, (written, name: string) => emojiByName().get(name) ?? written)
      : text,
  math: () => {
    throw unfit('Cannot write a formula here: formulas are made in the texts of posts');
  },
};
