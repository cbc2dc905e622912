/** Letters and white space as Go treats them: one character at a time. */

export function lowerCase(text: string): string {
  return mapLetters(text, (letter) => letter.toLowerCase());
}

export function upperCase(text: string): string {
  return mapLetters(text, (letter) => letter.toUpperCase());
}

/** As Unicode's White_Space property. */
export function isSpace(character: string): boolean {
  return /^\p{White_Space}$/u.test(character);
}

export function trim(text: string, characters: string): string {
  return trimRight(trimLeft(text, characters), characters);
}

export function trimLeft(text: string, characters: string): string {
  const set = new Set(characters);
  return text.slice(outside(text, (character) => set.has(character)));
}

export function trimRight(text: string, characters: string): string {
  const set = new Set(characters);
  return text.slice(
    0,
    outsideBack(text, (character) => set.has(character)),
  );
}

export function trimSpace(text: string): string {
  const end = outsideBack(text, isSpace);
  return text.slice(Math.min(outside(text, isSpace), end), end);
}

function outside(text: string, isTrimmed: (character: string) => boolean): number {
  let at = 0;
  for (const character of text) {
    if (!isTrimmed(character)) break;
    at += character.length;
  }
  return at;
}

function outsideBack(text: string, isTrimmed: (character: string) => boolean): number {
  let at = text.length;
  while (at > 0) {
    const low = text.charCodeAt(at - 1);
    const isPair = low >= 0xdc00 && low <= 0xdfff && (text.codePointAt(at - 2) ?? 0) > 0xffff;
    const start = at - (isPair ? 2 : 1);
    if (!isTrimmed(text.slice(start, at))) break;
    at = start;
  }
  return at;
}

/** A letter that would become several, such as ß, stays. */
function mapLetters(text: string, map: (letter: string) => string): string {
  if (/^[\0-\x7f]*$/.test(text)) return map(text);
  let result = '';
  for (const letter of text) {
    const [first = '', ...others] = map(letter);
    result += others.length === 0 || letter === '\u0130' ? first : letter;
  }
  return result;
}
