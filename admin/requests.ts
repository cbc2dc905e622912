/** Requests to the site, with or without a token. */

import type { Fault, Report } from './answers.ts';

/** A request that was refused; `status` is 0 where nothing answered. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly Fault[];
  /** `uploads-off`; empty where the site gives none. */
  readonly type: string;

  constructor(status: number, detail: string, { errors = [], type = '' }: Partial<Problem> = {}) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.type = type.replace(/^.*:/, '');
  }
}

/** Of an answer by RFC 9457. */
type Problem = { detail: string; errors: readonly Fault[]; type: string };

export type Sent = {
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
  signal?: AbortSignal;
  /** It was not asked for by a press, so it must not ask anything. */
  isQuiet?: boolean;
};

export const admin = '/_platen/admin/';

/** Asks an operation that needs no token. */
export async function ask<T>(name: string, sent: Sent = {}): Promise<T> {
  return (await checked(await reach(admin + name, sent))).json();
}

export async function reach(
  address: string,
  { headers, isQuiet: _, ...sent }: Sent,
  token?: string,
): Promise<Response> {
  const proof = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  try {
    return await fetch(address, {
      ...sent,
      headers: { ...headers, ...proof },
      credentials: 'omit',
      cache: 'no-store',
    });
  } catch (error) {
    if (sent.signal?.aborted) throw error;
    throw new Refusal(0, '');
  }
}

export async function checked(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const problem = parsed(await answer.text());
  throw new Refusal(answer.status, problem.detail ?? `${answer.status} ${answer.statusText}`, problem);
}

/** A file under a name that no file has. `fetch` does not tell how much has gone out. */
export function sendFile(
  address: string,
  token: string,
  file: Blob,
  progress: (part: number) => void,
): Promise<Report> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('If-None-Match', '*');
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Refusal(0, ''));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status < 300) resolve(answer);
      else reject(new Refusal(request.status, answer.detail ?? request.statusText, answer));
    };
    request.send(file);
  });
}

/** A key as part of an address. */
export function path(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

/** A reply, or the reason of a refusal. */
function parsed(text: string): Report & { detail?: string; type?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return { key: '', url: null, status: 'absent', version: null };
  }
}
