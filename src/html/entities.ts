import { Tokenizer } from 'htmlparser2';
import { ignoringTokens } from './ignoring-tokens.ts';

/** The text with its entities as characters; a name that stands for none stays. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#\w{1,7}|[A-Za-z][A-Za-z\d]{1,31});/g, characterOf) : text;
}

/** The same for entities with names; numbers stay. */
export function decodeNames(text: string): string {
  return text.includes('&') ? text.replace(/&[A-Za-z][A-Za-z\d]{1,31};/g, characterOf) : text;
}

/** The characters of one entity, or the entity itself. htmlparser2 has the table of names; in an attribute each needs its semicolon. */
export function characterOf(found: string): string {
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
