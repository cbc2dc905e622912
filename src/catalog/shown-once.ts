/** Pages of unsaved texts, each of which can be fetched once, soon after it was made. */

export type OncePage = { body: string; policy: string };

const lifetime = 60_000;

/** Characters of all pages together. */
const most = 8_000_000;

/** In memory: a page that is forgotten is made again with the next change of its text. */
export class ShownOnce {
  readonly #pages = new Map<string, OncePage & { until: number }>();

  /** Returns the page's name: 128 random bits. The oldest pages make room. */
  keep(now: number, page: OncePage): string {
    const name = crypto.randomUUID();
    this.#pages.set(name, { ...page, until: now + lifetime });
    let total = [...this.#pages.values()].reduce((sum, { body }) => sum + body.length, 0);
    for (const [other, { body, until }] of this.#pages) {
      if (until > now && total <= most) break;
      total -= body.length;
      this.#pages.delete(other);
    }
    return name;
  }

  take(now: number, name: string): OncePage | null {
    const page = this.#pages.get(name);
    this.#pages.delete(name);
    return page !== undefined && page.until > now ? { body: page.body, policy: page.policy } : null;
  }
}
