import { Tokenizer } from 'htmlparser2';
import { ignoringTokens } from '../../html/ignoring-tokens.ts';
import { add, matchAt, type Scan } from './scan.ts';

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/** `&copy;` stands for its character; what names none stays as it is. */
export function entity(scan: Scan): boolean {
  const [raw] = matchAt(reference, scan.source, scan.at) ?? [];
  if (raw === undefined) return false;
  const { boundary } = scan;
  add(scan, { token: { type: 'text', raw, text: characterOf(raw) }, depth: 0 }, scan.at + raw.length);
  // No address begins behind it.
  scan.boundary = boundary;
  return true;
}

/** Text as written in an address or a title: entities stand for their characters, backslashes for what follows them. */
export function plainText(written: string): string {
  if (!/[\\&]/.test(written)) return written;
  return written.replace(
    /\\([!-/:-@[-`{-~])|&(?:#\w{1,7}|[A-Za-z][A-Za-z\d]{1,31});/g,
    (found, escaped?: string) => escaped ?? characterOf(found),
  );
}

/** Text whose backslashes are gone already, with its entities as characters. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#\w{1,7}|[A-Za-z][A-Za-z\d]{1,31});/g, characterOf) : text;
}

/** The same of entities that have names, not of those that are numbers. */
export function decodeNames(text: string): string {
  return text.includes('&') ? text.replace(/&[A-Za-z][A-Za-z\d]{1,31};/g, characterOf) : text;
}

/** htmlparser2 has the table of names; in an attribute it takes no name without its semicolon. */
function characterOf(found: string): string {
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
