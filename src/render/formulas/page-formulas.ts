import { escapeText } from '../allow-list/escape.ts';
import type { Formula } from '../markdown/inline/syntax.ts';
import type { Body } from '../markdown/page.ts';
import type { Outputs } from '../shortcodes/outputs.ts';
import type { ShortcodeContext } from '../shortcodes/shortcode.ts';
import type { FormulaWriter } from './formula-writer.ts';

/** Characters of one formula, and of all of a page. */
const longest = 5_000;
const mostTogether = 50_000;

/** The page that the formulas are in. */
export type FormulaPage = { outputs: Outputs; post: Body; warn: ShortcodeContext['warn'] };

/**
 * Makes the marks of a page's formulas, whose MathML is put in behind the allow-list. One that cannot be read is shown as
 * it was written, with a warning.
 */
export function pageFormulas(page: FormulaPage, write: FormulaWriter): (formula: Formula) => string {
  const { outputs } = page;
  let left = mostTogether;
  return ({ written, tex, isDisplay }) => {
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
      warnOf(page, written, `Cannot read the formula "${shortened(text)}": ${reason}`);
      const html = `<code class="formula-error">${escapeText(text)}</code>`;
      return outputs.add({ kind: 'trusted', html, text, inLine: true });
    }
  };
}

/** The line is that of the first text that equals the formula's first line. */
function warnOf({ post, warn }: FormulaPage, written: string, message: string): void {
  const [first = ''] = written.split('\n', 1);
  const at = Math.max(0, post.body.indexOf(first));
  const before = post.body.slice(0, at);
  const line = post.bodyLine + before.split('\n').length - 1;
  warn(message, { line, column: at - before.lastIndexOf('\n') }, false);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
