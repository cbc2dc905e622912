import { expect } from 'vitest';
import { show } from '../../src/compose/compose.ts';
import { type RenderedFrom, Renderings, type Shown } from '../../src/compose/renderings.ts';
import type { Bucket } from '../../src/store/bucket.ts';
import { readBytes } from '../../src/store/read-bytes.ts';

/** Renderings, each of which is compared with one made anew from the file. */
export class CheckedRenderings extends Renderings {
  readonly #taken: { from: RenderedFrom; shown: Shown }[] = [];

  override take(from: RenderedFrom): Shown | undefined {
    const shown = super.take(from);
    if (shown) this.#taken.push({ from, shown });
    return shown;
  }

  /** Fails where a page was made of something else than the text gives now. Returns how many were compared. */
  async check(bucket: Bucket): Promise<number> {
    const taken = this.#taken.splice(0);
    for (const { from, shown } of taken) {
      const file = await bucket.get(from.key);
      // Another file is not what was taken.
      if (file === null || file.version !== from.version) continue;
      const { hasCopies = false, site } = from;
      const anew = await show(await readBytes(file.body), from, site, { now: Date.now(), hasCopies });
      // Of a page that is not shown at the test's own moment there is nothing to compare.
      if (anew) expect(shown, `${from.key} was handed over`).toEqual(anew);
    }
    return taken.length;
  }
}
