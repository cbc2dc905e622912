import type { Site } from '../site.ts';
import type { Extras } from './extras.ts';
import { type FormulaPage, pageFormulas } from './formulas/page-formulas.ts';
import type { Syntax } from './markdown/inline/syntax.ts';

/** What the site and its extras add to Markdown. */
export function syntaxOf({ markup }: Site, { writeFormula, emoji }: Extras, page: FormulaPage): Syntax {
  return {
    ...{ markup, shown: page.outputs.shown },
    ...(emoji && { emoji }),
    ...(writeFormula && { formula: pageFormulas(page, writeFormula) }),
  };
}
