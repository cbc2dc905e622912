/** Processor time of the site's own isolate, Worker and catalog together, a request: what Cloudflare bills, without its simulator. */

import type { Bundle } from './bundle.ts';
import type { Figure } from './figure.ts';
import { startWorker } from './local-worker.ts';
import { busyTime, openProfiler, type Profiler } from './profile.ts';
import { keyOf, numbersTo, pathOf, type SampleSite } from './sample-site.ts';
import { median } from './statistics.ts';
import { numberedPost } from './texts.ts';
import { upload, visit } from './visitor.ts';

const part = "Own isolate's processor time, Worker and catalog";

/** Microseconds between two samples. */
const interval = 1000;

const requests = 100;

/** `most` in milliseconds. */
type Subject = {
  name: string;
  most?: number;
  prepare: () => Promise<unknown>;
  ask: (number: number) => Promise<unknown>;
};

export async function measureOwnTime(
  bundle: Bundle,
  { storage, posts }: SampleSite,
  rounds: number,
): Promise<Figure[]> {
  const { url, inspector = '', forgetPages, stop } = await startWorker(bundle, storage, true);
  let edits = 0;
  const edit = (number: number) => {
    return upload(url, keyOf(number), numberedPost(number, `Measured after ${edits++} edits.`));
  };
  const view = (number: number) => visit(url, pathOf(number));
  const nothing = async () => {};
  const subjects: Subject[] = [
    { name: 'page, kept', most: 0.6, prepare: () => view(1), ask: () => view(1) },
    { name: 'page, not kept', prepare: forgetPages, ask: view },
    { name: 'upload of a changed post', prepare: nothing, ask: edit },
  ];
  let profiler: Profiler | undefined;
  try {
    profiler = await openProfiler(inspector);
    const figures: Figure[] = [];
    for (const { name, most, prepare, ask } of subjects) {
      const numbers = numbersTo(Math.min(requests, posts));
      const times: number[] = [];
      // The first two rounds do not count: code has to be compiled, and compiled better.
      for (let round = 0; round < rounds + 2; round++) {
        await prepare();
        const taken = await profiler.profile(interval, async () => {
          for (const number of numbers) await ask(number);
        });
        // Between two requests there are no samples: what is longer than the interval is waiting.
        times.push(busyTime(taken, interval) / numbers.length);
      }
      const value = median(times.slice(2));
      figures.push({ part, name, value, unit: 'ms', ...(most !== undefined && { most }) });
    }
    return figures;
  } finally {
    profiler?.close();
    await stop();
  }
}
