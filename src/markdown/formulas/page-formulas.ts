import type { Position } from '../../content/data/source.ts';
import { escapeText } from '../../html/escape.ts';
import type { Outputs } from '../../html/outputs.ts';
import type { Formula } from '../inline/syntax.ts';
import type { Body } from '../page.ts';
import type { FormulaWriter } from './formula-writer.ts';

/** Characters of one formula, and of all formulas of a page. */
const longest = 5_000;
const mostTogether = 50_000;

/** Most warnings about formulas of one page. */
const mostWarnings = 20;

/** The page that the formulas are in. */
export type FormulaPage = {
  outputs: Outputs;
  post: Body;
  warn: (message: string, at: Position, strict: boolean) => void;
};

/**
 * Makes the marks of a page's formulas. Their MathML replaces the marks after the allow-list. A formula that
 * cannot be read is shown as written, with a warning.
 */
export function pageFormulas(page: FormulaPage, write: FormulaWriter): (formula: Formula) => string {
  const { outputs } = page;
  let left = mostTogether;
  let warned = 0;
  return ({ written, tex, isDisplay, place }) => {
    const text = outputs.textOf(written);
    left -= text.length;
    try {
      if (text.length > longest || left < 0) throw new Error('there are too many characters in formulas');
      const mathml = write(outputs.textOf(tex), isDisplay);
      if (!isDisplay) return outputs.add({ kind: 'trusted', html: mathml, text, inLine: true });
      return outputs.add({
        kind: 'trusted',
        text: ` ${text} `,
        html: `<div class="formula">${mathml}</div>`,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      if (++warned <= mostWarnings) {
        page.warn(`Cannot read the formula "${shortened(text)}": ${reason}`, place(), false);
      }
      const html = `<code class="formula-error">${escapeText(text)}</code>`;
      return outputs.add({ kind: 'trusted', html, text, inLine: true });
    }
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
