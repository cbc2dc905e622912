/** Processor time of the site's own isolate, Worker and catalog together, a request: what Cloudflare bills, without its simulator. */

import { type Bundle, bundleWorker } from './bundle.ts';
import type { Figure } from './figure.ts';
import { type LocalWorker, startWorker } from './local-worker.ts';
import { busyTime, openProfiler, type Profiler } from './profile.ts';
import { keyOf, numbersTo, pathOf, type SampleSite } from './sample-site.ts';
import { median } from './statistics.ts';
import { numberedPost } from './texts.ts';
import { request, upload, visit } from './visitor.ts';

const part = "Own isolate's processor time, Worker and catalog";

/** Microseconds between two samples. */
const interval = 1000;

const requests = 100;

/** `most` in milliseconds. */
export type Subject = {
  name: string;
  most?: number;
  prepare: () => Promise<unknown>;
  ask: (number: number) => Promise<unknown>;
};

/** Of the site, and of a Worker that makes the same calls for a kept page and nothing else. */
export async function measureOwnTime(bundle: Bundle, site: SampleSite, rounds: number): Promise<Figure[]> {
  let edits = 0;
  const subjectsOf = ({ url, forgetPages }: LocalWorker): Subject[] => {
    const edit = (number: number) =>
      upload(url, keyOf(number), numberedPost(number, `Measured after ${edits++} edits.`));
    const view = (number: number) => visit(url, pathOf(number));
    const nothing = async () => {};
    return [
      { name: 'page, kept', most: 0.6, prepare: () => view(1), ask: () => view(1) },
      { name: 'page, not kept', prepare: forgetPages, ask: view },
      { name: 'upload of a changed post', prepare: nothing, ask: edit },
    ];
  };
  const own = await measure(bundle, site, rounds, subjectsOf);
  const floor = await measure(
    await bundleWorker('bare-with-calls'),
    { posts: site.posts },
    rounds,
    ({ url }) => {
      const view = () => visit(url, pathOf(1));
      const store = () => request('PUT', url + pathOf(1), numberedPost(1)).then(view);
      return [{ name: 'page, kept, of a Worker with our calls', prepare: store, ask: view }];
    },
  );
  return [...own, ...floor];
}

/** The median of some rounds, of each subject. `within` is the heading. */
export async function measure(
  bundle: Bundle,
  { storage, posts }: Partial<SampleSite> & Pick<SampleSite, 'posts'>,
  rounds: number,
  subjectsOf: (worker: LocalWorker) => Subject[],
  within = part,
): Promise<Figure[]> {
  const worker = await startWorker(bundle, storage, true);
  let profiler: Profiler | undefined;
  try {
    profiler = await openProfiler(worker.inspector ?? '');
    const figures: Figure[] = [];
    for (const { name, most, prepare, ask } of subjectsOf(worker)) {
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
      figures.push({ part: within, name, value, unit: 'ms', ...(most !== undefined && { most }) });
    }
    return figures;
  } finally {
    profiler?.close();
    await worker.stop();
  }
}
