import { lazyMark } from './blocks/lines.ts';

/**
 * Markdown as the lexer takes it.
 * U+2028 and U+2029 end a line in JavaScript's patterns, but not in Markdown. Until the HTML is written,
 * characters replace them that Unicode reserves for a program's internal use.
 */
export function sourceOf(text: string): string {
  const source = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  return source.replaceAll(lazyMark, '\ufffd').replaceAll('\u2028', '\ufdd0').replaceAll('\u2029', '\ufdd1');
}

/** The written HTML with its separators. */
export function written(html: string): string {
  return html.replaceAll(lazyMark, '').replaceAll('\ufdd0', '\u2028').replaceAll('\ufdd1', '\u2029');
}
