/** The marks of shortcodes' outputs within text and attributes. */

import { replaceMarks } from '../shortcodes/marks.ts';
import type { Output } from '../shortcodes/shortcode.ts';

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

/** Whether nothing but outputs with HTML of their own stands in the paragraph whose tag ends at `from`. */
export function isParagraphOfBlocks(html: string, from: number, outputs: Outputs): boolean {
  if (outputs.size === 0) return false;
  onlyWords.lastIndex = from;
  const [text = ''] = onlyWords.exec(html) ?? [];
  if (text.trim() === '') return false;
  const pieces = splitAtMarks(text, outputs);
  return pieces.every((piece) => (typeof piece === 'string' ? piece.trim() === '' : isBlock(piece)));
}

function isBlock(output: Output): boolean {
  return (
    output.kind === 'divider' || output.kind === 'markup' || (output.kind === 'trusted' && !output.inLine)
  );
}

/** Marks are made of small letters and digits. */
const onlyWords = /[\sa-z\d]+(?=<\/p>)/y;
