import type { RenderSettings } from '../content/site/settings-used.ts';
import { type FormulaPage, pageFormulas } from '../markdown/formulas/page-formulas.ts';
import type { Syntax } from '../markdown/inline/syntax.ts';
import type { Extras } from './extras.ts';

/** The additions of the site and its extras to Markdown. */
export function syntaxOf(
  { markup }: RenderSettings,
  { writeFormula, emoji }: Extras,
  page: FormulaPage,
): Syntax {
  return {
    ...{ markup, shown: page.outputs.shown },
    ...(emoji && { emoji }),
    ...(writeFormula && { formula: pageFormulas(page, writeFormula) }),
  };
}
