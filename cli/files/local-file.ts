import { readFile } from 'node:fs/promises';

export type LocalFile = {
  key: string;
  /** Where it is: the folder as it was named, and the way from there. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** Of a file that was put together from those in the folder `path`. */
  content?: Uint8Array<ArrayBuffer>;
};

/** Throws what the file system throws. */
export async function readLocalFile({ path, content }: LocalFile): Promise<Uint8Array<ArrayBuffer>> {
  return content ?? (await readFile(path));
}
