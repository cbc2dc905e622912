/** A request for a page, and one attempt to answer it. */

import type { SiteHead } from '../content/page-data.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import type { Found } from './find.ts';

export type PageRequest = {
  /** Decoded, with single slashes; the path of a page ends in `/`. */
  path: string;
  /** From 1. */
  page: number;
  /** The path as the request wrote it, to redirect other spellings. */
  rawPath: string;
  /** The request's own origin, used if the site has none. */
  origin: string;
  /** Without a page of the site for an address where no file is. */
  isFileOnly?: true;
  method: string;
  headers: Headers;
};

/** One attempt to answer a request. */
export type Reading = {
  found: Found;
  request: PageRequest;
  watch: Stopwatch;
  attempt: number;
};

/** A reading whose site values are known. */
export type SiteReading = Reading & { site: SiteHead };
