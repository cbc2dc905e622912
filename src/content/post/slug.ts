/** Text as part of an address, spelled as Hugo spells it. */

const kept = /[\p{L}\p{M}\p{Nd}./_#+~@-]/u;
/** Text that stays unchanged. */
const plain = /^[a-z\d./_#+~@-]*$/;
const white = /\p{White_Space}/u;

/**
 * Makes text a path in lower case. Letters, digits and marks of every script and `. / _ # + ~ - @` stay.
 * White space becomes one hyphen, unless one is there already. All else is removed, a backslash too, which
 * browsers read as a slash. The result has Unicode's form NFC, as browsers send addresses.
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

/** Sanitizes the name of a file, folder or term. As in Hugo, each white space is a hyphen. */
export function sanitizeName(name: string): string {
  return sanitizePath(name.replace(/\p{White_Space}/gu, '-'));
}

/**
 * The name of a term in its list's address: `deep-learning`, `c++`, `a/b`. Empty for a name without any
 * allowed character, such as an emoji; such a term has no list.
 */
export function termSlug(name: string): string {
  const segments = sanitizeName(name).split('/');
  return segments.filter((segment) => !['', '.', '..'].includes(segment)).join('/');
}

/** Maps one character to one, as Go does: `İ` becomes `i`, and `Σ` becomes `σ` at the end of a word too. */
function lowerCase(character: string): string {
  return String.fromCodePoint(character.toLowerCase().codePointAt(0) ?? 0);
}

/**
 * Decodes escapes once, as a browser's request is decoded: WordPress exports `%e4%b8%ad` for `中`. A text
 * stays unchanged if its escapes are not UTF-8, or give a character with another meaning in an address.
 */
export function decodeEscapes(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  let decoded: string;
  try {
    // A percent sign that begins no escape stands for itself.
    decoded = decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
  return /%(?:2f|5c|3f|23|[01][\da-f]|7f)/i.test(text) || /\p{Cc}/u.test(decoded) ? text : decoded;
}
