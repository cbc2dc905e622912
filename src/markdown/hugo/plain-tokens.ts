import type { Token } from 'marked';

/** The text of tokens without markup; a mark of a footnote and HTML have none. */
export function plainTokens(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

function textOf(token: Token): string {
  if (token.type === 'html' || token.type === 'footnoteMark' || 'isAddress' in token) return '';
  if (token.type === 'br') return '\n';
  if ('tokens' in token && token.tokens) return plainTokens(token.tokens);
  return 'text' in token && typeof token.text === 'string' ? token.text : '';
}
