import type { Token } from 'marked';

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
