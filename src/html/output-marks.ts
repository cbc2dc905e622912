/** Marks replace shortcodes' outputs while Markdown works on the text around them. */

import { hash } from 'node:crypto';

/**
 * The output of a shortcode's call or of a formula. `text` is escaped wherever it appears. `markup` passes
 * the allow-list like the author's own HTML, and may hold marks of inner calls. `trusted` is inserted after
 * the allow-list, so its maker must escape everything in it. Excerpts and tables of contents read its `text`;
 * one that is `inLine` keeps the paragraph around it. `divider` is where the summary ends.
 */
export type Output =
  | { kind: 'text'; text: string }
  | { kind: 'markup'; html: string }
  | { kind: 'trusted'; html: string; text?: string; inLine?: boolean }
  | { kind: 'divider' };

export type OutputsByMark = ReadonlyMap<string, Output>;

/** Makes the marks of one text: `sc<nonce>n0z`, `sc<nonce>n1z`, … Only marks begin with `prefix`. */
export type MarkMaker = { prefix: string; next(): string };

const nonceLength = 16;
const prefixLength = 'sc'.length + nonceLength + 'n'.length;

/**
 * Marks are small ASCII letters and digits, which Markdown, code, link destinations and heading ids leave
 * unchanged. The nonce follows from the text and is not in it, so no text can contain its own marks.
 */
export function markMaker(text: string): MarkMaker {
  const prefix = `sc${nonceFor(text)}n`;
  let count = 0;
  return { prefix, next: () => `${prefix}${count++}z` };
}

/** Replaces every mark of `outputs` in `html` in one pass. The result of `replace` is not searched again. */
export function replaceMarks(
  html: string,
  outputs: OutputsByMark,
  replace: (output: Output, mark: string) => string,
): string {
  const [first] = outputs.keys();
  if (first === undefined) return html;
  const prefix = first.slice(0, prefixLength);
  let result = '';
  let copied = 0;
  for (let start = html.indexOf(prefix); start !== -1; start = html.indexOf(prefix, start + prefixLength)) {
    const mark = markAt(html, start);
    const output = outputs.get(mark);
    if (output === undefined) continue;
    result += html.slice(copied, start) + replace(output, mark);
    copied = start + mark.length;
  }
  return result + html.slice(copied);
}

/** Text and outputs, in their order. */
export function splitAtMarks(text: string, outputs: OutputsByMark): (string | Output)[] {
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

/** The value of an attribute, where outputs appear as their text. */
export function attributeText(value: string, outputs: OutputsByMark): string {
  return replaceMarks(value, outputs, (output) => {
    if (output.kind === 'divider') return '';
    if (output.kind !== 'markup') return output.text ?? '';
    // Without a tag or an entity it is text, as when a template prints an address.
    return /[<&]/.test(output.html) ? '' : attributeText(output.html, outputs);
  });
}

/** Whether the paragraph whose tag ends at `from` holds one output with HTML of its own and nothing else. */
export function isParagraphOfOutput(html: string, from: number, outputs: OutputsByMark): boolean {
  if (outputs.size === 0) return false;
  oneWord.lastIndex = from;
  const output = outputs.get(oneWord.exec(html)?.[0] ?? '');
  if (output?.kind === 'divider') return true;
  return output?.kind === 'markup' || (output?.kind === 'trusted' && !output.inLine);
}

/** Marks are made of small letters and digits. */
const oneWord = /[a-z\d]+(?=<\/p>)/y;

function nonceFor(text: string): string {
  const quick = sampled(text);
  if (!text.includes(quick)) return quick;
  // A text that holds the first may have been made to; none can hold all of these.
  let digest = hash('sha256', text, 'hex');
  while (text.includes(digest.slice(0, nonceLength))) digest = hash('sha256', digest, 'hex');
  return digest.slice(0, nonceLength);
}

/** A quick digest of a few characters: a nonce need not be secret, and under workerd a hash of the whole text costs a stream. */
function sampled(text: string): string {
  const step = Math.ceil(text.length / samples);
  let digest = text.length;
  for (let at = 0; at < text.length; at += step) digest = Math.imul(digest, 31) + text.charCodeAt(at);
  return (digest >>> 0).toString(16).padStart(nonceLength, '0');
}

const samples = 64;

function markAt(html: string, start: number): string {
  let end = start + prefixLength;
  while (isDigit(html.charCodeAt(end))) end++;
  return html.slice(start, end + 1);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
