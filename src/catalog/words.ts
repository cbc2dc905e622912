/**
 * Cuts texts into words for search: in small letters, without accents.
 *
 * In scripts without spaces between words, each pair of neighbouring characters counts as a word. So words of
 * any length are found at any position. Signs that belong to a name (`C++`, `C#`, `.NET`, `Disney+`) are
 * words beside it, so that `net` finds `.NET` too.
 */

import { once } from '../content/once.ts';

/** A word, or a run of characters of a script without spaces. */
export type Word = {
  /** The folded text: letters, digits and the marks that belong to them, or signs. */
  text: string;
  isRun: boolean;
};

/** `start` and `end` are offsets in the text. */
export type Piece = Word & { start: number; end: number };

/** Only this many characters of a longer word are compared. */
const longestWord = 64;

const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
const letter = String.raw`[\p{L}\p{N}\p{M}]`;
/** Each begins with its own sign: looking behind at every character would take twice as long. */
const signs = [
  `[+＋]{2}(?<=${letter}..)(?![+＋])`,
  `[+＋](?<=${letter}.)(?![+＋]|${letter})`,
  `[#＃♯](?<=${letter}.)`,
  String.raw`\.(?<!${letter}\.|\.\.)(?=\p{L})`,
];
/** Most words, found faster without Unicode's long tables. */
const plainWord = String.raw`[A-Za-z\d]+(?![A-Za-z\d\x80-\u{10ffff}])`;
/** Made when it is first needed: it takes milliseconds, which no start of the Worker needs. */
const pieces = once(
  () =>
    new RegExp(
      String.raw`${plainWord}|${signs.join('|')}|[[${unspaced}]&&[\p{L}\p{N}\p{M}]]+|[[\p{L}\p{N}\p{M}\xad]--[${unspaced}]]+`,
      'gv',
    ),
);

const beginsRun = once(() => new RegExp(`^[${unspaced}]`, 'v'));

/** The words of a text in their order, and where they stand. */
export function piecesOf(text: string): Piece[] {
  return Array.from(text.matchAll(pieces()), ({ 0: written, index }) => ({
    ...folded(written),
    start: index,
    end: index + written.length,
  })).filter(isWord);
}

/** The same words without their places, in a third of the time. */
export function readWords(text: string): Word[] {
  return (text.match(pieces()) ?? []).map(folded).filter(isWord);
}

function isWord({ text }: Word): boolean {
  return text !== '';
}

/** A match of `pieces`; its first character tells which. */
function folded(written: string): Word {
  // Signs, letters and digits of ASCII have no other forms.
  if (isAscii.test(written)) return { text: written.toLowerCase().slice(0, longestWord), isRun: false };
  if (/^[+＋＃♯]/.test(written)) return { text: written.normalize('NFKC').replace('♯', '#'), isRun: false };
  const isRun = beginsRun().test(written);
  const text = isRun ? written.normalize('NFKC') : fold(written).slice(0, longestWord);
  return { text: text.replace(notWord, ''), isRun };
}

/** The index words of a piece, in order: the piece itself, or its pairs of characters. */
export function wordsOf({ text, isRun }: Word): string[] {
  if (!isRun) return [text];
  const characters = Array.from(text);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Characters that are words by themselves, each once. */
export function singlesOf(...found: readonly (readonly Word[])[]): string[] {
  const runs = found.flatMap((words) => words.filter(({ isRun }) => isRun));
  return [...new Set(runs.flatMap(({ text }) => Array.from(text)))];
}

/** Characters that compatibility forms may add. */
const notWord = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * Accents, soft hyphens, and the vowel points of Hebrew and Arabic; the vowel signs of Indic scripts are
 * letters.
 */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\xad]/g;

/** Letters without an accent to remove, and how people without that letter type them. */
const plain = new Map([
  ...[
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['ø', 'o'],
  ],
  ...[
    ['ł', 'l'],
    ['đ', 'd'],
    ['ı', 'i'],
    ['ς', 'σ'],
  ],
] as [string, string][]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isAscii = /^[\x00-\x7f]*$/;

/** The word as somebody types it who has only plain letters. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(accents, '').normalize('NFC');
  return bare.replace(/[ßæœøłđıς]/g, (letter) => plain.get(letter) ?? letter);
}
