import type { PostDate } from '../post/post.ts';

/**
 * A post's date whose texts name the day its author wrote: `Mon, 02 Jan 2023 00:00:00 +0900` by `toUTCString()`,
 * `2023-01-02T00:00:00+09:00` by `toISOString()`. In UTC the same moment would be written as another day in half of the world.
 */
export function feedDate({ at, day }: PostDate): Date {
  return day === undefined ? new Date(Math.min(Math.max(at, earliest), latest)) : new DayInZone(at, day);
}

/** Both formats know years of four digits, and a zone can carry a moment over the end of them. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59Z');

class DayInZone extends Date {
  readonly #midnight: Date;

  constructor(at: number, day: string) {
    super(at);
    this.#midnight = new Date(`${day}T00:00:00Z`);
  }

  /** RFC 822 §5 with the offset of the zone in which that day began at this moment. */
  override toUTCString(): string {
    const text = this.#midnight.toUTCString();
    return this.#minutes === 0 ? text : text.replace('GMT', offset(this.#minutes, ''));
  }

  /** RFC 3339 §5.6, likewise. */
  override toISOString(): string {
    const text = this.#midnight.toISOString();
    return this.#minutes === 0 ? text : text.replace(/\.\d+Z$/, offset(this.#minutes, ':'));
  }

  /** East of UTC. */
  get #minutes(): number {
    return Math.round((this.#midnight.getTime() - this.getTime()) / 60_000);
  }
}

function offset(minutes: number, separator: string): string {
  const distance = Math.abs(minutes);
  const parts = [Math.floor(distance / 60), distance % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${parts.join(separator)}`;
}
