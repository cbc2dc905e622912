/** A file that is being written: front matter and text, whose line ends and marks stay as they are. */

import type { FieldsAnswer, Value } from './answers.ts';
import type { Api } from './api.ts';
import { Refusal } from './requests.ts';

/** Values of fields; null takes a field away. */
export type Changes = Record<string, Value | null>;

export class TextOfFile {
  key: string;
  /** Of the stored file; null: there is none yet. */
  version: string | null;
  #fields: Record<string, unknown> = {};
  /** Why the fields cannot be shown; the text itself is edited then. */
  fault: string | null = null;
  #head = '';
  #body = '';
  #bodyLine = 1;
  /** Whether the head is apart from the body: not while the whole text is edited. */
  #isSplit = false;
  #saved = '';
  /** Fields as they have been typed, as long as the text has not taken them. */
  #typed: Changes = {};
  #changing: Promise<unknown> = Promise.resolve();
  readonly #api: Api;

  constructor(api: Api, key: string, version: string | null) {
    this.#api = api;
    this.key = key;
    this.version = version;
  }

  /** Takes front matter that the page has written itself, so that nothing is asked. */
  begin(head: string, fields: Record<string, unknown>): void {
    this.#fields = fields;
    this.#head = head;
    this.#saved = head;
    this.#bodyLine = linesIn(head);
    this.#isSplit = true;
  }

  /** Takes a whole text and reads its fields. */
  async load(text: string, isSaved: boolean): Promise<void> {
    if (isSaved) this.#saved = text;
    this.#head = '';
    this.#body = text;
    this.#isSplit = false;
    try {
      this.#take(await this.#api.fields(text), text);
    } catch (error) {
      this.#fields = {};
      this.#bodyLine = 1;
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }

  get text(): string {
    return this.#head + this.#body;
  }

  /** The text after the front matter, with line feeds alone. */
  get body(): string {
    return withLineFeeds(this.#body);
  }

  /** The line of the file on which the body begins. */
  get bodyLine(): number {
    return this.#bodyLine;
  }

  get isChanged(): boolean {
    return this.text !== this.#saved || Object.keys(this.#typed).length > 0;
  }

  /** A body that is the same but for its line ends changes nothing. */
  set body(body: string) {
    if (body !== withLineFeeds(this.#body)) this.#body = withLineEnds(body, this.#body || this.#head);
  }

  /** As `body`, for the text with its front matter. The fields are read again by `load`. */
  set whole(text: string) {
    if (text === withLineFeeds(this.text)) return;
    this.#body = withLineEnds(text, this.text);
    this.#head = '';
    this.#isSplit = false;
  }

  /** The value of a field whatever its capitals, as it was typed last. */
  field(name: string): unknown {
    const isMeant = ([written]: [string, unknown]) => written.toLowerCase() === name.toLowerCase();
    const typed = Object.entries(this.#typed).find(isMeant);
    if (typed !== undefined) return typed[1] ?? undefined;
    return Object.entries(this.#fields).find(isMeant)?.[1];
  }

  /** The names of the fields, as they are written. */
  get names(): string[] {
    return Object.keys(this.#fields);
  }

  /** Fields that the text has not taken yet. */
  get typed(): Changes {
    return this.#typed;
  }

  /** Notes fields that are being typed. `change` writes them. */
  type(changes: Changes): void {
    Object.assign(this.#typed, changes);
  }

  /**
   * Writes fields, one change after the other, with all typed ones. Text that is typed into the body meanwhile stays. A refused
   * field is forgotten; one that does not reach the site stays typed.
   */
  change(changes: Changes): Promise<void> {
    this.type(changes);
    const changed = this.#changing.then(() => this.#change());
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  /** Resolves once every change of a field is in the text. */
  settled(): Promise<unknown> {
    return this.change({}).catch(() => undefined);
  }

  async #change(): Promise<void> {
    const changes = { ...this.#typed };
    if (Object.keys(changes).length === 0) return;
    if (!this.#isSplit) await this.load(this.text, false);
    const head = this.#head;
    let answer: FieldsAnswer;
    try {
      if (this.fault !== null) throw new Refusal(422, this.fault);
      answer = await this.#api.fields(head, changes);
    } catch (error) {
      if (error instanceof Refusal && error.status === 422) this.#forget(changes);
      throw error;
    }
    // The whole text was edited meanwhile.
    if (!this.#isSplit || this.#head !== head) return this.#change();
    this.#forget(changes);
    const isFirst = head === '' || head === '\uFEFF';
    this.#take(answer, answer.text);
    this.#head = answer.text;
    this.#bodyLine = linesIn(answer.text);
    if (isFirst && this.#body !== '' && !/^\s*\n/.test(this.#body)) {
      this.#head += '\n';
      this.#bodyLine += 1;
    }
  }

  /** Fields that have been typed again meanwhile stay. */
  #forget(changes: Changes): void {
    for (const [name, value] of Object.entries(changes)) {
      if (this.#typed[name] === value) delete this.#typed[name];
    }
  }

  /** `text` was stored. Perhaps more has been typed meanwhile. */
  markSaved(version: string, text: string): void {
    this.version = version;
    this.#saved = text;
  }

  #take({ fields, bodyAt, bodyLine }: FieldsAnswer, text: string): void {
    this.fault = null;
    this.#fields = fields;
    this.#bodyLine = bodyLine;
    if (text !== this.text) return;
    this.#isSplit = true;
    // The blank line that most authors leave is not shown as the first of the text.
    const [gap = ''] = bodyAt === 0 ? [] : (/^(?:\r\n|\r|\n)/.exec(text.slice(bodyAt)) ?? []);
    this.#head = text.slice(0, bodyAt + gap.length);
    this.#body = text.slice(bodyAt + gap.length);
    if (gap !== '') this.#bodyLine += 1;
  }
}

/** The line on which a text after this one begins. */
function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** In the line ends that another text has first. */
function withLineEnds(text: string, like: string): string {
  const [end = '\n'] = /\r\n|\r|\n/.exec(like) ?? [];
  return end === '\n' ? text : text.replaceAll('\n', end);
}
