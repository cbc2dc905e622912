import { readFileSync } from 'node:fs';
import type { Bundle } from '../bundle.ts';
import type { ScenarioName } from '../count-costs.ts';
import { type LocalWorker, startWorker } from '../local-worker.ts';
import { processorTime } from '../processor-time.ts';
import { keyOf, pathOf, type SampleSite } from '../sample-site.ts';
import { numberedPost } from '../texts.ts';
import { request, upload, visit } from '../visitor.ts';

export type Processor = {
  /** Milliseconds of CPU of the whole workerd process for one request; empty where the system does not tell. */
  times: Map<ScenarioName, number>;
  /** Megabytes that workerd holds after all of it. */
  memory: number;
};

/** Requests of each kind: CPU time is told in steps of 10 ms. */
const rounds = 100;

export async function measureProcessor(bundle: Bundle, site: SampleSite): Promise<Processor> {
  const worker = await startWorker(bundle, site.storage);
  try {
    const times = new Map<ScenarioName, number>();
    for (const [name, act] of actsOn(worker, site)) {
      for (let round = 0; round < 10; round++) await act(round);
      const before = processorTime(worker.pid);
      for (let round = 0; round < rounds; round++) await act(10 + round);
      const after = processorTime(worker.pid);
      if (before !== undefined && after !== undefined) times.set(name, (after - before) / rounds);
    }
    return { times, memory: memoryOf(worker.pid) };
  } finally {
    await worker.stop();
  }
}

type Act = (round: number) => Promise<unknown>;

/** Names what this run adds: a bucket that was kept has the posts of earlier ones. */
const run = Date.now().toString(36);

function actsOn({ url }: LocalWorker, { posts }: SampleSite): [ScenarioName, Act][] {
  const other = (round: number) => ((round * 37) % posts) + 1;
  const get =
    (path: string): Act =>
    () =>
      visit(url, path);
  return [
    ['page, kept', get(pathOf(Math.ceil(posts / 2)))],
    ['list, kept', get('/posts/')],
    ['last page of the list', get(`/posts/page/${Math.ceil(posts / 20)}/`)],
    ['tag page', get('/tags/patience/')],
    ['feed, kept', get('/posts/index.xml')],
    ['no such page', () => request('GET', `${url}/posts/nothing/`)],
    [
      'upload of a new post',
      (round) => upload(url, `posts/added-${run}-${round}.md`, numberedPost(round + 1, 'Added.')),
    ],
    [
      'upload of a changed post',
      (round) => upload(url, keyOf(other(round)), numberedPost(other(round), `Changed ${Math.random()}.`)),
    ],
  ];
}

/** Resident memory (proc(5), `VmRSS`) in megabytes; NaN where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
