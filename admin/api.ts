/** The site's operations. The token is in this object alone: nothing stores it. */

import type { Fault, FieldsAnswer, Pages, Report, SiteAnswer, Value, Version } from './answers.ts';

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

/** Of a file: its text with every byte as it is, and its version. */
export type StoredText = { text: string; version: string };

type Sent = { method?: string; headers?: Record<string, string>; body?: BodyInit; signal?: AbortSignal };

const admin = '/_platen/admin/';

export class Api {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  site(): Promise<SiteAnswer> {
    return this.#json(`${admin}site`);
  }

  pages(query: Record<string, string>): Promise<Pages> {
    return this.#json(`${admin}pages?${new URLSearchParams(query)}`);
  }

  fields(text: string, changes: Record<string, Value | null> = {}): Promise<FieldsAnswer> {
    return this.#json(`${admin}fields`, { method: 'POST', body: JSON.stringify({ text, changes }) });
  }

  preview(key: string, text: string, signal: AbortSignal): Promise<Report & { address: string | null }> {
    return this.#json(`${admin}preview/${path(key)}`, { method: 'POST', body: bytes(text), signal });
  }

  async read(key: string, version?: string): Promise<StoredText> {
    const query = version === undefined ? '' : `?version=${version}`;
    const answer = await this.#send(`/upload/${path(key)}${query}`);
    // `text()` would drop a byte order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    return { text, version: (answer.headers.get('ETag') ?? '').replaceAll('"', '') };
  }

  /** Stores the text if the file is still as it was when it was read; `null`: if there is none. */
  write(key: string, text: string, before: string | null): Promise<Report> {
    const headers: Record<string, string> =
      before === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${before}"` };
    return this.#json(`/upload/${path(key)}`, { method: 'PUT', headers, body: bytes(text) });
  }

  remove(key: string, version: string): Promise<unknown> {
    const headers = { 'If-Match': `"${version}"` };
    return this.#json(`/upload/${path(key)}`, { method: 'DELETE', headers });
  }

  move(key: string, to: string, version: string): Promise<Report> {
    const headers = { 'If-Match': `"${version}"` };
    return this.#json(`/upload/${path(key)}?move=${encodeURIComponent(to)}`, { method: 'POST', headers });
  }

  async versions(key: string): Promise<Version[]> {
    return (await this.#json<{ versions: Version[] }>(`/upload/${path(key)}?versions`)).versions;
  }

  restore(key: string, version: string): Promise<Report> {
    return this.#json(`/upload/${path(key)}?restore=${version}`, { method: 'POST' });
  }

  files(cursor: string): Promise<{ files: Report[]; cursor: string | null }> {
    return this.#json(`/upload/${cursor && `?cursor=${encodeURIComponent(cursor)}`}`);
  }

  troubles(after: string): Promise<{ unreadable: { key: string; errors: Fault[] }[]; after: string | null }> {
    return this.#json(`/upload/?status${after && `&after=${encodeURIComponent(after)}`}`);
  }

  /** Uploads a file under a name that no file has. `progress` hears parts of one. */
  upload(key: string, file: Blob, progress: (part: number) => void): Promise<Report> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('PUT', `/upload/${path(key)}`);
      request.setRequestHeader('Authorization', `Bearer ${this.#token}`);
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

  async #json<T>(address: string, sent: Sent = {}): Promise<T> {
    return (await this.#send(address, sent)).json();
  }

  async #send(address: string, { headers, ...sent }: Sent = {}): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(address, {
        ...sent,
        headers: { ...headers, Authorization: `Bearer ${this.#token}` },
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch (error) {
      if (sent.signal?.aborted) throw error;
      throw new Refusal(0, '');
    }
    if (answer.ok) return answer;
    const problem = parsed(await answer.text());
    throw new Refusal(answer.status, problem.detail ?? `${answer.status} ${answer.statusText}`, problem);
  }
}

function path(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

function bytes(text: string): Blob {
  return new Blob([text], { type: 'text/plain' });
}

/** A reply, or the reason of a refusal. */
function parsed(text: string): Report & { detail?: string; type?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return { key: '', url: null, status: 'absent', version: null };
  }
}
