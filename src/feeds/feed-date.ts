import type { PostDate } from '../content/post/dates.ts';

/**
 * A post's date that keeps the day its author wrote: `Mon, 02 Jan 2023 00:00:00 +0900` by `toUTCString()`,
 * `2023-01-02T00:00:00+09:00` by `toISOString()`. In UTC the same moment falls on another day in half of the
 * world.
 */
export function feedDate({ at, day, offset = 0 }: PostDate): Date {
  if (day !== undefined) return new DateInZone(at, Date.parse(`${day}T00:00:00Z`));
  const shown = at + offset * 60_000;
  const isNamed = shown >= earliest && shown <= latest;
  return isNamed ? new DateInZone(at, shown) : new Date(Math.min(Math.max(at, earliest), latest));
}

/** Both formats have years of four digits, and a zone can carry a moment past the first or last one. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59Z');

class DateInZone extends Date {
  readonly #local: Date;

  /** @param shown The local time, as if it were UTC. */
  constructor(at: number, shown: number) {
    super(at);
    this.#local = new Date(shown);
  }

  /** RFC 822 §5 with the offset of the zone. */
  override toUTCString(): string {
    const text = this.#local.toUTCString();
    return this.#minutes === 0 ? text : text.replace('GMT', offsetText(this.#minutes, ''));
  }

  /** RFC 3339 §5.6 with the offset of the zone. */
  override toISOString(): string {
    const text = this.#local.toISOString();
    return this.#minutes === 0 ? text : text.replace(/\.\d+Z$/, offsetText(this.#minutes, ':'));
  }

  /** East of UTC. */
  get #minutes(): number {
    return Math.round((this.#local.getTime() - this.getTime()) / 60_000);
  }
}

function offsetText(minutes: number, separator: string): string {
  const distance = Math.abs(minutes);
  const parts = [Math.floor(distance / 60), distance % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${parts.join(separator)}`;
}
