import type { Token } from 'marked';
import { decodeNames } from '../html/entities.ts';

/**
 * The text of a heading from which Hugo makes its id: the words of its last line as typed, without marks,
 * addresses and HTML. Named entities (`&eacute;`) become characters, numeric ones do not.
 */
export function headingText(tokens: readonly Token[]): string {
  const text = typed(tokens);
  return decodeNames(text.slice(text.lastIndexOf('\n') + 1));
}

function typed(tokens: readonly Token[]): string {
  return tokens.map(typedOf).join('');
}

function typedOf(token: Token): string {
  if (token.type === 'text') return token.raw;
  if (token.type === 'codespan') return token.raw.includes('\n') ? token.raw : token.text;
  if (token.type === 'br' || (token.raw.includes('\n') && token.type === 'html')) return '\n';
  const isLeftOut = token.type === 'html' || token.type === 'footnoteMark' || 'isAddress' in token;
  return isLeftOut || !('tokens' in token) ? '' : typed(token.tokens ?? []);
}

/** The text of inline tokens without their markup, for attributes. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

function textOf(token: Token): string {
  if (token.type === 'html' || token.type === 'footnoteMark') return '';
  if (token.type === 'br') return '\n';
  if ('tokens' in token && token.tokens) return plainText(token.tokens);
  return 'text' in token && typeof token.text === 'string' ? token.text : '';
}
