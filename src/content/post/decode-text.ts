import { faultAt, type Problem } from '../../problem.ts';

const strict = { fatal: true, ignoreBOM: false };

/** Keeps nothing between two texts that are decoded whole. */
const decoder = new TextDecoder('utf-8', strict);

/**
 * A file's bytes as text, without a byte order mark.
 *
 * @throws {Problem} `unprocessable` with line and column of the first byte that is not UTF-8, or of the first NUL.
 */
export function decodeText(bytes: Uint8Array): string {
  const coding = otherCoding(bytes);
  if (coding !== undefined) {
    throw faultAt(
      `Cannot read the file: it must be UTF-8, and it is ${coding}; save it with the encoding UTF-8`,
      1,
      1,
    );
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const begin = validPart(bytes);
    const likely = isLikelyLatin1(bytes) ? likelyLatin1 : '';
    throw faultAfter(begin, `Cannot read the file: it must be UTF-8${likely}`);
  }
  refuseNul(text);
  return text;
}

const likelyLatin1 = ', and it seems to be Latin-1 (Windows-1252); save it with the encoding UTF-8';

/** Bytes above 127, as far as they stand together. */
const highBytes = /[\x80-\xff]+/g;

/** Bytes that Windows-1252 does not have, and that Japanese texts in Shift JIS are full of. */
const noLatin1 = /[\x81\x8d\x8f\x90\x9d]/;

/**
 * Whether letters with an accent stand alone between plain ones, as in Western texts of one byte a letter.
 * In UTF-8 and most Chinese and Japanese encodings none does.
 */
function isLikelyLatin1(bytes: Uint8Array): boolean {
  const runs: string[] = Buffer.from(bytes).toString('latin1').match(highBytes) ?? [];
  const alone = runs.filter((run) => run.length === 1);
  return alone.length >= runs.length / 2 && !runs.some((run) => noLatin1.test(run));
}

/** Bytes that are enough to recognise the encoding. */
const sampled = 1024;

/**
 * UTF-16 or UTF-32, as editors on Windows write them. UTF-16 has a byte order mark, or every other byte of
 * plain letters is NUL.
 */
function otherCoding(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const sample = bytes.subarray(0, sampled);
  const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  // Plain letters have NULs in both, and any character has one in UTF-32.
  if (!isMarked && !sample.includes(0)) return undefined;
  if (isCodePoints(sample, true) || isCodePoints(sample, false)) return 'UTF-32';
  if (isMarked) return 'UTF-16';
  const [even, odd] = [0, 1].map(
    (parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length,
  );
  const pairs = Math.floor(sample.length / 2);
  const isHalfNul = (some = 0, others = 0) => others === 0 && some > 1 && some > pairs / 4;
  return isHalfNul(even, odd) || isHalfNul(odd, even) ? 'UTF-16' : undefined;
}

/** Whether each four bytes are the number of a character, and none is NUL. */
function isCodePoints(bytes: Uint8Array, isLittleEndian: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    if (code === 0 || code > 0x10ffff) return false;
  }
  return view.byteLength >= 4;
}

/** @throws {Problem} `unprocessable` with line and column of the first NUL. */
export function refuseNul(text: string): void {
  const offset = text.indexOf('\0');
  if (offset !== -1) throw faultAfter(text.slice(0, offset), 'Cannot read the file: it must not contain NUL');
}

/** The text before the first bad byte. Found by halving, since the decoder does not say where it failed. */
function validPart(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (beginsValid(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
}

function beginsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', strict).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A problem at the position directly after `text`. */
export function faultAfter(text: string, message: string): Problem {
  const lines = text.split(/\r\n?|\n/);
  return faultAt(message, lines.length, (lines.at(-1)?.length ?? 0) + 1);
}
