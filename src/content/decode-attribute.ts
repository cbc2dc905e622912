import { Tokenizer } from 'htmlparser2';
import { ignoringTokens } from './ignoring-tokens.ts';

/** An attribute's value with its entities decoded, as browsers do: some need no semicolon. */
export function decodeAttribute(written: string): string {
  if (!written.includes('&')) return written;
  let value = '';
  const quoted = `<a b="${written.replaceAll('"', '&quot;')}">`;
  const tokenizer = new Tokenizer(
    {},
    {
      ...ignoringTokens,
      onattribdata: (from, to) => {
        value += quoted.slice(from, to);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
    },
  );
  tokenizer.write(quoted);
  tokenizer.end();
  return value;
}
