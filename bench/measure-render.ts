/** Processor time of reading and rendering one post, warm. */

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bundleWorker } from './bundle.ts';
import { roundsFor } from './calibrate.ts';
import type { Figure } from './figure.ts';
import { type LocalWorker, startWorker } from './local-worker.ts';
import { processorTime } from './processor-time.ts';
import type { Stage } from './stages.ts';
import { median } from './statistics.ts';
import { numberedPost, type TextName, textNamed } from './texts.ts';
import { turns } from './turns.ts';
import { request } from './visitor.ts';

type Subject = { name: string; stage: Stage; text: TextName; most?: number };

const subjects: readonly Subject[] = [
  { name: 'everyday post, read and rendered', stage: 'render', text: 'everyday', most: 1 },
  { name: '100 KB of prose, read and rendered', stage: 'render', text: 'prose', most: 10 },
  { name: 'everyday post, front matter alone', stage: 'read', text: 'everyday' },
  { name: 'everyday post, with the theme around it', stage: 'page', text: 'everyday' },
];

const part = 'CPU of one warm render';

/** Milliseconds in workerd and, to compare, in Node. `batch` is how many milliseconds of work are measured at a time. */
export async function measureRender(batch: number, samples: number): Promise<Figure[]> {
  const worker = await startWorker(await bundleWorker('render'));
  try {
    const costs = await sampleInTurns(worker, batch, samples);
    const alone: number[] = [];
    for (const _turn of turns(2, samples, 10)) alone.push(await costOfOneARequest(worker, batch));
    const clock =
      worker.pid === undefined ? 'time of the request, as this system tells no CPU time' : 'in workerd';
    return [
      ...subjects.map(({ name, most }, index): Figure => {
        const value = median(costs[index] ?? []);
        return {
          part,
          name,
          value,
          unit: 'ms',
          note: `${clock}, many in one request`,
          ...(most !== undefined && { most }),
        };
      }),
      {
        part,
        name: 'a page a request, always another post',
        value: median(alone),
        unit: 'ms',
        note: `${clock}, without the request itself`,
      },
      ...subjects.filter(({ most }) => most !== undefined).map((subject) => figureInNode(subject, batch)),
    ];
  } finally {
    await worker.stop();
  }
}

async function sampleInTurns(worker: LocalWorker, batch: number, samples: number): Promise<number[][]> {
  const rounds: number[] = [];
  for (const { stage, text } of subjects) {
    rounds.push(await roundsFor(batch, (count) => timeOf(worker, stage, textNamed(text), count)));
  }
  const costs: number[][] = subjects.map(() => []);
  for (const _turn of turns(2, samples, 25)) {
    for (const [index, { stage, text }] of subjects.entries()) {
      const count = rounds[index] ?? 1;
      const all = await timeOf(worker, stage, textNamed(text), count);
      const nothing = await timeOf(worker, 'empty', textNamed(text), count);
      costs[index]?.push((all - nothing) / count);
    }
  }
  return costs;
}

/** Milliseconds of one page when each request makes one, as in a live site: caches are colder than inside a loop. */
async function costOfOneARequest(worker: LocalWorker, batch: number): Promise<number> {
  const count = batch / 2;
  const costs = { page: 0, empty: 0 };
  for (const stage of ['empty', 'page'] as const) {
    const before = now(worker);
    for (let number = 0; number < count; number++) await run(worker, stage, numberedPost(number), 1);
    costs[stage] = now(worker) - before;
  }
  return (costs.page - costs.empty) / count;
}

/** For one request that runs a stage `rounds` times. */
async function timeOf(worker: LocalWorker, stage: Stage, text: string, rounds: number): Promise<number> {
  const before = now(worker);
  await run(worker, stage, text, rounds);
  return now(worker) - before;
}

/** Processor time of the whole workerd process, or what the clock says where that is not known. */
function now({ pid }: LocalWorker): number {
  return processorTime(pid) ?? performance.now();
}

async function run({ url }: LocalWorker, stage: Stage, text: string, rounds: number): Promise<void> {
  const { status, body } = await request('POST', `${url}/?stage=${stage}&rounds=${rounds}`, text);
  if (status !== 200) throw new Error(`Cannot measure "${stage}": ${body}`);
}

function figureInNode({ stage, text, name }: Subject, batch: number): Figure {
  const script = resolve(import.meta.dirname, 'render-in-node.ts');
  const output = execFileSync(process.execPath, [script, stage, text, String(batch)], { encoding: 'utf8' });
  return { part, name, value: Number(output), unit: 'ms', note: 'in Node' };
}
