import type { ByteRange } from '../http/byte-range.ts';

/** A file's metadata. */
export type FileInfo = {
  key: string;
  /** Identifies the content: equal bytes may have equal versions, different bytes never do. */
  version: string;
  /** In bytes. */
  size: number;
  /** Hex digest of the bytes, where the bucket knows it. */
  md5?: string;
  /** Milliseconds since 1970, where the bucket knows it. */
  uploaded?: number;
  contentType?: string;
  /** Notes that the writer stored with the file. `list` returns them when asked. */
  notes?: Notes;
};

/** Short texts stored with a file, by name: ASCII letters in lower case. KV drops those that do not fit. */
export type Notes = Readonly<Record<string, string>>;

export type StoredFile = FileInfo & { body: ReadableStream<Uint8Array> };

/** A write happens only if this holds: `absent`, or the file has exactly this version. */
export type Condition = { absent: true } | { version: string };

export type PutOptions = { condition?: Condition; contentType?: string; notes?: Notes };

/** Content to store; a stream needs its length beforehand. */
export type Content = Uint8Array | { stream: ReadableStream<Uint8Array>; size: number };

/** `folders`, for shallow listings: the beginnings of the keys that were left out, up to their next slash. */
export type Listing = { files: FileInfo[]; folders?: string[]; cursor?: string };

export type ListOptions = {
  prefix?: string;
  cursor?: string;
  limit?: number;
  withNotes?: boolean;
  /** Leaves out keys that have another slash after the prefix. */
  isShallow?: boolean;
};

/** The store of the files. Throws the platform's failures as `storage-failed` or `too-many-requests`. */
export interface Bucket {
  readonly name: 'r2' | 'kv';
  readonly limits: { keyBytes: number; fileBytes: number };
  /** Whether a read that follows a write sees that write, everywhere and at once. */
  readonly consistent: boolean;
  head(key: string): Promise<FileInfo | null>;
  get(key: string, range?: ByteRange): Promise<StoredFile | null>;
  /** Returns null, and changes nothing, when the condition does not hold. */
  put(key: string, content: Content, options?: PutOptions): Promise<FileInfo | null>;
  /** Deleting a missing file is no error. At most 1,000 keys a call. */
  delete(...keys: string[]): Promise<void>;
  /** Files in the order of their keys' UTF-8 bytes, at most 1,000 a call. */
  list(options?: ListOptions): Promise<Listing>;
  /** The cursor that continues after all keys that begin with `prefix`, if the bucket can make one. */
  cursorAfter?(prefix: string): string;
}
