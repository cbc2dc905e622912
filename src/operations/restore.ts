import { findVersion } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import type { StoredFile } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { OperationsContext } from './context.ts';

/** The bytes of a version, to publish again. Throws a `Problem` of type `not-found` if it is not kept. */
export async function readVersion(
  context: OperationsContext,
  key: string,
  version: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes((await openVersion(context, key, version)).body);
}

/** A kept version; else the file itself, if it has this version. */
export async function openVersion(
  { bucket }: Pick<OperationsContext, 'bucket'>,
  key: string,
  version: string,
): Promise<StoredFile> {
  const kept = await findVersion(bucket, key, version);
  const file = await bucket.get(kept?.keptAs ?? key);
  if (file && (kept || file.version === version)) return file;
  await file?.body.cancel();
  throw new Problem(
    'not-found',
    `Cannot find the version "${version}" of "${key}": it must be one that "?versions" lists`,
  );
}
