import type { Bucket, FileInfo } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { bytesNeeded } from './bytes-needed.ts';
import type { SeenFile } from './seen-file.ts';

/** Reads as many bytes of the file as `describe` needs. */
export async function readSeen(bucket: Bucket, info: FileInfo): Promise<SeenFile | null> {
  const { key, size } = info;
  const length = bytesNeeded(key, size);
  if (length === 0) return { ...info, bytes: new Uint8Array() };
  const file = await bucket.get(key, length < size ? { offset: 0, length } : undefined);
  if (file === null) return null;
  const { body, ...read } = file;
  return { ...read, bytes: await readBytes(body) };
}
