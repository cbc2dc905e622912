/** Requests a second of pages that are kept, that are not, and of lists, beside other Workers; all take turns. */

import { type Bundle, bundleWorker } from './bundle.ts';
import { type Load, load, loadEach } from './load.ts';
import { type LocalWorker, startWorker } from './local-worker.ts';
import { processorTime } from './processor-time.ts';
import { numbersTo, pathOf, type SampleSite } from './sample-site.ts';
import { numberedPost } from './texts.ts';
import { turns } from './turns.ts';
import { request, visit } from './visitor.ts';

/** The requests, in the order of the turns. */
export const subjectNames = [
  'hello',
  'bare',
  'kept',
  'list',
  'bareEach',
  'callsEach',
  'callsKept',
  'missed',
] as const;

export type SubjectName = (typeof subjectNames)[number];

/** `cost` is the processor time of the Worker's process in milliseconds a request, NaN where it is not known. */
export type Sample = { rate: number; cost: number };

export type Samples = Record<SubjectName, Sample[]>;

type Subject = {
  worker: LocalWorker;
  load: () => Promise<Load>;
  /** The work before each load, unmeasured. */
  prepare: () => Promise<unknown>;
  /** How many loads are one sample; short ones need several. */
  passes: number;
};

type Subjects = Record<SubjectName, Subject>;

export async function measureRequests(
  site: Bundle,
  { storage, posts }: SampleSite,
  samples: number,
): Promise<Samples> {
  const bundles = await Promise.all(['hello', 'bare', 'bare-with-calls'].map(bundleWorker));
  const workers: LocalWorker[] = [];
  try {
    for (const bundle of bundles) workers.push(await startWorker(bundle));
    workers.push(await startWorker(site, storage));
    const [hello, bare, withCalls, ours] = workers as [LocalWorker, LocalWorker, LocalWorker, LocalWorker];
    const numbers = numbersTo(posts);
    for (const { url } of [bare, withCalls]) {
      for (const number of numbers) await request('PUT', url + pathOf(number), numberedPost(number));
    }
    const subjects: Subjects = {
      hello: onePage(hello, '/'),
      bare: onePage(bare, pathOf(1)),
      kept: onePage(ours, pathOf(1)),
      list: onePage(ours, '/posts/'),
      bareEach: everyPost(bare, numbers),
      callsEach: everyPost(withCalls, numbers),
      callsKept: onePage(withCalls, pathOf(1)),
      missed: everyPost(ours, numbers),
    };
    await warmUp(subjects, samples);
    return await sampleInTurns(subjects, samples);
  } finally {
    for (const worker of workers) await worker.stop();
  }
}

/** One page again and again, for a second. */
function onePage(worker: LocalWorker, path: string): Subject {
  const url = worker.url + path;
  return { worker, load: () => load(url, 1), prepare: () => visit(worker.url, path), passes: 1 };
}

/** Every post once while no page is in the cache. */
function everyPost(worker: LocalWorker, numbers: readonly number[]): Subject {
  const urls = numbers.map((number) => worker.url + pathOf(number));
  return { worker, load: () => loadEach(urls), prepare: worker.forgetPages, passes: 3 };
}

/** Code that is run often is compiled again, better: what is measured must have come to that. */
async function warmUp(subjects: Subjects, passes: number): Promise<void> {
  for (let pass = 0; pass < passes; pass++) {
    for (const name of ['bareEach', 'callsEach', 'missed'] as const) {
      await subjects[name].prepare();
      await subjects[name].load();
    }
  }
}

async function sampleInTurns(subjects: Subjects, count: number): Promise<Samples> {
  const samples: Samples = {
    hello: [],
    bare: [],
    kept: [],
    list: [],
    bareEach: [],
    callsEach: [],
    callsKept: [],
    missed: [],
  };
  for (const _turn of turns(2, count, 8 * count)) {
    for (const name of subjectNames) samples[name].push(await takeSample(subjects[name]));
  }
  return samples;
}

async function takeSample({ worker, load, prepare, passes }: Subject): Promise<Sample> {
  const total = { requests: 0, seconds: 0, cost: 0 };
  for (let pass = 0; pass < passes; pass++) {
    await prepare();
    const before = processorTime(worker.pid) ?? Number.NaN;
    const { requests, seconds } = await load();
    total.cost += (processorTime(worker.pid) ?? Number.NaN) - before;
    total.requests += requests;
    total.seconds += seconds;
  }
  return { rate: total.requests / total.seconds, cost: total.cost / total.requests };
}
