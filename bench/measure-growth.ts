/** Edits and lists on a small site and a large one, in turns: nothing may take longer because there are more posts. */

import { type Bundle, bundleWorker } from './bundle.ts';
import { type LocalWorker, startWorker } from './local-worker.ts';
import { keyOf, pathOf, type SampleSite } from './sample-site.ts';
import { numberedPost } from './texts.ts';
import { turns } from './turns.ts';
import { request, upload, visit } from './visitor.ts';

/** Milliseconds of each step, one value a round. */
type Times = Record<'edit' | 'publish' | 'section' | 'tag' | 'last', number[]>;

export type Growth = { site: SampleSite; times: Times };

export type Growths = {
  sites: Growth[];
  /** Put and get of the bare Worker. */
  bareEdit: number[];
  /** The same with all calls that the site makes. */
  callsEdit: number[];
};

/** Turns at the beginning whose times do not count. */
const warmUp = 3;

/** Measures every site up to `rounds` times, in about 25 seconds at most. */
export async function measureGrowth(
  bundle: Bundle,
  sites: readonly SampleSite[],
  rounds: number,
): Promise<Growths> {
  const workers: LocalWorker[] = [];
  try {
    for (const { storage } of sites) workers.push(await startWorker(bundle, storage));
    const bare = await startWorker(await bundleWorker('bare'));
    const withCalls = await startWorker(await bundleWorker('bare-with-calls'));
    workers.push(bare, withCalls);
    const growths = sites.map((site) => ({ site, times: noTimes() }));
    const [bareEdit, callsEdit]: [number[], number[]] = [[], []];
    for (const turn of turns(warmUp + 3, warmUp + rounds, 25)) {
      for (const [index, { site, times }] of growths.entries()) {
        await takeTimes(workers[index] as LocalWorker, site, turn, times);
      }
      bareEdit.push(await timeOf(() => editBare(bare, turn)));
      callsEdit.push(await timeOf(() => editBare(withCalls, turn)));
      if (turn < warmUp)
        forget([bareEdit, callsEdit, ...growths.flatMap(({ times }) => Object.values(times))]);
    }
    return { sites: growths, bareEdit, callsEdit };
  } finally {
    for (const worker of workers) await worker.stop();
  }
}

function noTimes(): Times {
  return { edit: [], publish: [], section: [], tag: [], last: [] };
}

function forget(values: number[][]): void {
  for (const list of values) list.length = 0;
}

async function takeTimes(
  { url }: LocalWorker,
  { posts }: SampleSite,
  turn: number,
  times: Times,
): Promise<void> {
  const number = ((turn * 37) % posts) + 1;
  times.edit.push(await timeOf(() => edit(url, number, `Edited in turn ${turn}.`)));
  times.publish.push(await timeOf(() => upload(url, `posts/new/${turn}.md`, numberedPost(number, 'New.'))));
  const lists = {
    section: '/posts/',
    tag: '/tags/patience/',
    last: `/posts/page/${Math.ceil(posts / 20)}/`,
  } as const;
  for (const [name, path] of Object.entries(lists) as [keyof typeof lists, string][]) {
    await visit(url, path);
    times[name].push(await timeOf(() => visit(url, path)));
  }
}

/** Puts a post and reads its page, which must show it at once. Throws an `Error` where it does not. */
export async function edit(url: string, number: number, words: string): Promise<void> {
  await upload(url, keyOf(number), numberedPost(number, words));
  const { body } = await visit(url, pathOf(number));
  if (!body.includes(words))
    throw new Error(`Cannot measure edits: "${pathOf(number)}" must show what was put`);
}

async function editBare({ url }: LocalWorker, turn: number): Promise<void> {
  await request('PUT', url + pathOf(1), numberedPost(1, `Edited in turn ${turn}.`));
  await visit(url, pathOf(1));
}

/** Milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
