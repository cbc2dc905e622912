import type { Bundle } from '../bundle.ts';
import { startWorker } from '../local-worker.ts';
import { edit, timeOf } from '../measure-growth.ts';
import type { Visible } from '../pictures/draw-growth.ts';
import type { SampleSite } from '../sample-site.ts';
import { median } from '../statistics.ts';

const [warmUp, rounds] = [5, 25];

/** The median of edits spread over the whole site, each read back at once. */
export async function measureVisible(bundle: Bundle, { storage, posts }: SampleSite): Promise<Visible> {
  const worker = await startWorker(bundle, storage);
  try {
    const times: number[] = [];
    for (let round = 0; round < warmUp + rounds; round++) {
      const number = ((round * 7919) % posts) + 1;
      const time = await timeOf(() => edit(worker.url, number, `Seen in round ${round}: ${Math.random()}.`));
      if (round >= warmUp) times.push(time);
    }
    return { posts, seconds: median(times) / 1000 };
  } finally {
    await worker.stop();
  }
}
