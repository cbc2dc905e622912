/** The metadata of a KV value that this program wrote. */

import type { FileInfo, Notes } from './bucket.ts';

/** The version is not stored by itself: it is the digest. */
type Metadata = { md5: string; size: number; uploaded: number; contentType?: string; notes?: Notes };

/** RFC 6838 §4.2 allows 127 characters for each half of a type. */
const longestType = 255;

/** The limit of KV for metadata, in bytes of JSON. */
const limit = 1024;

const encoder = new TextEncoder();

/** The metadata to store with a file, without a content type or notes that do not fit. */
export function metadataOf(
  info: Required<Pick<FileInfo, 'md5' | 'size' | 'uploaded'>>,
  contentType?: string,
  notes: Notes = {},
): Metadata {
  let metadata: Metadata = { md5: info.md5, size: info.size, uploaded: info.uploaded };
  if (contentType !== undefined && contentType.length <= longestType) metadata.contentType = contentType;
  for (const [name, text] of Object.entries(notes)) {
    const more = { ...metadata, notes: { ...metadata.notes, [name]: text } };
    if (encoder.encode(JSON.stringify(more)).byteLength <= limit) metadata = more;
  }
  return metadata;
}

/** Null when the metadata is missing, or not written by `metadataOf`. */
export function infoFromMetadata(key: string, metadata: unknown): FileInfo | null {
  if (typeof metadata !== 'object' || metadata === null) return null;
  const { md5, size, uploaded, contentType, notes } = metadata as Record<keyof Metadata, unknown>;
  if (typeof md5 !== 'string' || !/^[0-9a-f]{32}$/.test(md5)) return null;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(uploaded)) return null;
  const info: FileInfo = { key, version: md5, size: Number(size), md5, uploaded: Number(uploaded) };
  if (typeof contentType === 'string') info.contentType = contentType;
  if (isNotes(notes)) info.notes = notes;
  return info;
}

function isNotes(value: unknown): value is Notes {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}
