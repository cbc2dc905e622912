import { Problem } from '../problem.ts';
import { readAtMost } from './read-at-most.ts';

/** The body of a request; an empty one where there is none. */
export function bodyOf({ body }: Request): ReadableStream<Uint8Array> {
  return body ?? new Blob([]).stream();
}

/** The bytes of a request. Throws a `Problem` of type `too-large` if there are more than `most`. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readAtMost(bodyOf(request), most);
  if (bytes === null) {
    throw new Problem('too-large', `Cannot read the request: it must not have more than ${most} bytes`);
  }
  return bytes;
}
