/** The total size of the remembered answers of one kind, in bytes. */
const mostBytes = 16 * 1024 * 1024;

/** Bytes of a remembered answer besides its text. */
const overhead = 1024;

/**
 * Answers of the catalog in memory, by question: a cache and nothing else. Any change of any record forgets
 * them all, since `known` covers hidden posts too. None is given at or after the next moment at which
 * something changes by itself.
 */
export class RememberedAnswers<A extends { boundary?: number }> {
  readonly #answers = new Map<string, { answer: A; size: number }>();
  readonly #textOf: (answer: A) => string | null;
  #bytes = 0;

  /** `textOf` gives the text that an answer is as long as. Null: it is not remembered. */
  constructor(textOf: (answer: A) => string | null) {
    this.#textOf = textOf;
  }

  /** The remembered answer, else the one that `ask` gives, unless it throws. `now` is in milliseconds since 1970. */
  answer(question: string, now: number, ask: () => A): A {
    const known = this.find(question, now);
    if (known) return known;
    const answer = ask();
    this.keep(question, answer);
    return answer;
  }

  find(question: string, now: number): A | undefined {
    const { answer } = this.#answers.get(question) ?? {};
    return answer && now < (answer.boundary ?? Number.POSITIVE_INFINITY) ? answer : undefined;
  }

  /** Remembers an answer, dropping the oldest ones. */
  keep(question: string, answer: A): void {
    const text = this.#textOf(answer);
    // A character takes up to two bytes.
    const size = 2 * (text?.length ?? 0) + overhead;
    if (text === null || size > mostBytes || this.#answers.has(question)) return;
    this.#answers.set(question, { answer, size });
    this.#bytes += size;
    for (const [oldest, { size: freed }] of this.#answers) {
      if (this.#bytes <= mostBytes) return;
      this.#answers.delete(oldest);
      this.#bytes -= freed;
    }
  }

  forget(): void {
    this.#answers.clear();
    this.#bytes = 0;
  }
}
