/** Replies as values: what a route answers, before it is a `Response`. */

/** The result of a request as plain values, not yet a `Response`. */
export type Reply = {
  status: number;
  /** Words beside the number, in visible ASCII; absent: those of HTTP. */
  statusText?: string;
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  headers: Readonly<Record<string, string>>;
  /** A strong validator without its quotes. */
  etag?: string;
  /** When the file was uploaded, in milliseconds since 1970. The shown page is at least as new. */
  uploaded?: number | undefined;
  caching: Caching;
  /** Absent: the cache in front of the Worker does not keep the reply. */
  edge?: EdgeLife;
  guard: Guard;
  timing?: Timing;
};

/**
 * - `revalidate`: browsers keep it and ask about it each time.
 * - `forever`: the address names the content.
 * - `brief`: a miss that may end soon.
 * - `day`: browsers keep it for a day without asking.
 * - `private`: for the holder of a token only.
 */
export type Caching = 'revalidate' | 'forever' | 'brief' | 'day' | 'private';

/** The tag of a response that the edge keeps: `page` for documents that the site makes, or `file`. */
export type EdgeTag = 'page' | 'file';

/** How long the cache in front of the Worker keeps a reply, in seconds. */
export type EdgeLife = {
  tag: EdgeTag;
  seconds: number;
  staleWhileRevalidate?: number;
  staleIfError?: number;
};

/**
 * The policy that protects the reader: for the theme's pages, for feeds with their style sheet, for authors'
 * files, or for replies that show nothing.
 */
export type Guard = 'page' | 'feed' | 'file' | 'none';

/** The steps of a reply for `Server-Timing`: names with milliseconds, or words. */
export type Timing = readonly { step: string; ms?: number; note?: string }[];
