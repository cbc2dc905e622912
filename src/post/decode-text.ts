import { faultAt, type Problem } from '../problem.ts';

const strict = { fatal: true, ignoreBOM: false };

/**
 * A file's bytes as text, without a byte order mark.
 *
 * @throws {Problem} `unprocessable` with line and column of the first byte that is not UTF-8, or of the first NUL.
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', strict).decode(bytes);
  } catch {
    throw faultAfter(validPart(bytes), 'Cannot read the file: it must be UTF-8');
  }
  refuseNul(text);
  return text;
}

/** @throws {Problem} `unprocessable` with line and column of the first NUL. */
export function refuseNul(text: string): void {
  const offset = text.indexOf('\0');
  if (offset !== -1) throw faultAfter(text.slice(0, offset), 'Cannot read the file: it must not contain NUL');
}

/** What can be decoded before the first bad byte; found by halving, as the decoder does not say where it failed. */
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

/** A problem whose place is right behind `text`. */
export function faultAfter(text: string, message: string): Problem {
  const lines = text.split(/\r\n?|\n/);
  return faultAt(message, lines.length, (lines.at(-1)?.length ?? 0) + 1);
}
