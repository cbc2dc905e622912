import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { ignoringTokens } from '../../content/ignoring-tokens.ts';

const hidden = new Set(['script', 'style']);

/** The visible text of HTML. Its entities are decoded unless `decodeEntities` is false. */
export function plainText(html: string, decodeEntities = true): string {
  let text = '';
  let isHidden = false;
  const isHiding = (start: number, end: number) => hidden.has(html.slice(start, end).toLowerCase());
  const add = (part: string) => {
    if (!isHidden) text += part;
  };
  const callbacks: TokenizerCallbacks = {
    ...ignoringTokens,
    onopentagname(start, end) {
      isHidden ||= isHiding(start, end);
    },
    onclosetag(start, end) {
      if (isHiding(start, end)) isHidden = false;
    },
    ontext: (start, end) => add(html.slice(start, end)),
    ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
  };
  const tokenizer = new Tokenizer({ decodeEntities }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return text;
}

/** A text with its entities decoded. Anything that looks like a tag stays text. */
export function decodeText(written: string): string {
  return plainText(written.replaceAll('<', '&lt;'));
}
