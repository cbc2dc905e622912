/** Requests to the upload route of a site, repeated after growing pauses while network or site fails. */

import { setTimeout as pause } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';
import { Problem } from '../../src/problem.ts';
import { Refusal, SiteFailure, Stopped } from '../failures.ts';
import { isFileSystemError } from '../report.ts';
import { Busy, refuseFailures } from './refuse-failures.ts';

export type Connection = {
  /** The only address that gets the token. */
  origin: string;
  token: string;
  /** Ends pauses at once; the current request is finished. */
  stop: AbortSignal;
  /** Milliseconds before the first repetition. Later pauses are doubled, and all are lengthened at random. */
  firstPause?: number;
};

export type SiteRequest = {
  method: 'GET' | 'PUT' | 'DELETE' | 'POST';
  /** From the root, escaped. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Called again for each attempt. */
  body?: () => Promise<RequestBody>;
  /** The expected size of the response in bytes. */
  size?: number;
  /** How often a failed request is repeated. */
  retries?: number;
};

/** `size` in bytes, announced to the site. */
export type RequestBody = { content: Uint8Array | ReadableStream<Uint8Array>; size: number };

/**
 * Sends a request and reads its response with `read`; when reading fails, everything is repeated.
 *
 * Throws a `Refusal` when the site refuses the file, `Unanswered` for 429 and 5xx at every attempt, and
 * `SiteFailure` when the site cannot be reached. Throws `Stopped` when the user asked to stop during a pause.
 */
export async function send<T>(
  connection: Connection,
  request: SiteRequest,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const { stop, firstPause = 500 } = connection;
  const answers: T[] = [];
  const attempt = async (): Promise<void> => {
    answers.push(await ask(connection, request, read));
  };
  try {
    await pRetry(attempt, {
      retries: request.retries ?? 5,
      minTimeout: firstPause,
      maxTimeout: 30_000,
      randomize: true,
      signal: stop,
      onFailedAttempt: ({ error, retriesLeft, retryDelay }) =>
        retriesLeft > 0 ? waitAsAsked(error, retryDelay, stop) : undefined,
    });
  } catch (error) {
    // A response that arrived while the user asked to stop still counts.
    if (answers.length === 0) throw stop.aborted ? new Stopped('Stopped') : error;
  }
  // An attempt that did not throw has a response.
  return answers[0] as T;
}

/** Waits for the rest of `Retry-After`, after the pause of `delay` milliseconds. */
async function waitAsAsked(error: Error, delay: number, stop: AbortSignal): Promise<void> {
  const asked = error instanceof Busy ? error.retryAfter : 0;
  if (asked > delay) await pause(asked - delay, undefined, { signal: stop });
}

/** One attempt. p-retry's `AbortError` wraps failures that another attempt cannot fix. */
async function ask<T>(
  { origin, token }: Connection,
  { method, path, headers, body, size = 0 }: SiteRequest,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const sent = await body?.();
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { Authorization: `Bearer ${token}`, ...headers, ...(sent && lengthOf(sent)) },
      signal: AbortSignal.timeout(timeLimit(sent?.size ?? size)),
      ...(sent && asBody(sent)),
    });
    await refuseFailures(origin, response);
    return await read(response);
  } catch (error) {
    if (error instanceof Busy) throw error;
    if (isFinal(error)) throw new AbortError(error);
    throw new SiteFailure(`Cannot reach "${origin}": it must answer (${reasonOf(error)})`);
  }
}

/** Failures that another attempt cannot fix: the site has decided, or a local file cannot be read. */
function isFinal(error: unknown): error is Error {
  return [Refusal, SiteFailure, Problem].some((kind) => error instanceof kind) || isFileSystemError(error);
}

function lengthOf({ size }: RequestBody): Record<string, string> {
  return { 'Content-Length': String(size) };
}

/** Node sends a stream only if it need not wait for a response meanwhile (`duplex`). */
function asBody({ content }: RequestBody): RequestInit {
  // The Worker's types lack `duplex`, and they accept only bytes whose kind of buffer is known.
  return { body: content as BodyInit, ...(!(content instanceof Uint8Array) && { duplex: 'half' }) };
}

/** Milliseconds, generous for slow lines: a large file takes its time. */
function timeLimit(size: number): number {
  return 60_000 + Math.ceil(size / 20);
}

/** `fetch` puts the reason of a failure into the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || error.name;
}

/** Query parameters without a value are the empty text. */
export function uploadPath(key: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  const path = `/upload/${key.split('/').map(encodeURIComponent).join('/')}`;
  return search === '' ? path : `${path}?${search}`;
}

/** Null when the body is no JSON. The types are those that the upload route writes. */
export async function readJson<T>(response: Response): Promise<T | null> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function noSite(origin: string, reason = 'its answer is none of an upload route'): SiteFailure {
  return new SiteFailure(`Cannot use "${origin}": it must be a site of Platen (${reason})`);
}
