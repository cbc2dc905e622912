/** What a KV value's metadata says of the file, when this program wrote it. */

import type { FileInfo } from './bucket.ts';

/** The version is not kept by itself: it is the digest. */
type Metadata = { md5: string; size: number; uploaded: number; contentType?: string };

/** RFC 6838 §4.2 allows 127 characters for each half of a type; metadata as a whole may have 1,024 bytes. */
const longestType = 255;

/** The metadata to keep with a file. A content type too long to be one is not kept. */
export function metadataOf(
  info: Required<Pick<FileInfo, 'md5' | 'size' | 'uploaded'>>,
  contentType?: string,
) {
  const metadata: Metadata = { md5: info.md5, size: info.size, uploaded: info.uploaded };
  if (contentType !== undefined && contentType.length <= longestType) metadata.contentType = contentType;
  return metadata;
}

/** Null when the metadata is missing, or is not what `metadataOf` makes. */
export function infoFromMetadata(key: string, metadata: unknown): FileInfo | null {
  if (typeof metadata !== 'object' || metadata === null) return null;
  const { md5, size, uploaded, contentType } = metadata as Record<keyof Metadata, unknown>;
  if (typeof md5 !== 'string' || !/^[0-9a-f]{32}$/.test(md5)) return null;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(uploaded)) return null;
  const info: FileInfo = { key, version: md5, size: Number(size), md5, uploaded: Number(uploaded) };
  if (typeof contentType === 'string') info.contentType = contentType;
  return info;
}
