import { readAtMost } from '../../http/read-at-most.ts';
import { textLimit } from '../../indexing/bytes-needed.ts';
import { Problem } from '../../problem.ts';

/** The bytes of a request's text, of at most 1 MiB besides the fields around it. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const most = textLimit * 2;
  const bytes = await readAtMost(request.body ?? new Blob([]).stream(), most);
  if (bytes === null)
    throw new Problem('too-large', `Cannot read the text: it must not have more than ${most} bytes`);
  return bytes;
}

/** The members of a body in JSON; none for any other body. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(request));
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
