import type { Site } from '../content/site/site.ts';
import { anchorTypes } from '../html/anchor.ts';
import { writeFormula } from '../markdown/formulas/formula-writer.ts';
import { emojify } from '../markdown/inline/emoji.ts';
import type { TextServices } from '../templates/functions/text-functions.ts';
import { unfit } from '../templates/unfit.ts';
import { isTrue } from '../templates/value.ts';
import { emojis } from './emojis.ts';

/** Services of Markdown for functions that write texts as HTML. */
export function textServices({ markup }: Pick<Site, 'markup'>): TextServices {
  return {
    anchor: anchorTypes[markup.autoIDType],
    emojify: (text) => emojify(text, emojis()),
    math(formula, options) {
      try {
        return writeFormula(formula, isTrue(options.get('displayMode')));
      } catch (error) {
        throw unfit(
          `Cannot write the formula: ${error instanceof Error ? error.message : 'it is not valid'}`,
        );
      }
    },
  };
}
