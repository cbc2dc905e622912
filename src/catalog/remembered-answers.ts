import type { ShortAnswer } from './answer.ts';

/** The total size of the remembered answers, in bytes. */
const mostBytes = 16 * 1024 * 1024;

/** Bytes of a remembered answer besides its text. */
const overhead = 1024;

/**
 * Answers of the catalog in memory, by question: a cache and nothing else. Any change of any record forgets
 * them all, since `known` covers hidden posts too. None is given at or after the next moment at which
 * something changes by itself.
 */
export class RememberedAnswers {
  readonly #answers = new Map<string, ShortAnswer>();
  #bytes = 0;

  /** `now` is in milliseconds since 1970. */
  find(question: string, now: number): ShortAnswer | undefined {
    const answer = this.#answers.get(question);
    return answer && now < (answer.boundary ?? Number.POSITIVE_INFINITY) ? answer : undefined;
  }

  /** Remembers an answer, dropping the oldest ones, but none for an unknown address: there are too many. */
  keep(question: string, answer: ShortAnswer): void {
    const size = sizeOf(answer);
    if (answer.kind === 'none' || size > mostBytes || this.#answers.has(question)) return;
    this.#answers.set(question, answer);
    this.#bytes += size;
    for (const [oldest, { answer: text }] of this.#answers) {
      if (this.#bytes <= mostBytes) return;
      this.#answers.delete(oldest);
      this.#bytes -= sizeOf({ answer: text });
    }
  }

  forget(): void {
    this.#answers.clear();
    this.#bytes = 0;
  }
}

/** A character takes up to two bytes. */
function sizeOf({ answer }: Pick<ShortAnswer, 'answer'>): number {
  return 2 * answer.length + overhead;
}
