import { replaceMarks } from '../../src/html/output-marks.ts';
import type { Expanded } from '../../src/shortcodes/shortcode.ts';

/** The text with every mark replaced by what it stands for, nothing escaped. */
export function unmarked({ text, outputs }: Expanded): string {
  return replaceMarks(text, outputs, (output) => {
    if (output.kind === 'divider') return '';
    return output.kind === 'text' ? output.text : unmarked({ text: output.html, outputs });
  });
}
