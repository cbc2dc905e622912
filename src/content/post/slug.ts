/** Text as part of an address, spelled as Hugo spells it. */

const kept = /[\p{L}\p{M}\p{Nd}./_#+~@-]/u;
/** Text that stays as it is. */
const plain = /^[a-z\d./_#+~@-]*$/;
const white = /\p{White_Space}/u;

/**
 * Lower case; letters, digits and marks of every script and `. / _ # + ~ - @` stay, white space becomes one hyphen
 * unless one stands there already, everything else goes; a backslash too, which browsers read as a slash. In Unicode's form NFC, as browsers send addresses.
 */
export function sanitizePath(text: string): string {
  if (plain.test(text)) return text;
  let path = '';
  let last = '';
  let isSpaceOwed = false;
  for (const character of text.normalize('NFC')) {
    if (kept.test(character)) {
      if (isSpaceOwed && character !== '-') path += '-';
      isSpaceOwed = false;
      last = lowerCase(character);
      path += last;
    } else if (last !== '' && last !== '-' && white.test(character)) {
      isSpaceOwed = true;
    }
  }
  return path.normalize('NFC');
}

/** Letters without the marks above and below them. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** The same of a file's, a folder's or a term's name, where as in Hugo each white space is a hyphen: `a--b` for `a & b`. */
export function sanitizeName(name: string): string {
  return sanitizePath(name.replace(/\p{White_Space}/gu, '-'));
}

/**
 * A term's part of its list's address: `deep-learning`, `c++`, `a/b`. Empty for a name of which nothing remains, such
 * as an emoji; such a term has no list.
 */
export function termSlug(name: string): string {
  const segments = sanitizeName(name).split('/');
  return segments.filter((segment) => !['', '.', '..'].includes(segment)).join('/');
}

/** One character for one, as Go does it: `İ` becomes `i`, and `Σ` becomes `σ` at the end of a word too. */
function lowerCase(character: string): string {
  return String.fromCodePoint(character.toLowerCase().codePointAt(0) ?? 0);
}

/**
 * The text with its escapes decoded once, as a browser's request is: WordPress exports `%e4%b8%ad` for `中`. A text stays
 * as it is if its escapes are not UTF-8, or stand for a character with another meaning in an address.
 */
export function decodeEscapes(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  let decoded: string;
  try {
    // A sign that begins no escape is meant as such.
    decoded = decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
  return /%(?:2f|5c|3f|23|[01][\da-f]|7f)/i.test(text) || /\p{Cc}/u.test(decoded) ? text : decoded;
}
