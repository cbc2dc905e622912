import { faultAt, type Problem } from '../../problem.ts';

const strict = { fatal: true, ignoreBOM: false };

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
    text = new TextDecoder('utf-8', strict).decode(bytes);
  } catch {
    throw faultAfter(validPart(bytes), 'Cannot read the file: it must be UTF-8');
  }
  refuseNul(text);
  return text;
}

/** Bytes that are enough to recognise the encoding. */
const sampled = 1024;

/**
 * UTF-16 or UTF-32, as editors on Windows write them. Either has a byte order mark, or every other byte of
 * plain letters is NUL.
 */
function otherCoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return 'UTF-32';
  }
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  const sample = bytes.subarray(0, sampled);
  const [even, odd] = [0, 1].map(
    (parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length,
  );
  const pairs = Math.floor(sample.length / 2);
  const isHalfNul = (some = 0, others = 0) => others === 0 && some > 1 && some > pairs / 4;
  return isHalfNul(even, odd) || isHalfNul(odd, even) ? 'UTF-16' : undefined;
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
