import { Problem } from '../problem.ts';
import type { Bucket, Content } from './bucket.ts';

/** Throws a `Problem` of type `bad-key` or `too-large` for a file that a bucket must not hold. */
export function checkPut(key: string, content: Content, limits: Bucket['limits']): void {
  if (!isPossibleKey(key, limits.keyBytes)) {
    throw new Problem(
      'bad-key',
      `Cannot store "${key}": its key must be well-formed text of 1 to ${limits.keyBytes} bytes`,
    );
  }
  if (contentSize(content) > limits.fileBytes) {
    throw new Problem('too-large', `Cannot store "${key}": it must have at most ${limits.fileBytes} bytes`);
  }
}

/** The content's length in bytes; for a stream, as its writer declared it. */
export function contentSize(content: Content): number {
  return content instanceof Uint8Array ? content.byteLength : content.size;
}

/** The stream had more or fewer bytes than declared. */
export function sizeProblem(key: string, size: number): Problem {
  return new Problem(
    'bad-request',
    `Cannot store "${key}": its content must have exactly the ${size} bytes announced`,
  );
}

const encoder = new TextEncoder();

/** UTF-8 takes no more for each unit of UTF-16. */
const mostBytesOfUnit = 3;

/** Whether the platform accepts this name. For others it throws, though there is just no such file. */
export function isPossibleKey(key: string, maxBytes: number): boolean {
  if (key === '' || key === '.' || key === '..') return false;
  const isShort = key.length * mostBytesOfUnit <= maxBytes;
  return key.isWellFormed() && (isShort || encoder.encode(key).byteLength <= maxBytes);
}
