import type { TreeReader } from '../html/tree-reader.ts';

/** The length of a text: words, and characters of scripts without spaces between words. */
export type Length = { words: number; characters: number };

/** Counts the words of a page, code included. */
export function lengthReader(): TreeReader & { length(): Length } {
  let words = 0;
  let characters = 0;
  let isInWord = false;
  return {
    open() {},
    close() {},
    text(text) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const isCharacter = isIdeographic(code);
        if (isCharacter) characters++;
        const isLetter = code > space && !isCharacter && code !== noBreakSpace;
        if (isLetter && !isInWord) words++;
        isInWord = isLetter;
      }
      isInWord = false;
    },
    more() {},
    length: () => ({ words, characters }),
  };
}

const space = 0x20;
const noBreakSpace = 0xa0;

/** Kana and Han of the Basic Multilingual Plane, from Hiragana on, with the compatibility blocks. */
function isIdeographic(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
