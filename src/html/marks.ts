/** The marks of shortcodes' outputs within text and attributes. */

import type { Output } from '../shortcodes/shortcode.ts';
import { replaceMarks } from './output-marks.ts';

export type Outputs = ReadonlyMap<string, Output>;

/** Text and outputs in the order in which they stand. */
export function splitAtMarks(text: string, outputs: Outputs): (string | Output)[] {
  const pieces: (string | Output)[] = [];
  const found: Output[] = [];
  const divided = replaceMarks(text, outputs, (output) => {
    found.push(output);
    return '\0';
  });
  if (found.length === 0) return [text];
  for (const [index, piece] of divided.split('\0').entries()) {
    const output = found[index - 1];
    if (output !== undefined) pieces.push(output);
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** What an attribute says: outputs stand in it as text, as far as they have any. */
export function attributeText(value: string, outputs: Outputs): string {
  return replaceMarks(value, outputs, (output) => {
    if (output.kind === 'divider') return '';
    if (output.kind !== 'markup') return output.text ?? '';
    // Without a tag or an entity it is text: what a template prints of an address.
    return /[<&]/.test(output.html) ? '' : attributeText(output.html, outputs);
  });
}

/** Whether the paragraph whose tag ends at `from` is one output with HTML of its own and nothing else. */
export function isParagraphOfOutput(html: string, from: number, outputs: Outputs): boolean {
  if (outputs.size === 0) return false;
  oneWord.lastIndex = from;
  const output = outputs.get(oneWord.exec(html)?.[0] ?? '');
  if (output?.kind === 'divider') return true;
  return output?.kind === 'markup' || (output?.kind === 'trusted' && !output.inLine);
}

/** Marks are made of small letters and digits. */
const oneWord = /[a-z\d]+(?=<\/p>)/y;
