import { Tokenizer } from 'htmlparser2';
import { ignoringTokens } from '../content/ignoring-tokens.ts';
import { remembered } from '../content/remembered.ts';

/** The text with its entities decoded; an unknown name stays. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#\w{1,7}|[A-Za-z][A-Za-z\d]{1,31});/g, characterOf) : text;
}

/** As above, for named entities only; numeric ones stay. */
export function decodeNames(text: string): string {
  return text.includes('&') ? text.replace(/&[A-Za-z][A-Za-z\d]{1,31};/g, characterOf) : text;
}

/**
 * The characters of one entity; the entity itself when it is unknown. The table of names is that of
 * htmlparser2. In an attribute each name needs its semicolon.
 */
export const characterOf = remembered(decodeOne, { most: 500, longest: 40 });

function decodeOne(found: string): string {
  let characters = '';
  let rest = '';
  const attribute = `<a b="${found}">`;
  const tokenizer = new Tokenizer(
    {},
    {
      ...ignoringTokens,
      onattribentity: (codePoint) => {
        characters += String.fromCodePoint(codePoint);
      },
      onattribdata: (from, to) => {
        rest += attribute.slice(from, to);
      },
    },
  );
  tokenizer.write(attribute);
  tokenizer.end();
  return rest === '' ? characters : found;
}
