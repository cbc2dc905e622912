import type { Token } from '../auth/tokens.ts';
import type { WritePrecondition } from '../http/write-precondition.ts';
import type { Content } from '../store/bucket.ts';
import type { LayoutsLater } from './settle-layouts.ts';

export type Upload = {
  key: string;
  token: Token;
  /** Texts are given whole, other files as streams. */
  content: Content;
  contentType?: string;
  precondition: WritePrecondition;
  /** Only for a file that comes from another bucket. */
  provenance?: Provenance;
  /** Unknown shortcodes become warnings. */
  isLenient: boolean;
} & LayoutsLater;

/** Who uploaded a file, and when, in the bucket it comes from. */
export type Provenance = {
  /** Milliseconds since 1970. */
  uploaded: number;
  author: string;
};

export function bytesOf(content: Content): Uint8Array | undefined {
  return content instanceof Uint8Array ? content : undefined;
}
