/** The site's operations. The token is in this object alone: nothing stores it. */

import type {
  Deleted,
  Fault,
  FieldsAnswer,
  Pages,
  Passkeys,
  Report,
  Shortcode,
  SiteAnswer,
  Version,
} from './answers.ts';
import { admin, checked, path, Refusal, reach, type Sent, sendFile } from './requests.ts';
import type { Changes } from './text-of-file.ts';

/** Of a file: its text with every byte as it is, and its version. */
export type StoredText = { text: string; version: string };

export class Api {
  #token: string;
  readonly #renew: (() => Promise<string | null>) | undefined;
  #renewing: Promise<string | null> | undefined;
  #expected: { key: string; reading: Promise<StoredText> } | undefined;

  /** `renew` asks for a new token once this one has ended; null where that was given up. */
  constructor(token: string, renew?: () => Promise<string | null>) {
    this.#token = token;
    this.#renew = renew;
  }

  site(): Promise<SiteAnswer> {
    return this.#json(`${admin}site`);
  }

  pages(query: Record<string, string>): Promise<Pages> {
    return this.#json(`${admin}pages?${new URLSearchParams(query)}`);
  }

  fields(text: string, changes: Changes = {}): Promise<FieldsAnswer> {
    return this.#json(`${admin}fields`, { method: 'POST', body: JSON.stringify({ text, changes }) });
  }

  preview(key: string, text: string, signal: AbortSignal): Promise<Report & { address: string | null }> {
    const sent = { method: 'POST', body: bytes(text), signal, isQuiet: true };
    return this.#json(`${admin}preview/${path(key)}`, sent);
  }

  passkeys(): Promise<Passkeys> {
    return this.#json(`${admin}passkeys`);
  }

  makePasskey(answer: Record<string, string>): Promise<Passkeys> {
    return this.#json(`${admin}passkeys`, { method: 'POST', body: JSON.stringify(answer) });
  }

  removePasskey(id: string): Promise<Passkeys> {
    return this.#json(`${admin}passkeys/${id}`, { method: 'DELETE' });
  }

  async shortcodes(): Promise<Shortcode[]> {
    return (await this.#json<{ shortcodes: Shortcode[] }>(`${admin}shortcodes`)).shortcodes;
  }

  deleted(cursor: string): Promise<Deleted> {
    return this.#json(`${admin}deleted?${new URLSearchParams({ cursor })}`);
  }

  /** Begins to read a file, before it is known who asks for it. */
  expect(key: string): void {
    const reading = this.#read(key);
    // Whoever reads the file hears of a failure.
    reading.catch(() => undefined);
    this.#expected = { key, reading };
  }

  read(key: string, version?: string): Promise<StoredText> {
    const expected = this.#expected;
    this.#expected = undefined;
    return version === undefined && expected?.key === key ? expected.reading : this.#read(key, version);
  }

  async #read(key: string, version?: string): Promise<StoredText> {
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

  /** Throws the refusal of `remove`, and deletes nothing. */
  tryRemove(key: string, version: string): Promise<unknown> {
    const headers = { 'If-Match': `"${version}"` };
    return this.#json(`/upload/${path(key)}?dry-run`, { method: 'DELETE', headers });
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

  files(cursor: string, prefix = ''): Promise<{ files: Report[]; cursor: string | null }> {
    const asked = new URLSearchParams({ ...(cursor && { cursor }), ...(prefix && { prefix }) });
    return this.#json(`/upload/?${asked}`);
  }

  troubles(after: string): Promise<{ unreadable: { key: string; errors: Fault[] }[]; after: string | null }> {
    return this.#json(`/upload/?status${after && `&after=${encodeURIComponent(after)}`}`);
  }

  /** Uploads a file under a name that no file has. `progress` hears parts of one. */
  async upload(key: string, file: Blob, progress: (part: number) => void): Promise<Report> {
    const send = () => sendFile(`/upload/${path(key)}`, this.#token, file, progress);
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401 || !(await this.#isRenewed())) throw error;
      return send();
    }
  }

  async #json<T>(address: string, sent: Sent = {}): Promise<T> {
    return (await this.#send(address, sent)).json();
  }

  async #send(address: string, sent: Sent = {}): Promise<Response> {
    const send = () => reach(address, sent, this.#token);
    const answer = await send();
    if (answer.status !== 401 || sent.isQuiet || !(await this.#isRenewed())) return checked(answer);
    return checked(await send());
  }

  /** Requests that find the end at once ask once. */
  async #isRenewed(): Promise<boolean> {
    if (this.#renew === undefined) return false;
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    const token = await this.#renewing;
    if (token !== null) this.#token = token;
    return token !== null;
  }
}

function bytes(text: string): Blob {
  return new Blob([text], { type: 'text/plain' });
}
