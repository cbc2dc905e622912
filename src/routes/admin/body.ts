import { readBody as readAnyBody } from '../../http/read-body.ts';
import { textLimit } from '../../indexing/bytes-needed.ts';

/** The bytes of a request's text, of at most 1 MiB besides the fields around it. */
export function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return readAnyBody(request, textLimit * 2);
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
