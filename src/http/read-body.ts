import { Problem } from '../problem.ts';
import { readAtMost } from './read-at-most.ts';

/** The bytes of a request. Throws a `Problem` of type `too-large` if there are more than `most`. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readAtMost(request.body ?? new Blob([]).stream(), most);
  if (bytes === null) {
    throw new Problem('too-large', `Cannot read the request: it must not have more than ${most} bytes`);
  }
  return bytes;
}
