import type { PostDate } from '../post/post.ts';

/**
 * A post's date whose `toUTCString()` names the day its author wrote: `Mon, 02 Jan 2023 00:00:00 +0900`.
 * In UTC the same moment would be written as another day in half of the world.
 */
export function feedDate({ at, day }: PostDate): Date {
  return day === undefined ? new Date(at) : new DayInZone(at, day);
}

class DayInZone extends Date {
  readonly #midnight: Date;

  constructor(at: number, day: string) {
    super(at);
    this.#midnight = new Date(`${day}T00:00:00Z`);
  }

  /** RFC 822 §5 with the offset of the zone in which that day began at this moment. */
  override toUTCString(): string {
    const minutes = Math.round((this.#midnight.getTime() - this.getTime()) / 60_000);
    const text = this.#midnight.toUTCString();
    return minutes === 0 ? text : text.replace('GMT', offset(minutes));
  }
}

function offset(minutes: number): string {
  const distance = Math.abs(minutes);
  const [hours, rest] = [Math.floor(distance / 60), distance % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${hours}${rest}`;
}
